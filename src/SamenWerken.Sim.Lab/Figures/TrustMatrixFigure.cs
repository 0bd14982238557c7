using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>How much each actor trusts each other one, as a matrix at chosen rounds of one run.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Snapshots">Trust at the rounds, a panel each.</param>
/// <param name="From">The run that it was made from.</param>
public sealed record TrustMatrixFigure(IReadOnlyList<string> Actors, IReadOnlyList<TrustSnapshot> Snapshots, RunOrigin From) : Figure
{
    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The matrix at rounds of a run; the first, one half-way and the last if none are named.</summary>
    public static TrustMatrixFigure Of(RunResult run, params IReadOnlyList<int> rounds) =>
        new(run.ActorNames, TrustSnapshot.Of(run, rounds.Count > 0 ? rounds : TrustSnapshot.UsualRounds(run)), RunOrigin.Of(run));

    /// <inheritdoc/>
    public override string Title(Look look) => look.Say("How much each trusts each other", "Hoeveel ieder elk ander vertrouwt");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say(
        "Row: who trusts; column: who is trusted; the darker, the more trust τ (0–1).", "Rij: wie vertrouwt; kolom: wie vertrouwd wordt; hoe donkerder, hoe meer vertrouwen τ (0–1).")
        + (new MatrixPanels(this, look).HasNumbers ? look.Say(" Numbers in cells are hundredths.", " Getallen in cellen zijn honderdsten.") : "");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(" ", Snapshots.Select(snapshot => look.Say(
        $"Round {snapshot.Round}: mean trust {NumberText.Text(snapshot.Mean, 2)}; most trusted {Trusted(snapshot, most: true)}, least {Trusted(snapshot, most: false)}.",
        $"Ronde {snapshot.Round}: gemiddeld vertrouwen {NumberText.Text(snapshot.Mean, 2)}; meest vertrouwd {Trusted(snapshot, most: true)}, minst {Trusted(snapshot, most: false)}.")));

    internal override double BodyHeight(Look look) => new MatrixPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new MatrixPanels(this, look).Draw(svg, frame);

    private string Trusted(TrustSnapshot snapshot, bool most)
    {
        double In(int actor) => Enumerable.Range(0, Actors.Count).Where(other => other != actor).Sum(other => snapshot.Trust[other][actor]);
        return Actors[most ? Enumerable.Range(0, Actors.Count).MaxBy(In) : Enumerable.Range(0, Actors.Count).MinBy(In)];
    }
}
