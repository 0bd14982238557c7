namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>How a strategy is drawn: a colour and, when the colours are used up, a dash and another mark as well.</summary>
/// <param name="Colour">Colour of the line and its bands.</param>
/// <param name="Dash">Dash pattern in pixels; empty for a solid line.</param>
/// <param name="Mark">Shape of its points: 0 a disc, 2 a diamond, 4 a square, 6 a triangle, 8 one on its tip, 10 a cross; one more: the
/// same, open.</param>
internal readonly record struct Stroke(string Colour, string Dash, int Mark = 0);

/// <summary>Colours that people with any colour vision can tell apart, on light and on dark paper.</summary>
/// <remarks>
/// Source: Okabe &amp; Ito (2008), Color Universal Design; without its yellow, which disappears on white, and the others as dark as a
/// contrast of 3:1 with the paper asks (WCAG 2.2, 1.4.11).
/// </remarks>
internal sealed record Palette(string Paper, string Ink, string Soft, string Faint, string Grid, IReadOnlyList<string> Colours)
{
    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3"];
    private static readonly string[] GreyDashes =
        ["", "9 3", "5 2", "2 4", "14 3", "6 5", "1.5 2", "9 3 2 3", "9 3 2 3 2 3", "14 3 5 3", "5 3 2 3"];
    private const int Shapes = 12; // without colours
    private const int Unnamed = 3; // places of colours and marks that no strategy of the library has
    private static readonly string[] Names = ["paper", "ink", "soft", "faint", "grid"];

    // A strategy looks the same in every figure. What is alike has one colour: what ends from above that of the mandate, a norm
    // that of the covenant, relations that become a covenant that of relations, and no agreements at all that of the ink.
    private static readonly Dictionary<string, int> Places = new(StringComparer.Ordinal)
    {
        ["covenant"] = 0, ["mandate"] = 1, ["relational"] = 2, ["tender"] = 3, ["appeal"] = 4, ["exchange"] = 5, ["autonomous"] = 6,
        ["norm"] = 7, ["escalating"] = 8, ["phased"] = 9, ["adjustment"] = 13,
    };

    /// <summary>Whether letters on so much of a colour stand out more in the colour of the paper than in that of the ink.</summary>
    /// <param name="colour">The colour, of this palette.</param>
    /// <param name="share">Its opacity on the paper, 0–1.</param>
    internal bool TakesPaper(string colour, double share)
    {
        if (colour.Length != 7)
            return Light.TakesPaper(Light.Colours[0], share); // of the page around it
        var ground = Luminance(place => share * Part(colour, place) + (1 - share) * Part(Paper, place));
        return Contrast(ground, Luminance(place => Part(Paper, place))) > Contrast(ground, Luminance(place => Part(Ink, place)));
    }

    /// <summary>How much a colour stands out from the paper: 1 not at all, 21 as black on white.</summary>
    internal double Contrast(string colour) => Contrast(Luminance(place => Part(colour, place)), Luminance(place => Part(Paper, place)));

    // Source: WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(Func<int, double> part) =>
        0.2126 * Linear(part(0)) + 0.7152 * Linear(part(1)) + 0.0722 * Linear(part(2));

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static double Part(string colour, int place) => Convert.ToInt32(colour.Substring(1 + 2 * place, 2), 16) / 255.0;

    internal static Palette Light { get; } = new("#ffffff", "#1c1c1c", "#5a5a5a", "#949494", "#e8e8e8",
        ["#00609c", "#d55e00", "#009e73", "#c874a2", "#bd8200", "#3c9ad2", "#1c1c1c"]);

    internal static Palette Dark { get; } = new("#16181c", "#f0f0f0", "#b0b3b8", "#686d74", "#2c2f35",
        ["#3f9fe0", "#f0803c", "#22b98c", "#df96bd", "#eab13a", "#8fd0f5", "#f0f0f0"]);

    /// <summary>Greys for a printer without colours: lines differ in darkness and dash, points in darkness and shape.</summary>
    internal static Palette Greys { get; } =
        Light with { Colours = ["#000000", "#6e6e6e", "#3d3d3d", "#8c8c8c", "#262626", "#7d7d7d", "#565656"], Grey = true };

    /// <summary>Whether it has no colours, so that everything differs in shape too.</summary>
    internal bool Grey { get; private init; }

    /// <summary>The colours of the web page around a figure.</summary>
    internal static Palette Page { get; } = new(Property(0), Property(1), Property(2), Property(3), Property(4),
        [.. Light.Colours.Select((colour, place) => $"var(--colour-{place}, {colour})")]);

    /// <summary>The colours as custom properties of a web page, so that figures in it follow it.</summary>
    internal IEnumerable<(string Name, string Value)> Properties =>
        [.. Names.Zip(new[] { Paper, Ink, Soft, Faint, Grid }).Select(pair => ("--" + pair.First, pair.Second)),
            .. Colours.Select((colour, place) => ($"--colour-{place}", colour))];

    internal Stroke For(int place)
    {
        var turn = !Grey ? place / Colours.Count : place < Places["adjustment"] ? place : place - Unnamed;
        var dash = Grey ? GreyDashes[turn % GreyDashes.Length] : Dashes[turn % Dashes.Length];
        return new(Colours[place % Colours.Count], dash, turn % (Grey ? Shapes : Dashes.Length));
    }

    /// <summary>
    /// How each of these strategies is drawn: those of the library always alike, others with what is left, in their order. Where none
    /// is of the library, as where one strategy is shown under several names, they begin with the plain colours.
    /// </summary>
    internal IReadOnlyList<Stroke> For(IReadOnlyList<string> strategies)
    {
        if (!strategies.Any(Places.ContainsKey))
            return [.. Enumerable.Range(0, strategies.Count).Select(For)];
        var free = new Queue<int>(Enumerable.Range(0, strategies.Count + Places.Count).Except(Places.Values));
        return [.. strategies.Select(key => For(Places.TryGetValue(key, out var place) ? place : free.Dequeue()))];
    }

    private static string Property(int place) =>
        $"var(--{Names[place]}, {new[] { Light.Paper, Light.Ink, Light.Soft, Light.Faint, Light.Grid }[place]})";
}
