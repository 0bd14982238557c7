using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class MandateCanBeatVoluntary : Claim
{
    private const double Force = 0.25;

    private static readonly Expectation[] Expectations = [Beats("covenant"), Beats("exchange")];

    private static Expectation Beats(string strategy) =>
        LevelField.Of("mandate", Force).Minus(LevelField.Of(strategy, Force)).Raises(CollaborationOutcomes.PublicValue, Matters.Share);

    public override string Id => "a-mandate-can-beat-voluntary-collaboration";

    public override string Source => "Bitterman & Koliba (2020), JPART 30, 636–655";

    public override string Statement =>
        "Collaboration that is mandated can bring better public outcomes than collaboration that is voluntary.";

    public override string Note =>
        "A mandate here aims at what residents need as everybody perceives it: a benevolent ruler, who binds all. "
        + "Voluntary agreements aim at what the parties want and bind who agrees. The paper's model is of another kind "
        + "(water quality in a lake basin).";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("norm-opdrachtgeverschap", Expectations) { Beside = LevelField.Baselines },
    ];
}
