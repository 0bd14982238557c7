using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>Draws of parameters from their plausible ranges.</summary>
internal static class ParameterDraws
{
    /// <summary>The drawn values by draw and parameter: a Latin hypercube.</summary>
    /// <param name="ranges">The parameters with their ranges.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Seed of the design.</param>
    internal static double[][] Of(IReadOnlyList<Factor> ranges, int draws, ulong seed)
    {
        var points = LatinHypercube.Of(draws, ranges.Count, seed).Points;
        return
        [
            .. Enumerable.Range(0, draws).Select(draw =>
                ranges.Select((factor, place) => Scale.Linear(points[draw, place], factor.From!.Value, factor.To!.Value)).ToArray()),
        ];
    }

    /// <summary>A case with drawn values.</summary>
    internal static Case In(Case its, IReadOnlyList<Factor> ranges, double[] values)
    {
        for (var place = 0; place < values.Length; place++)
            its = ParameterPath.Set(its, ranges[place].Path, ParameterPath.Text(values[place]));
        return its;
    }
}
