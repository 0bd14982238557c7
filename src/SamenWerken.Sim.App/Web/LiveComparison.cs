using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// A comparison whose pictures are sent while its runs come in: the first as soon as there is a run of each strategy, then ever
/// less often. The runs are only asked how it stands when the last picture was sent, so a slow reader slows nothing down.
/// </summary>
internal sealed class LiveComparison(Scenario scenario, CompareRequest request)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private TaskCompletionSource<Seen>? _asked;
    private volatile LookRequest _look = request.Look;
    private TaskCompletionSource _turned = new();

    internal string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal CompareRequest Request => request;

    /// <summary>What is measured: the model's outcomes, one's own, and the one that was looked at first.</summary>
    internal OutcomeSet Measured { get; } = new(
        scenario.Model.Outcomes.Concat(Pictures.Beside(request.Look, scenario).Select(key => scenario.Model.OutcomeOf(scenario, key)!)));

    /// <summary>The comparison of the runs done; the whole one once it ended.</summary>
    internal Comparison? Latest { get; private set; }

    /// <summary>Whether runs are still coming in.</summary>
    internal bool Running { get; private set; } = true;

    /// <summary>Another look from the next picture on, which then comes at once.</summary>
    internal void Turn(LookRequest look)
    {
        _look = look;
        Volatile.Read(ref _turned).TrySetResult();
    }

    internal object Picture(Comparison comparison, LookRequest look) => Pictures.Of(Id, comparison, request.Replications, look);

    /// <summary>Runs it and tells how it goes.</summary>
    /// <param name="cancellation">Nobody reads it any more, or the server stops.</param>
    internal async IAsyncEnumerable<SseItem<string>> Tell([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = Ask();
        var work = Task.Factory
            .StartNew(() => Compare(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            for (var pause = FirstPause; await Task.WhenAny(asked, work) == asked; pause = Longer(pause))
            {
                var seen = await asked;
                Latest = seen.Comparison;
                yield return Item("picture", Picture(seen.Comparison, seen.Look));
                await Rest(pause, work, cancellation);
                asked = Ask();
            }

            var (end, failure) = await End(work);
            if (failure is not null)
            {
                yield return Item("problem", new { Detail = request.Look.Language.Message(failure) });
                yield break;
            }

            (Latest, Running) = (end!, false);
            yield return Item("picture", Picture(Latest, _look));
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Running = false;
        }
    }

    private static SseItem<string> Item(string kind, object value) => new(Wire.Text(value), kind);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private static async Task<(Comparison? End, string? Failure)> End(Task<Comparison> work)
    {
        try
        {
            return (await work, null);
        }
        catch (InvalidOperationException failure)
        {
            return (null, failure.Message);
        }
    }

    // One processor is left to the page, where there are several; the result does not depend on it. What was done until it was
    // stopped can still be looked at from all sides.
    private Comparison Compare(CancellationToken stop)
    {
        RunningComparison? last = null;
        try
        {
            return scenario.CompareWatched(
                running => Look(last = running), request.Strategies, request.Replications, request.Seed,
                Math.Max(1, Environment.ProcessorCount - 1),
                rounds: true, Pictures.Beside(request.Look, scenario), PageRequests.TimeForARun, stop);
        }
        catch (OperationCanceledException) when (last is { Progress.Done: > 0 })
        {
            Latest = last.SoFar();
            throw;
        }
    }

    private void Look(RunningComparison running)
    {
        if (running.Progress.Done == 0 || running.Progress.Done == running.Progress.Total)
            return;
        var look = _look;
        if (Interlocked.Exchange(ref _asked, null) is { } asked)
            asked.SetResult(new(running.SoFar(Pictures.Rounds(look, running.Outcomes)), look));
    }

    private Task<Seen> Ask()
    {
        var asked = new TaskCompletionSource<Seen>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _asked, asked);
        return asked.Task;
    }

    private async Task Rest(TimeSpan pause, Task work, CancellationToken cancellation)
    {
        await Task.WhenAny(Task.Delay(pause, cancellation), work, Volatile.Read(ref _turned).Task);
        Volatile.Write(ref _turned, new TaskCompletionSource());
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>How it stood, with the rounds that this look needs.</summary>
    private readonly record struct Seen(Comparison Comparison, LookRequest Look);
}
