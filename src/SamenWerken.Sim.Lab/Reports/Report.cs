using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>A report: what was asked, set up, found, and how to repeat it. A value; <see cref="ReportPage"/> writes it as a web
/// page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lead">The answer, in three or four sentences.</param>
/// <param name="Sections">Its sections, in order.</param>
/// <param name="Language">Language of its words.</param>
public sealed record Report(string Title, string Lead, IReadOnlyList<ReportSection> Sections, Language Language = Language.English)
{
    /// <summary>The question that it answers; stands above the lead. Empty where a section asks it.</summary>
    public string Question { get; init; } = "";

    /// <summary>What a reader must know beside the lead; stands below it.</summary>
    public string Caveat { get; init; } = "";
}

/// <summary>A section of a report.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands in it, in order.</param>
public sealed record ReportSection(string Heading, params IReadOnlyList<ReportBlock> Blocks);

/// <summary>A part of a section.</summary>
public abstract record ReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Plain text; markup in it is shown, not obeyed.</param>
public sealed record ParagraphBlock(string Text) : ReportBlock;

/// <summary>Terms, each with what it is.</summary>
/// <param name="Facts">The terms and what they are.</param>
public sealed record FactsBlock(IReadOnlyList<(string Term, string Words)> Facts) : ReportBlock;

/// <summary>A picture with its title and caption.</summary>
/// <param name="Figure">The picture.</param>
public sealed record FigureBlock(Figure Figure) : ReportBlock;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Headings of the columns.</param>
/// <param name="Rows">Cells of each row; the first one is the row's heading.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock
{
    /// <summary>Columns from the left that hold words; the others hold numbers and stand to the right.</summary>
    public int WordColumns { get; init; } = 1;
}

/// <summary>Text for a machine, such as a command or a file, letter by letter.</summary>
/// <param name="Text">The text.</param>
public sealed record CodeBlock(string Text) : ReportBlock;

/// <summary>Something that opens when it is asked for; on paper it is open.</summary>
/// <param name="Summary">What is in it.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record FoldedBlock(string Summary, params IReadOnlyList<ReportBlock> Blocks) : ReportBlock
{
    /// <summary>Whether it is pages long: on paper it is left out, unless it was opened before.</summary>
    public bool IsLong { get; init; }
}
