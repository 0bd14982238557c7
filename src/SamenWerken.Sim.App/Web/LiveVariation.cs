using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>One parameter, or two, varied while the page looks on: a first picture of few runs, then the one that was asked for.</summary>
internal sealed class LiveVariation(Experiment experiment, VaryRequest request)
{
    private const int First = 4;

    /// <summary>Runs it and tells how it goes.</summary>
    /// <param name="cancellation">Nobody reads it any more, or the server stops.</param>
    internal async IAsyncEnumerable<SseItem<string>> Tell([EnumeratorCancellation] CancellationToken cancellation)
    {
        var told = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = Task.Factory
            .StartNew(() => Work(told.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await foreach (var item in told.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Work(ChannelWriter<SseItem<string>> told, CancellationToken stop)
    {
        try
        {
            foreach (var replications in new[] { Math.Min(First, request.Replications), request.Replications }.Distinct())
                Put(told, "picture", Picture(replications, told, stop));
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            Put(told, "problem", new { Detail = request.Look.Language.Message(failure.Message) });
        }
        finally
        {
            told.Complete();
        }
    }

    private object Picture(int replications, ChannelWriter<SseItem<string>> told, CancellationToken stop)
    {
        var outcome = Pictures.OutcomeOf(request.Look, experiment.Scenario);
        var plan = (experiment with { Replications = replications, Outcomes = OutcomeInput.Beside(experiment.Scenario, [outcome]) })
            .Expand(null, stop);
        var found = new Variation(plan, outcome, request);
        var last = -1L;
        var progress = new Told(done =>
        {
            // A hundred pieces of news are enough.
            if (replications == request.Replications && done.Done * 100 / Math.Max(1, done.Total) > Interlocked.Read(ref last))
            {
                Interlocked.Exchange(ref last, done.Done * 100 / Math.Max(1, done.Total));
                Put(told, "progress", new { done.Done, done.Total });
            }
        });
        plan.Run(found.Take, threads: Math.Max(1, Environment.ProcessorCount - 1), progress: progress, patience: PageRequests.TimeForARun,
            cancellation: stop);
        return found.Picture(final: replications == request.Replications);
    }

    private static void Put(ChannelWriter<SseItem<string>> told, string kind, object value) => told.TryWrite(new(Wire.Text(value), kind));

    private sealed class Told(Action<Progress> tell) : IProgress<Progress>
    {
        public void Report(Progress value) => tell(value);
    }
}
