namespace SamenWerken.Sim.Discovery;

/// <summary>One search for a box: peel, choose, paste, and drop what the quasi-p does not support.</summary>
/// <param name="Share">α, share of the cases that a strip holds.</param>
/// <param name="Least">Cases that a box holds at least.</param>
/// <param name="Density">Density at which peeling is to stop; null to stop where the evidence is largest.</param>
internal sealed record Search(double Share, int Least, double? Density)
{
    private const double Supported = 0.05; // quasi-p above which a restriction is dropped (Bryant and Lempert 2010, section 3)

    public List<Peeling.Step> Peel(Part part) => Peeling.Of(part, Share, Least);

    /// <summary>The largest evidence on a trajectory.</summary>
    public static double Most(Part part, List<Peeling.Step> trajectory) =>
        trajectory.Max(step => part.EvidenceOf(step.Points, step.Members));

    public int Choose(Part part, List<Peeling.Step> trajectory)
    {
        if (Density is { } asked && trajectory.FindIndex(step => step.Members >= asked * step.Points) is >= 0 and var first)
            return first;
        var (best, most) = (0, 0.0);
        for (var i = 0; i < trajectory.Count; i++)
        {
            var evidence = part.EvidenceOf(trajectory[i].Points, trajectory[i].Members);
            if (evidence > most)
                (best, most) = (i, evidence);
        }

        return best;
    }

    public Peeling.Step Refine(Part part, Peeling.Step from)
    {
        var box = Density is null ? Pasting.Of(part, from, Least) : from;
        while (Weakest(part, box) is { QuasiP: > Supported } weak)
        {
            var bounds = box.Bounds.Free(weak.Variable);
            var (points, members) = part.In(bounds);
            box = new(bounds, points, members);
            if (Density is null)
                box = Pasting.Of(part, box, Least);
        }

        return box;
    }

    public static double QuasiPOf(Part part, Peeling.Step box, int variable)
    {
        var (points, members) = part.In(box.Bounds.Free(variable));
        return QuasiP.Of(box.Points, box.Members, points, members);
    }

    private static (int Variable, double QuasiP)? Weakest(Part part, Peeling.Step box)
    {
        (int Variable, double QuasiP)? weakest = null;
        for (var variable = 0; variable < part.Cases.Variables.Length; variable++)
        {
            if (!box.Bounds.Restricts(variable))
                continue;
            var p = QuasiPOf(part, box, variable);
            if (weakest is null || p > weakest.Value.QuasiP)
                weakest = (variable, p);
        }

        return weakest;
    }
}
