using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>A notebook in C#: an .ipynb file of format 4 with the kernel <c>.net-csharp</c>.</summary>
internal sealed class Notebook
{
    private const string Kernel = ".net-csharp";
    private const int Format = 4;

    private readonly JsonObject _json;

    private Notebook(string path, JsonObject json)
    {
        (Path, _json) = (path, json);
        Cells = [.. json["cells"]!.AsArray().Select((cell, place) => new NotebookCell(cell!.AsObject(), place + 1))];
    }

    /// <summary>The file, as it was named.</summary>
    internal string Path { get; }

    internal IReadOnlyList<NotebookCell> Cells { get; }

    internal IEnumerable<NotebookCell> Code => Cells.Where(cell => cell.IsCode);

    /// <summary>The whole file as it would be written.</summary>
    internal string Text => NotebookText.Of(_json);

    /// <exception cref="MistakeException">It cannot be read, or is no notebook in C#.</exception>
    internal static Notebook Read(string path)
    {
        var text = Contents(path);
        try
        {
            return Parse(path, text);
        }
        catch (JsonException broken)
        {
            throw new MistakeException(FormattableString.Invariant(
                $"{path}:{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}: this is no JSON, so no notebook."));
        }
        catch (Exception wrong) when (FileFailure.IsJson(wrong) || wrong is NullReferenceException)
        {
            throw new MistakeException(
                $"{path}: a notebook has a list of cells, each with a type and a source; this file has something else in their place.");
        }
    }

    internal static Notebook Parse(string path, string text)
    {
        if (JsonNode.Parse(text) is not JsonObject json || json["nbformat"]?.GetValue<int>() != Format || json["cells"] is not JsonArray)
            throw new MistakeException($"{path}: expected a notebook of format {Format} (\"nbformat\": {Format}, with \"cells\").");
        var kernel = json["metadata"]?["kernelspec"]?["name"]?.GetValue<string>();
        if (kernel != Kernel)
            throw new MistakeException(
                $"{path}: the kernel is {(kernel is null ? "not named" : $"'{kernel}'")}; expected '{Kernel}' (C#).");
        var notebook = new Notebook(path, json);
        var foreign = notebook.Code.Where(cell => cell.Language is not (null or "csharp" or "C#"))
            .Select(cell => $"{path}: {cell} is in {cell.Language}; only C# can be run here.").ToList();
        return foreign.Count == 0 ? notebook : throw new MistakeException(foreign);
    }

    /// <summary>Writes the file, beside it first, so that it is there in full or as it was.</summary>
    internal void Save() => Save(Path, Text);

    /// <summary>Writes a notebook or its twin.</summary>
    /// <exception cref="MistakeException">It cannot be written.</exception>
    internal static void Save(string path, string text)
    {
        var beside = System.IO.Path.GetFullPath(path) + ".writing";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException(Directory.Exists(path)
                ? $"'{path}' is a folder where a file is expected; move it away."
                : $"'{path}' cannot be written: {FileFailure.Why(refused)}.");
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
    }

    private static string Contents(string path)
    {
        if (PlainFile.Waits(path) is { } kind)
            throw new MistakeException($"{path}: {kind}; expected a notebook.");
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MistakeException($"{path}: no such file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException($"{path}: cannot be read: {FileFailure.Why(failure)}.");
        }
    }
}
