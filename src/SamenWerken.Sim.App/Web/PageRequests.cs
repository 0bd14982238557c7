using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Web.Games;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>What the page asks the server.</summary>
internal sealed class PageRequests(ScenarioShelf shelf, IReadOnlyList<Strategy> strategies, IReadOnlyList<string> assemblies,
    CancellationToken stopping) : IDisposable
{
    private const int Remembered = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // of who waits for an answer that does not come piece by piece

    /// <summary>How long one run of a comparison may take.</summary>
    internal static readonly TimeSpan TimeForARun = TimeSpan.FromSeconds(20);

    private readonly ScenarioReading _reading = new([.. strategies.Select(strategy => strategy.Key)]);
    private readonly GameRequests _games = new(new([.. strategies.Select(strategy => strategy.Key)]));
    private readonly ConcurrentQueue<LiveComparison> _comparisons = new();
    private readonly ConcurrentDictionary<string, bool> _sound = new();
    private readonly FirstPictures _pictures = new();
    private readonly Turnstile _running = new("comparisons", places: 2, waiting: 4, TimeSpan.FromSeconds(4));
    private readonly Turnstile _working = new("requests", places: 4, waiting: 120, TimeSpan.FromSeconds(20));

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue",
            async context => await Wire.Write(context, await Alone(() => PageCatalogue.Of(shelf, strategies, LanguageOf(context)))));
        routes.MapGet("/api/scenarios/{name}",
            context => Wire.Write(context, new { Yaml = shelf.Text((string)context.GetRouteValue("name")!) }));
        routes.MapPost("/api/scenario",
            Answer<ScenarioRequest>((request, _) => PageCatalogue.Of(_reading.Scenario(request), request.Language)));
        routes.MapPost("/api/check", Answer<ScenarioRequest>((request, _) => Check(request)));
        routes.MapPost("/api/play", Answer<PlayRequest>((request, stop) => PlayedRun.Of(Run(request, stop), request.Language)));
        routes.MapPost("/api/still", Answer<StillRequest>(Still));
        routes.MapPost("/api/pair", Answer<PairRequest>((request, _) => Pair(request)));
        routes.MapPost("/api/vary", Vary);
        routes.MapPost("/api/page.html",
            Download<PlayRequest>("text/html; charset=utf-8", (request, stop) => SavedPage.Text(Run(request, stop), request.Language)));
        routes.MapPost("/api/game/new", Answer<PlayRequest>(_games.Begin));
        routes.MapPost("/api/game/open", Answer<OpenGameRequest>(_games.Open));
        routes.MapPost("/api/game/state", Answer<SeatRequest>((request, _) => _games.State(request)));
        routes.MapPost("/api/game/take", Answer<SeatRequest>(_games.Take));
        routes.MapPost("/api/game/decide", Answer<DecideRequest>(_games.Decide));
        routes.MapPost("/api/game/file", Answer<SeatRequest>((request, _) => _games.File(request)));
        routes.MapPost("/api/game/result", Answer<SeatRequest>(_games.Result));
        routes.MapPost("/api/game/run", Answer<SeatRequest>(_games.Run));
        routes.MapPost("/api/draw", Answer<DrawRequest>((request, _) => Draw(request)));
        routes.MapPost("/api/save", Answer<SaveRequest>((request, _) => Save(request)));
        routes.MapPost("/api/command", Answer<CompareRequest>((request, _) =>
            new { Line = shelf.FileOf(request.Name, request.Yaml) is { } file ? CommandLine(file, request, request.Replications) : null }));
        routes.MapPost("/api/summary.csv", Download<DownloadRequest>("text/csv; charset=utf-8",
            (request, _) => Written(writer => ComparisonTables.WriteSummary(writer, Finished(request.Comparison).Latest!))));
        routes.MapPost("/api/report.html",
            Download<DownloadRequest>("text/html; charset=utf-8", (request, _) => Report(Finished(request.Comparison), request.Language)));
        routes.MapPost("/api/compare", Compare);
    }

    /// <summary>Runs and draws something small, so that the first who presses Run does not wait until the program is compiled.</summary>
    internal void WarmUp()
    {
        // Those of one's own may do anything, and are left alone until they are asked for.
        var small = new Scenario { Rounds = 4, Population = new() { Actors = 3, Issues = 2 } };
        var ours = strategies.Where(strategy => strategy.GetType().Assembly == typeof(Strategy).Assembly).Select(strategy => strategy.Key);
        small.CompareWatched(running => running.SoFar([CollaborationOutcomes.Cooperation]), [.. ours], replications: 2, rounds: true,
            cancellation: stopping);
        var comparison = small.Compare(ours, replications: 2, rounds: true, cancellation: stopping);
        Wire.Text(Pictures.Of("", comparison, comparison.Replications, new LookRequest()));
    }

    public void Dispose()
    {
        _running.Dispose();
        _working.Dispose();
    }

    private static Language LanguageOf(HttpContext context) =>
        context.Request.Query["language"] == "dutch" ? Language.Dutch : Language.English;

    // Computing has a thread of its own, so that answers that take none are not kept waiting. What takes too long is told to stop,
    // and keeps its place until it has.
    private RequestDelegate Answer<T>(Func<T, CancellationToken, object> answer) where T : class => async context =>
    {
        var request = await Wire.Read<T>(context);
        await Wire.Write(context, await Worked(context, stop => answer(request, stop)));
    };

    private async Task<TAnswer> Worked<TAnswer>(HttpContext context, Func<CancellationToken, TAnswer> answer)
    {
        var place = await _working.Enter(context.RequestAborted);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var work = Alone(() =>
        {
            using (place)
            using (stop)
                return answer(stop.Token);
        });
        try
        {
            return await work.WaitAsync(Patience, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            await Cancel(stop);
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"This takes longer than a page waits ({Patience.TotalSeconds} seconds). Take fewer actors, issues or rounds, or "
                        + $"'samenwerken run', which takes its time."));
        }
        finally
        {
            _ = work.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
        }
    }

    private static async Task Cancel(CancellationTokenSource stop)
    {
        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended just now.
        }
    }

    private RequestDelegate Download<T>(string type, Func<T, CancellationToken, string> text) where T : class => async context =>
    {
        var request = await Wire.Read<T>(context);
        var file = await Worked(context, stop => text(request, stop));
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(file), context.RequestAborted);
    };

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    private string Report(LiveComparison live, Language language) =>
        ReportPage.Text(ComparisonReport.Of(live.Latest!, Manifest(live), language));

    private RunResult Run(PlayRequest request, CancellationToken stop) =>
        _reading.Scenario(request).Run(request.Strategy, request.Replication, request.Seed, stop);

    // A strategy of one's own is tried in passing only once it was seen to end.
    private object Still(StillRequest request, CancellationToken stop)
    {
        var scenario = _reading.Scenario(request);
        var tried = request.Strategies.All(key => !OwnParts.IsOwn(key) || _sound.ContainsKey(key));
        return new { Still = tried ? new StillParameters(scenario, request.Strategies, request.Seed, _pictures, stop).Paths() : [] };
    }

    private object Pair(PairRequest request)
    {
        Pictures.Check(request.Look);
        Pictures.Check(request.Look with { Width = request.Half });
        return PairedSettings.Of(Finished(request.First), Finished(request.Second), request);
    }

    private async Task Vary(HttpContext context)
    {
        using var picture = _pictures.Await();
        var request = await Wire.Read<VaryRequest>(context);
        Pictures.Check(request.Look);
        using var place = await _running.Enter(context.RequestAborted);
        var varied = new LiveVariation(await Alone(() => Looked(_reading.Experiment(request), request)), request);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await TypedResults.ServerSentEvents(picture.In(varied.Tell(stop.Token))).ExecuteAsync(context);
    }

    private static Task<T> Alone<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task Compare(HttpContext context)
    {
        using var picture = _pictures.Await();
        var request = await Wire.Read<CompareRequest>(context);
        Pictures.Check(request.Look);
        using var place = await _running.Enter(context.RequestAborted);
        var comparison = new LiveComparison(await Alone(() => Looked(_reading.Scenario(request), request.Look)), request);
        _comparisons.Enqueue(comparison);
        while (_comparisons.Count > Remembered)
            _comparisons.TryDequeue(out _);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await TypedResults.ServerSentEvents(picture.In(comparison.Tell(stop.Token))).ExecuteAsync(context);
        if (comparison is { Running: false, Latest: { } end })
        {
            foreach (var key in end.Strategies.Except(end.Failed.First.Select(failure => failure.Strategy)))
                _sound[key] = true;
        }
    }

    // Refused before anything is run.
    // What is asked is what the text holds, and mistakes are an answer to that.
    private object Check(ScenarioRequest request)
    {
        try
        {
            return PageCatalogue.Of(_reading.Scenario(request), request.Language);
        }
        catch (RefusedException refused) when (refused.Problems.Count > 0)
        {
            return new { Wire.Problem(refused, request.Language).Problems };
        }
    }

    private static Scenario Looked(Scenario scenario, LookRequest look)
    {
        Pictures.OutcomeOf(look, scenario);
        return scenario;
    }

    private static Experiment Looked(Experiment experiment, VaryRequest request)
    {
        Pictures.OutcomeOf(request.Look, experiment.Scenario);
        return experiment;
    }

    private object Draw(DrawRequest request)
    {
        Pictures.Check(request.Look);
        var comparison = Known(request.Comparison);
        Pictures.OutcomeOf(request.Look, comparison.Measured);
        if (!comparison.Running)
            return comparison.Picture(Finished(request.Comparison).Latest!, request.Look);
        comparison.Turn(request.Look);
        return new { Comes = true };
    }

    private object Save(SaveRequest request)
    {
        _reading.Scenario(new ScenarioRequest(request.Yaml) { Name = request.Name });
        shelf.Save(request.Name, request.Yaml, request.Overwrite);
        return new { request.Name };
    }

    // A text that is no file, or no longer what the file says, has a name all the same, under which it can be saved.
    private Manifest Manifest(LiveComparison live)
    {
        var (request, comparison) = (live.Request, live.Latest!);
        var file = shelf.FileOf(request.Name, request.Yaml) ?? "scenario.yaml";
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Yaml)));
        var origin = new ScenarioOrigin(file, sha256, [.. Changes(request)], CaseFile.Write(comparison.Scenario));
        return new Manifest(CommandLine(file, request, comparison.Replications), origin, comparison.Strategies,
            [.. assemblies.Select(AssemblyOrigin.Of)], comparison.Replications, comparison.Seed, ComparisonResult.QuantileMethod);
    }

    private string CommandLine(string file, CompareRequest request, int replications) => CommandLineText.Of(
    [
        "samenwerken", "compare", file, "--strategies", string.Join(',', request.Strategies),
        "--replications", FormattableString.Invariant($"{replications}"), "--seed", FormattableString.Invariant($"{request.Seed}"),
        .. Changes(request).SelectMany(change => new[] { "--set", change }),
        .. CollaborationOutcomes.All.WithKey(request.Look.Outcome) is null ? new[] { "--outcomes", request.Look.Outcome } : [],
        .. assemblies.SelectMany(file => new[] { "--assembly", file }),
    ]);

    private static IEnumerable<string> Changes(CompareRequest request) =>
        (request.Set ?? new Dictionary<string, string>()).Select(change => $"{change.Key}={change.Value}");

    private LiveComparison Known(string id) => _comparisons.FirstOrDefault(comparison => comparison.Id == id)
        ?? throw new RefusedException(StatusCodes.Status404NotFound, "This comparison is no longer remembered; run it again.");

    private LiveComparison Finished(string id) => Known(id) is { Running: false, Latest: not null } comparison
        ? comparison
        : throw new RefusedException(StatusCodes.Status409Conflict,
            "This comparison is still running, or was stopped before its first run.");
}
