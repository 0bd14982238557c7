using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>How much more or less each actor trusts each other one than actors did on average at the start, as a matrix at chosen rounds
/// of one run.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Snapshots">Trust at the rounds, a panel each.</param>
/// <param name="From">The run that it was made from.</param>
public sealed record TrustMatrixFigure(IReadOnlyList<string> Actors, IReadOnlyList<TrustSnapshot> Snapshots, RunOrigin From) : Figure
{
    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>Trust that colours are told from: the mean over pairs at the start of the run, 0–1; that of the first panel if
    /// null.</summary>
    public double? Start { get; init; }

    /// <summary>Type of each actor, those of a type together; none where types are not known.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The matrix at rounds of a run; the first, one half-way and the last if none are named. Actors stand type by type.</summary>
    public static TrustMatrixFigure Of(RunResult run, params IReadOnlyList<int> rounds)
    {
        var types = TypesOf(run);
        var firsts = types.Distinct().ToList();
        int[] order = [.. Enumerable.Range(0, run.ActorNames.Count).OrderBy(actor => firsts.IndexOf(types[actor])).ThenBy(actor => actor)];
        var snapshots = TrustSnapshot.Of(run, rounds.Count > 0 ? rounds : TrustSnapshot.UsualRounds(run));
        return new([.. order.Select(actor => run.ActorNames[actor])], [.. snapshots.Select(snapshot => snapshot.InOrder(order))],
            RunOrigin.Of(run))
        {
            Start = run.Rounds.Count > 0 ? TrustSnapshot.Of(run, [0])[0].Mean : null,
            Types = firsts.Count > 1 ? [.. order.Select(actor => types[actor])] : [],
        };
    }

    /// <summary>Trust in the middle of the colours, 0–1.</summary>
    internal double Middle => Start ?? Snapshots[0].Mean;

    /// <summary>How far from the middle the strongest colour is.</summary>
    internal double Reach => Math.Max(0.05, Snapshots.Max(snapshot => snapshot.Trust.SelectMany((row, i) =>
        row.Where((_, j) => j != i)).Select(trust => Math.Abs(trust - Middle)).DefaultIfEmpty(0).Max()));

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.trust-matrix.how-much-each-trusts");

    /// <inheritdoc/>
    public override string Explanation(Look look) => (look.Greys ? look.Say("figures.trust-matrix.row-who-trusts-column-who",
        ("middle", look.Text(Middle, 2))) : look.Say("figures.trust-matrix.row-who-trusts-column", ("middle", look.Text(Middle, 2))))
        + (Types.Count > 0 ? look.Say("figures.trust-matrix.lines-part-types-of") : "")
        + (new MatrixPanels(this, look).HasNumbers ? look.Say("figures.trust-matrix.numbers-in-cells-are") : "");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join(" ",
            Snapshots.Select(
                snapshot => look.Say("figures.trust-matrix.round-mean-trust-most", ("round", snapshot.Round), ("mean", look.Text(
                    snapshot.Mean, 2)), ("trusted", Trusted(snapshot, most: true)), ("distrusted", Trusted(snapshot, most: false)))));

    internal override double BodyHeight(Look look) => new MatrixPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new MatrixPanels(this, look).Draw(svg, frame);

    private string Trusted(TrustSnapshot snapshot, bool most)
    {
        double In(int actor) => Enumerable.Range(0, Actors.Count).Where(other => other != actor).Sum(other => snapshot.Trust[other][actor]);
        return Actors[most ? Enumerable.Range(0, Actors.Count).MaxBy(In) : Enumerable.Range(0, Actors.Count).MinBy(In)];
    }

    // Those that are generated have no type of their own.
    private static List<string> TypesOf(RunResult run)
    {
        var types = run.Scenario.Actors.SelectMany(actor => Enumerable.Repeat(actor.Type ?? "", actor.Count)).ToList();
        return [.. types.Take(run.ActorNames.Count), .. Enumerable.Repeat("", Math.Max(0, run.ActorNames.Count - types.Count))];
    }
}
