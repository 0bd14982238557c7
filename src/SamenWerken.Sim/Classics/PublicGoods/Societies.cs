namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>
/// Societies as fitted to nine cities by least squares over rounds 2–10 of both games, each cell the mean of 400 groups: five numbers
/// for all, and three for each cultural area.
/// </summary>
internal static class Societies
{
    private static readonly Society Everywhere = new()
    {
        Spread = 7.59, Foresight = 0.724, ProsocialPunishment = 0.130, Response = 1.729, Forgetting = 0.170,
    };

    /// <summary>The society of an area; its first contribution is that of all sixteen cities until one is given.</summary>
    public static Society Of(CulturalArea area) => area switch
    {
        CulturalArea.EnglishSpeaking => With(reciprocity: 0.996, strategic: 0.681, antisocial: 0),
        CulturalArea.ProtestantEurope => With(reciprocity: 0.997, strategic: 0.439, antisocial: 0.050),
        CulturalArea.OrthodoxExCommunist => With(reciprocity: 1, strategic: 0.195, antisocial: 0.095),
        CulturalArea.SouthernEurope => With(reciprocity: 0.891, strategic: 0.001, antisocial: 0.095),
        CulturalArea.ArabicSpeaking => With(reciprocity: 1, strategic: 0.033, antisocial: 0.114),
        CulturalArea.Confucian => With(reciprocity: 1, strategic: 0.504, antisocial: 0),
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "An area that was not fitted."),
    };

    private static Society With(double reciprocity, double strategic, double antisocial) =>
        Everywhere with { Reciprocity = reciprocity, Strategic = strategic, AntisocialPunishment = antisocial };
}
