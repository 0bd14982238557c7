namespace SamenWerken.Sim.Parameters;

/// <summary>What the value of a key in the scenario format looks like.</summary>
public enum KeyForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A text, such as a name.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Numbers by name.</summary>
    ByName,

    /// <summary>Keys of its own.</summary>
    Record,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of single values: numbers, words, true or false.</summary>
    Values,

    /// <summary>A list of records.</summary>
    Records,

    /// <summary>Keys of parts, each with keys of its own.</summary>
    Parts,
}
