namespace SamenWerken.Sim.Lab.Words;

/// <summary>One thing to say, in both languages.</summary>
/// <param name="English">In English, with its holes in braces: "Of {all} claims, {parts}."</param>
/// <param name="Dutch">In Dutch, with the same holes.</param>
internal sealed record Sentence(Template English, Template Dutch)
{
    internal Template In(bool dutch) => dutch ? Dutch : English;
}
