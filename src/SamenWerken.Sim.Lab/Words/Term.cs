namespace SamenWerken.Sim.Lab.Words;

/// <summary>A term of the field, as this model uses it.</summary>
/// <param name="Key">Its key: what its words and its meaning are found by.</param>
/// <param name="Section">What it is about, as the glossary of the site has it.</param>
/// <param name="Symbol">Its symbol in the model; empty for none.</param>
/// <param name="Source">Where it comes from; empty for a plain word.</param>
public sealed record Term(string Key, string Section, string Symbol = "", string Source = "")
{
    /// <summary>The word in English, and after commas others for the same.</summary>
    public string English => Said("word").English.Filled([]);

    /// <summary>The word in Dutch, and after commas others for the same.</summary>
    public string Dutch => Said("word").Dutch.Filled([]);

    /// <summary>What it means here, in English.</summary>
    public string Meaning => Said("meaning").English.Filled([]);

    /// <summary>What it means here, in Dutch.</summary>
    public string DutchMeaning => Said("meaning").Dutch.Filled([]);

    private Sentence Said(string what) =>
        Wording.Find($"terms.{Key}.{what}") ?? throw new KeyNotFoundException($"There is no term '{Key}' among the words.");
}
