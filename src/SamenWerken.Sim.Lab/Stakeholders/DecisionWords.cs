using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>What the models and their settings are called.</summary>
internal static class DecisionWords
{
    public static string Model(Look look, DecisionModel model) => model switch
    {
        DecisionModel.Compromise => look.Say(
            "compromise: the mean of positions, weighted by power and salience", "compromis: het gemiddelde van posities, gewogen naar macht en belang"),
        DecisionModel.Exchange => look.Say(
            "exchange of voting positions (Stokman and Van Oosten 1994)", "uitruil van stemposities (Stokman en Van Oosten 1994)"),
        _ => look.Say(
            "challenges in a space of positions (after Bueno de Mesquita)", "uitdagingen in een ruimte van posities (naar Bueno de Mesquita)"),
    };

    /// <summary>The rules, the rate and whatever is not as usual.</summary>
    public static string Rules(Look look, ExchangeSettings settings) => string.Join(", ",
    [
        settings.Rules == ExchangeRules.Clean ? look.Say("clean rules", "schone regels") : look.Say("published rules", "gepubliceerde regels"),
        Rate(look, settings.Rate),
        .. settings.Harm switch
        {
            HarmFilter.Anyone => [look.Say("no exchange that harms anyone else", "geen ruil die een ander schaadt")],
            HarmFilter.Together => [look.Say("no exchange by which all together lose", "geen ruil waarbij allen samen verliezen")],
            _ => Array.Empty<string>(),
        },
        .. settings.PackageSize > 2 ? [look.Say("packages of three", "pakketten van drie")] : Array.Empty<string>(),
    ]);

    private static string Rate(Look look, ExchangeRate rate) => rate switch
    {
        ExchangeRate.EqualGain => look.Say("equal gain", "gelijke winst"),
        ExchangeRate.Nash => look.Say("largest product of gains (Nash)", "grootste product van winsten (Nash)"),
        _ => look.Say("random rates", "willekeurige ruilvoeten"),
    };
}
