using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>What the models and their settings are called.</summary>
internal static class DecisionWords
{
    public static string Model(Look look, DecisionModel model) => model switch
    {
        DecisionModel.Compromise => look.Say("decide.decision.compromise-the-mean-of"),
        DecisionModel.Exchange => look.Say("decide.decision.exchange-of-voting-positions"),
        _ => look.Say("decide.decision.challenges-in-a-space"),
    };

    /// <summary>The rules, the rate and whatever is not as usual.</summary>
    public static string Rules(Look look, ExchangeSettings settings) => string.Join(", ",
    [
        settings.Rules == ExchangeRules.Clean ? look.Say("decide.decision.clean-rules") : look.Say("decide.decision.published-rules"),
        Rate(look, settings.Rate),
        .. settings.Harm switch
        {
            HarmFilter.Anyone => [look.Say("decide.decision.no-exchange-that-harms")],
            HarmFilter.Together => [look.Say("decide.decision.no-exchange-by-which")],
            _ => Array.Empty<string>(),
        },
        .. settings.PackageSize > 2 ? [look.Say("decide.decision.packages-of-three")] : Array.Empty<string>(),
    ]);

    private static string Rate(Look look, ExchangeRate rate) => rate switch
    {
        ExchangeRate.EqualGain => look.Say("decide.decision.equal-gain"),
        ExchangeRate.Nash => look.Say("decide.decision.largest-product-of-gains"),
        _ => look.Say("decide.decision.random-rates"),
    };
}
