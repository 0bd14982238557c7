using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Crates;

/// <summary>Who made something and under which licence, as a file CITATION.cff has it (Citation File Format 1.2).</summary>
/// <param name="Title">Title.</param>
/// <param name="Version">Version; empty where none is given.</param>
/// <param name="License">Licence, as its SPDX identifier; empty where none is given.</param>
/// <param name="Authors">Authors, in order.</param>
/// <param name="Address">Address of the work or of its source, or its DOI; empty where none is given.</param>
/// <param name="Keywords">Keywords.</param>
/// <param name="Abstract">What it is; empty where nothing is said.</param>
public sealed record Citation(
    string Title, string Version, string License, IReadOnlyList<CitationAuthor> Authors, string Address, IReadOnlyList<string> Keywords,
    string Abstract)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "CITATION.cff";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ScenarioFileException">It cannot be read, or names no title or no authors: all problems are named.</exception>
    public static Citation Read(string path)
    {
        var problems = new Problems();
        var text = FileText.Read(path, "a file " + FileName);
        if (NodeReader.Read(text, problems) is not Mapping root)
        {
            if (!problems.Any)
                problems.Add(0, 0, "no keys; expected a citation, such as 'title: my experiments'");
            throw new ScenarioFileException(path, problems.Sorted());
        }

        var authors =
            (root["authors"] as Sequence)?.Items.OfType<Mapping>().Select(Author).Where(author => author.Name.Length > 0).ToList() ?? [];
        if (Word(root, "title").Length == 0)
            problems.AddBeside(root, "no 'title'; expected that of the work");
        if (authors.Count == 0)
            problems.AddBeside(root,
                "no 'authors' with a name; expected a list, such as 'authors: [{family-names: Jansen, given-names: An}]'");
        if (problems.Any)
            throw new ScenarioFileException(path, problems.Sorted());
        var address = Word(root, "doi") is { Length: > 0 } doi
            ? "https://doi.org/" + doi
            : Word(root, "repository-code") is { Length: > 0 } code ? code
            : Word(root, "url");
        return new Citation(Word(root, "title"), Word(root, "version"), Word(root, "license"), authors, address,
            [.. ((root["keywords"] as Sequence)?.Items ?? []).OfType<Scalar>().Select(word => word.Text)], Word(root, "abstract"));
    }

    private static CitationAuthor Author(Mapping author)
    {
        var family = string.Join(' ', new[] { Word(author, "name-particle"), Word(author, "family-names") }.Where(part => part.Length > 0));
        return family.Length > 0
            ? new(string.Join(' ', new[] { Word(author, "given-names"), family }.Where(part => part.Length > 0)), true,
                Word(author, "orcid"), Word(author, "affiliation"))
            : new(Word(author, "name"), false, Word(author, "orcid"), "");
    }

    private static string Word(Mapping node, string key) => node[key] is Scalar word ? word.Text.Trim() : "";
}
