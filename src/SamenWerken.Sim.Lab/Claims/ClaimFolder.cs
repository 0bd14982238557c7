using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Claims;

/// <summary>
/// A folder of verdicts. What came of a claim is kept in it as soon as it is known, and taken again only where everything that
/// it depends on is the same: the claim, its scenarios, replications, seed and the program.
/// </summary>
public sealed class ClaimFolder : IDisposable
{
    private const string Kept = "kept";
    private const string Drawn = "draws";
    private const string Lock = "claims";
    private const string Picture = "claims";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Shape = new(Json.Shape)
    {
        IgnoreReadOnlyProperties = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly string _path;
    private readonly FolderLock _lock;

    /// <summary>Opens or makes a folder; nobody else writes it until it is disposed of.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="StoreException">Something else stands there, it cannot be written, or another process writes it.</exception>
    public ClaimFolder(string path)
    {
        _path = path;
        Check();
        StoreFailure.RefusePipes(path);
        StoreFailure.RefusePipes(At(Kept));
        StoreFailure.Of(path, () => Directory.CreateDirectory(At(Kept)));
        _lock = FolderLock.Of(At(Lock));
    }

    /// <summary>What was kept of a claim; null where there is nothing, or something on which the result depends has changed.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public ClaimResult? Find(ClaimPlan plan)
    {
        var file = KeptFile(plan);
        if (!File.Exists(file))
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<KeptResult>(StoreFailure.Of(file, () => File.ReadAllText(file, Utf8)), Shape);
            var content = Content(plan);
            return kept?.Content == content && kept.Checksum == ChecksumOf(kept.Result)
                && (plan.Trials.Count == 0 || ClaimDrawsFolder.Content(DrawsFolder(plan)) == content) ? kept.Result : null;
        }
        catch (Exception failure) when (FileFailure.IsJson(failure))
        {
            // Half a file, or somebody else's: it is made again, as is one in which a number changed.
            return null;
        }
    }

    /// <summary>Keeps what came of a claim, and its draws.</summary>
    /// <param name="plan">The claim.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="draws">Its runs in draws of the parameters; null where there are none.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Keep(ClaimPlan plan, ClaimResult result, ClaimDraws? draws)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = Content(plan);
        if (draws is not null)
        {
            var folder = DrawsFolder(plan);
            StoreFailure.Of(folder, () =>
            {
                Directory.CreateDirectory(folder);
                File.Delete(Path.Combine(folder, ClaimDrawsFolder.FileName)); // half of it is none
            });
            foreach (var file in ClaimDrawsFolder.Files(draws, content))
                Place(Path.Combine(folder, file.Name), Bytes(file));
        }

        Place(KeptFile(plan), Utf8.GetBytes(JsonSerializer.Serialize(new KeptResult(content, ChecksumOf(result), result), Shape) + "\n"));
    }

    /// <summary>Writes the tables, what describes them, a manifest, a picture and a report.</summary>
    /// <param name="results">What came of the claims.</param>
    /// <param name="plans">The claims, in the same order.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="look">How the picture looks, and the language of the report; the default if null.</param>
    /// <param name="formats">Forms of the picture; only SVG if null.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(IReadOnlyList<ClaimResult> results, IReadOnlyList<ClaimPlan> plans, string command, Look? look = null,
        IReadOnlyList<FigureFormat>? formats = null)
    {
        look ??= Look.Default;
        var figure = new ClaimsFigure(results, plans[0].Replications);
        var pictures = FigureFiles.Of(Picture, figure, formats, look).Select(file => (file.Name, Bytes: Bytes(file))).ToList();
        var tables =
            ClaimTables.All.Select(table => (Table: table, Bytes: Bytes(table, results), Rows: table.Rows(results).Count())).ToList();
        foreach (var (table, bytes, _) in tables)
            Place(At(table.Name), bytes);
        Place(At(ClaimsManifest.PackageName), Utf8.GetBytes(ClaimsManifest.Package(tables)));
        Place(At(ClaimsManifest.FileName), Utf8.GetBytes(ClaimsManifest.Text(command, plans)));
        foreach (var (name, bytes) in pictures)
            Place(At(name), bytes);
        foreach (var old in FigureFiles.Names(Picture).Except(pictures.Select(picture => picture.Name)).Select(At))
            StoreFailure.Of(old, () => File.Delete(old)); // of an earlier result
        Place(At(ReportPage.FileName), Utf8.GetBytes(ReportPage.Text(ClaimsReport.Of(results, plans, command, look.Language, figure))));
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static string Content(ClaimPlan plan)
    {
        string[] parts = [ExperimentManifest.ThisOrigin, typeof(Case).Module.ModuleVersionId.ToString(), plan.Text,
            .. plan.Scenarios.Select(CaseFile.Write)];
        return Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(string.Join('\0', parts))));
    }

    private byte[] Bytes(ResultFile file)
    {
        using var bytes = new MemoryStream();
        StoreFailure.Of(At(file.Name), () => file.WriteTo(bytes));
        return bytes.ToArray();
    }

    private static byte[] Bytes(ClaimTable table, IReadOnlyList<ClaimResult> results)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        table.Write(writer, results);
        return Utf8.GetBytes(writer.ToString());
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(_path))
            throw new StoreException("A result folder needs a name.");
        StoreFailure.RefuseFolder(_path);
        if (!Directory.Exists(_path))
            return;
        string[] ours = [Kept, Drawn, Lock + ".lock", ClaimsManifest.FileName, ClaimsManifest.PackageName, ReportPage.FileName,
            .. FigureFiles.Names(Picture), .. ClaimTables.All.Select(table => table.Name)];
        var foreign = StoreFailure.Of(_path, () => Directory.EnumerateFileSystemEntries(_path).Select(entry => Path.GetFileName(entry)!)
            .Where(entry => !entry.EndsWith(".writing", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .FirstOrDefault(entry => !ours.Contains(entry)));
        if (foreign is not null)
            throw new StoreException($"'{_path}' holds '{foreign}', which is no result of claims; choose another folder or empty it.");
    }

    private string DrawsFolder(ClaimPlan plan) => At(Path.Combine(Drawn, plan.Claim.Id));

    private string KeptFile(ClaimPlan plan) => At(Path.Combine(Kept, plan.Claim.Id + ".json"));

    private string At(string name) => Path.Combine(_path, name);

    private static void Place(string file, byte[] bytes) => StoreFailure.Of(file, () => WholeFile.Write(file, bytes));

    private static string ChecksumOf(ClaimResult result) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(result, Shape)));

    private sealed record KeptResult(string Content, string Checksum, ClaimResult Result);
}
