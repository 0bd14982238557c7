using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>The mean over replications of responses at every design point. Takes runs in their order.</summary>
public sealed class ResponseTally
{
    private readonly ExperimentPlan _plan;
    private readonly (int Outcome, int Strategy, int Minus)[] _places;
    private readonly Moments[] _moments;
    private readonly double[] _world; // outcomes of the world's runs so far, by response: that of the strategy, that of the other
    private long _at = -1;

    /// <summary>Starts counting.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="responses">The responses; their strategies are among those of the experiment.</param>
    public ResponseTally(ExperimentPlan plan, IReadOnlyList<Response> responses)
    {
        (_plan, Responses) = (plan, responses);
        _places = [.. responses.Select(response => (plan.Outcomes.IndexOf(response.Outcome), Place(response.Strategy), response.Minus is null ? -1 : Place(response.Minus)))];
        _moments = new Moments[responses.Count * plan.Points.Count];
        _world = new double[2 * responses.Count];
    }

    /// <summary>The responses.</summary>
    public IReadOnlyList<Response> Responses { get; }

    /// <summary>Takes a run.</summary>
    public void Take(in RunOutcome run)
    {
        var world = run.Run.Number / _plan.Experiment.Strategies.Count;
        if (world != _at)
            Array.Fill(_world, double.NaN);
        _at = world;
        for (var response = 0; response < _places.Length; response++)
        {
            var (outcome, strategy, minus) = _places[response];
            if (run.Run.Strategy != strategy && run.Run.Strategy != minus)
                continue;
            _world[2 * response + (run.Run.Strategy == strategy ? 0 : 1)] = run.Outcomes[outcome];
            var value = minus < 0 ? _world[2 * response] : _world[2 * response] - _world[2 * response + 1];
            ref var moments = ref _moments[response * _plan.Points.Count + run.Run.Point];
            if (!double.IsNaN(value))
                moments = moments.With(value);
        }
    }

    /// <summary>The mean at every design point.</summary>
    /// <param name="response">Place of the response.</param>
    /// <exception cref="MissingOutcomeException">At some design point no replication has a value.</exception>
    public double[] Means(int response)
    {
        var means = new double[_plan.Points.Count];
        for (var point = 0; point < means.Length; point++)
        {
            var moments = _moments[response * means.Length + point];
            means[point] = moments.Count > 0 ? moments.Mean : throw new MissingOutcomeException(
                $"Outcome '{Responses[response].Outcome.Key}' has no value {Under(Responses[response])} at design point {point} in {(_plan.Experiment.Replications == 1 ? "its one replication" : $"any of {_plan.Experiment.Replications} replications")}; choose another outcome, or more replications.");
        }

        return means;
    }

    private static string Under(Response response) => $"under '{response.Strategy}'{(response.Minus is { } minus ? $" and '{minus}' both" : "")}";

    private int Place(string strategy)
    {
        var place = _plan.Experiment.Strategies.ToList().IndexOf(strategy);
        return place >= 0 ? place : throw new ArgumentException($"The experiment has no strategy '{strategy}'; it has {string.Join(", ", _plan.Experiment.Strategies)}.");
    }
}
