namespace SamenWerken.Sim.Lab.Words;

/// <summary>The terms of the field that this model uses, each with English, Dutch, meaning and source. The glossary of the site shows
/// them.</summary>
public static class Terms
{
    private const string Parties = "Parties and what they want", Between = "Between parties", Agreements = "Agreements";
    private const string Measured = "What is measured", Runs = "About runs";

    /// <summary>All of them, section by section.</summary>
    public static IReadOnlyList<Term> All { get; } =
    [
        new("actor", Parties, "i, j", "S0, S4"),
        new("issue", Parties, "k, l", "Stokman & Van Oosten 1994"),
        new("position", Parties, "p", "S4"),
        new("salience", Parties, "s", "S0; Stokman & Van Oosten 1994"),
        new("influence", Parties, "h", "S0"),
        new("red-line", Parties, "r", "S0, S3"),
        new("autonomy-need", Parties, "α", "S0, S3; Brehm 1966; Deci & Ryan 2000"),
        new("openness", Parties, "o", "S1"),
        new("public-orientation", Parties, "ω", "S2"),
        new("conscience", Parties, "ψ", "Charness & Dufwenberg 2006; Fischbacher et al. 2001"),
        new("goal-alignment", Parties, "λ", "S4"),
        new("trust", Between, "τ", "Slovic 1993; Malhotra & Murnighan 2002"),
        new("knowledge", Between, "δ", "S1; Fisher & Ury 1981; Thompson & Hastie 1990"),
        new("cynicism", Between, "c", "S0, S3; Wanous, Reichers & Austin 2000"),
        new("reactance", Between, "R", "Brehm 1966"),
        new("small-wins", Between, "ν_w", "Weick 1984; Vangen & Huxham 2003"),
        new("crowding-out", Between, "–", "Frey 1997; Falk & Kosfeld 2006"),
        new("shadow-of-the-future", Between, "θ", "Axelrod 1984"),
        new("commitment", Agreements, Source: "Charness & Dufwenberg 2006; Vanberg 2008"),
        new("exchange", Agreements, Source: "Stokman & Van Oosten 1994; Nash 1950"),
        new("plan", Agreements, Source: "S3"),
        new("signature", Agreements, Source: "S1, S3"),
        new("impasse", Agreements, Source: "S3"),
        new("enforcement", Agreements, Source: "Balliet, Mulder & Van Lange 2011"),
        new("quorum", Agreements, Source: "S3"),
        new("cooperation", Measured),
        new("joint-gain", Measured),
        new("public-value", Measured),
        new("households-helped", Measured),
        new("worst-gain", Measured),
        new("run", Runs),
        new("chance", Runs),
        new("common-random-numbers", Runs, Source: "Law 2015"),
        new("seed", Runs),
        new("round", Runs),
        new("paired-difference", Runs),
        new("clearly-better", Runs),
        new("interval", Runs),
        new("arm", Runs),
        new("design-point", Runs),
        new("shard", Runs),
        new("manifest", Runs),
        new("tie", Runs),
        new("replica", Runs),
    ];

    /// <summary>The term of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Term Of(string key) =>
        All.FirstOrDefault(term => term.Key == key) ?? throw new KeyNotFoundException($"There is no term '{key}'.");
}
