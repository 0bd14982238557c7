using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Plans for all: who would not sign and why, what came in force, on whom it was imposed.</summary>
internal sealed class Plans : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Answered), typeof(PlanMade), typeof(Impasse), typeof(TenderWon)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var refusal in Refusals(scene))
            yield return refusal;
        var impasses = scene.All<Impasse>().ToList();
        foreach (var impasse in impasses)
            yield return Without(scene, impasse);
        foreach (var plan in scene.All<PlanMade>())
            yield return Plan(scene, plan, afterImpasse: impasses.Count > 0);
        foreach (var won in scene.All<TenderWon>())
            yield return Winners(scene, won);
    }

    private static IEnumerable<string> Refusals(Scene scene)
    {
        var refusals = scene.All<Answered>().Where(answer => answer.Objection != Objection.None).ToList();
        foreach (var crossed in refusals.Where(answer => answer.Objection == Objection.RedLine).GroupBy(answer => answer.Issue))
        {
            List<int> refusing = [.. crossed.Select(answer => answer.Actor)];
            var (who, one) = (scene.Actors(refusing), scene.IsOne(refusing));
            var on = crossed.Key < 0 ? "" : $" {scene.Say("story.plans.on")} {scene.Issue(crossed.Key)}";
            yield return one
                ? scene.Say("story.plans.would-not-sign-the", ("who", who), ("on", on))
                : scene.Say("story.plans.would-not-sign-the-plan", ("who", who), ("on", on));
        }

        var unwilling = refusals.Where(answer => answer.Objection == Objection.NotWorthwhile).Select(answer => answer.Actor).ToList();
        if (unwilling.Count > 0)
        {
            var one = scene.IsOne(unwilling);
            yield return one
                ? scene.Say("story.plans.would-not-sign-the-plan-it-asks-more", ("actors", scene.Actors(unwilling)))
                : scene.Say("story.plans.would-not-sign-the-plan-it-asks-more-than", ("actors", scene.Actors(unwilling)));
        }
    }

    private static string Without(Scene scene, Impasse impasse) => impasse.Members == 0
        ? scene.Say("story.plans.no-plan-comes-about")
        : impasse.Signers == 1
        ? scene.Say("story.plans.no-plan-of-everyone", ("signers", impasse.Signers), ("members", impasse.Members))
        : scene.Say("story.plans.no-plan-of-everyone-of", ("signers", impasse.Signers), ("members", impasse.Members));

    private static string Plan(Scene scene, PlanMade plan, bool afterImpasse)
    {
        var same = scene.LastPlan is { } last && last.Target.SequenceEqual(plan.Target);
        var targets =
            same ? [] : plan.Target.Select((target, issue) => (Target: target, Issue: issue)).Where(part => double.IsFinite(part.Target))
            .Select(part =>
                $"{scene.Issue(part.Issue)} {scene.Say("story.plans.at")} {scene.Number(part.Target)}{scene.Near(part.Issue, part.Target)}")
                .ToList();
        var (begins, fined) = (Begins(scene, afterImpasse), plan.Enforcement > 0);
        return (fined
            ? scene.Say("story.plans.breaking-it-can-be-fined", ("begins", begins), ("strategy", scene.Strategy(plan.Strategy)),
                ("who", Who(scene, plan)))
            : scene.Say("story.plans.breaking-it-is-not-fined", ("begins", begins), ("strategy", scene.Strategy(plan.Strategy)),
                ("who", Who(scene, plan))))
            + (same ? scene.Say("story.plans.it-says-the-same")
                : targets.Count > 0 ? $" {scene.Say("story.plans.it-sets")} {scene.Listed(targets)}." : "");
    }

    private static string Begins(Scene scene, bool afterImpasse) => afterImpasse
        ? scene.Say("story.plans.those-who-are-willing")
        : scene.Say("story.plans.a-plan-comes-into");

    /// <summary>Whether nobody was asked to sign: from above, and binding also who does not agree.</summary>
    internal static bool IsImposed(PlanMade plan) =>
        plan.Imposed.Count > 0
            && StrategyCatalogue.All().FirstOrDefault(strategy => strategy.Key == plan.Strategy)?.Kind == StrategyKind.Vertical;

    private static string Who(Scene scene, PlanMade plan)
    {
        var (signed, imposed) = (scene.Actors(plan.Consenting), scene.Actors(plan.Imposed));
        if (IsImposed(plan) && plan.Consenting.Count > 0)
        {
            return scene.IsOne(plan.Consenting) ? scene.Say("story.plans.it-is-imposed-on-would-have", ("imposed", imposed),
                ("signed", signed)) : scene.Say("story.plans.it-is-imposed-on-would-have-agreed", ("imposed", imposed), ("signed", signed));
        }

        return (plan.Consenting.Count, plan.Imposed.Count) switch
        {
            (0, 0) => scene.Say("story.plans.but-binds-nobody"),
            (0, _) => scene.Say("story.plans.it-is-imposed-on-3", ("imposed", imposed)),
            (_, 0) => scene.Say("story.plans.signed-by-2", ("signed", signed)),
            _ => scene.Say("story.plans.signed-by-and-imposed-on", ("signed", signed), ("imposed", imposed)),
        };
    }

    private static string Winners(Scene scene, TenderWon won)
    {
        var (issue, one) = (scene.Issue(won.Issue), scene.IsOne(won.Winners));
        return won.Winners.Count == 0
            ? scene.Say("story.plans.nobody-wins-the-tender", ("issue", issue))
            : one
            ? scene.Say("story.plans.wins-the-tender-on", ("actors", scene.Actors(won.Winners)), ("issue", issue))
            : scene.Say("story.plans.win-the-tender-on", ("actors", scene.Actors(won.Winners)), ("issue", issue));
    }
}
