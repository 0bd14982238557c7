using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class HorizontalBeatsAppeal : Claim
{
    private static Treatment Diverging(Treatment treatment) => treatment.With("population.alignment", 0);

    private static IReadOnlyList<Expectation> Expectations(Func<Treatment, Treatment> under) =>
    [
        Beyond(under, "exchange").Raises(CollaborationOutcomes.Cooperation, Matters.Share),
        Beyond(under, "covenant").Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static LinearContrast Beyond(Func<Treatment, Treatment> under, string strategy) =>
        under(LevelField.Of(strategy, 0)).Minus(under(LevelField.Of("appeal", 0)));

    public override string Id => "horizontal-beats-an-appeal-when-goals-diverge";

    public override string Source => Essay.Bannink;

    public override string Statement =>
        "Where goals diverge, coordination that asks what each partner gains itself brings more cooperation than an "
        + "appeal to the higher goal.";

    public override string Note =>
        "Goals diverge: ideals are drawn without any regard to residents' need (alignment 0); in the village as that "
        + "scenario has them. Cooperation counts what moves give to the goals of others, of which exchanges are made while "
        + "an appeal aims at residents' need, so the measure leans to the horizontal: public value and effort stand beside "
        + "it. Spending is equal, and nothing is enforced.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations(Diverging)) { Beside = [.. LevelField.Baselines.Select(Diverging)] },
        new("schuldhulp-village", Expectations(treatment => treatment)) { Beside = LevelField.Baselines },
    ];
}
