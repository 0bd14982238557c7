using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>What one round of a run did to agreements and members.</summary>
/// <param name="Round">Round t, from 0.</param>
/// <param name="Made">Agreements made: accepted exchanges and plans.</param>
/// <param name="Kept">Sides of agreements that were kept.</param>
/// <param name="Broken">Sides that were broken.</param>
/// <param name="InForce">Agreements in force at its end.</param>
/// <param name="Members">Members at its end.</param>
/// <param name="Left">Names of the actors that left.</param>
/// <param name="Joined">Names of the actors that joined.</param>
public sealed record RoundDeeds(int Round, int Made, long Kept, int Broken, int InForce, int Members, IReadOnlyList<string> Left,
    IReadOnlyList<string> Joined);

/// <summary>The timeline of one run: agreements made, kept and broken, and who left.</summary>
/// <param name="Rounds">The rounds.</param>
/// <param name="From">The run that it was made from.</param>
public sealed record TimelineFigure(IReadOnlyList<RoundDeeds> Rounds, RunOrigin From) : Figure
{
    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The timeline of a run.</summary>
    public static TimelineFigure Of(RunResult run) => new([.. run.Rounds.Select(round => Deeds(run, round))], RunOrigin.Of(run));

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.timeline.what-was-agreed-kept");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.timeline.a-side-is-what");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.timeline.agreements-made-sides-kept", ("made", Rounds.Sum(round => round.Made)), ("kept", Rounds.Sum(
            round => round.Kept)), ("broken", Rounds.Sum(round => round.Broken)), ("departures", Rounds.Sum(round => round.Left.Count)));

    internal override double BodyHeight(Look look) => new TimelinePanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new TimelinePanels(this, look).Draw(svg, frame);

    private static RoundDeeds Deeds(RunResult run, RoundResult round) => new(
        round.Round,
        round.Happenings.Count(happening => happening is PlanMade or Proposed { Accepted: true }),
        round.Kept,
        round.Happenings.Count(happening => happening is Broke),
        round.Agreements.Count,
        round.Actors.Count(actor => actor.Member),
        [.. round.Happenings.OfType<Left>().Select(left => run.ActorNames[left.Actor])],
        [.. round.Happenings.OfType<Joined>().Select(joined => run.ActorNames[joined.Actor])]);
}
