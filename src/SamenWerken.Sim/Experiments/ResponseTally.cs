using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>The mean over replications of responses at every design point, and how much of their differences is luck. Takes runs in their
/// order.</summary>
public sealed class ResponseTally
{
    private const long MostKept = 20_000_000; // values, 160 MB

    private readonly ExperimentPlan _plan;
    private readonly (int Outcome, int Strategy, int Minus)[] _places;
    private readonly Moments[] _moments;
    private readonly double[] _world; // outcomes of the world's runs so far, by response: that of the strategy, that of the other
    private readonly double[] _kept; // values of the first replications: response by response, point by point
    private readonly int _keep;
    private long _at = -1;

    /// <summary>Starts counting.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="responses">The responses; their strategies are among those of the experiment.</param>
    public ResponseTally(ExperimentPlan plan, IReadOnlyList<Response> responses)
    {
        (_plan, Responses) = (plan, responses);
        _places = [.. responses.Select(response =>
            (plan.Outcomes.IndexOf(response.Outcome), Place(response.Strategy), response.Minus is null ? -1 : Place(response.Minus)))];
        _moments = new Moments[responses.Count * plan.Points.Count];
        _world = new double[2 * responses.Count];
        _keep = (int)Math.Min(plan.Experiment.Replications, MostKept / Math.Max(1, _moments.Length));
        _kept = new double[_moments.Length * _keep];
        Array.Fill(_kept, double.NaN);
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
            var place = response * _plan.Points.Count + run.Run.Point;
            if (double.IsNaN(value))
                continue;
            _moments[place] = _moments[place].With(value);
            if (run.Run.Replication < _keep)
                _kept[(long)place * _keep + run.Run.Replication] = value;
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
            var all = _plan.Experiment.Replications == 1 ? "its one replication" : $"any of {_plan.Experiment.Replications} replications";
            means[point] = moments.Count > 0 ? moments.Mean : throw new MissingOutcomeException(
                $"Outcome '{Responses[response].Outcome.Key}' has no value {Under(Responses[response])} at design point {point} in {all}; "
                    + "choose another outcome, or more replications.");
        }

        return means;
    }

    /// <summary>
    /// The variance that luck gives the difference between the means at two design points: that of the paired differences over
    /// replications, divided by their number. 0 for a point and itself.
    /// </summary>
    /// <param name="response">Place of the response.</param>
    /// <param name="one">Number of a design point.</param>
    /// <param name="other">Number of another.</param>
    /// <returns>NaN where fewer than two replications have a value at both.</returns>
    public double Luck(int response, int one, int other)
    {
        if (one == other)
            return 0;
        var differences = default(Moments);
        var (first, second) = ((long)(response * _plan.Points.Count + one) * _keep, (long)(response * _plan.Points.Count + other) * _keep);
        for (var replication = 0; replication < _keep; replication++)
        {
            var difference = _kept[first + replication] - _kept[second + replication];
            if (!double.IsNaN(difference))
                differences = differences.With(difference);
        }

        return differences.Variance / _plan.Experiment.Replications;
    }

    private static string Under(Response response) =>
        $"under '{response.Strategy}'{(response.Minus is { } minus ? $" and '{minus}' both" : "")}";

    private int Place(string strategy)
    {
        var place = _plan.Experiment.Strategies.ToList().IndexOf(strategy);
        return place >= 0 ? place : throw new ArgumentException(
            $"The experiment has no strategy '{strategy}'; it has {string.Join(", ", _plan.Experiment.Strategies)}.");
    }
}
