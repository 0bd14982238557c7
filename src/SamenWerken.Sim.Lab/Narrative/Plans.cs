using SamenWerken.Sim.Situations;

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
            yield return impasse.Members == 0
                ? "No plan comes about: nobody is left to ask."
                : $"No plan of everyone: {impasse.Signers} of {impasse.Members} would sign, which is not enough.";
        foreach (var plan in scene.All<PlanMade>())
            yield return Plan(scene, plan, afterImpasse: impasses.Count > 0);
        foreach (var won in scene.All<TenderWon>())
            yield return $"{Winners(scene, won)} the tender on {scene.Issue(won.Issue)} and {(won.Winners.Count == 1 ? "carries" : "carry")} it out from now on.";
    }

    private static IEnumerable<string> Refusals(Scene scene)
    {
        var refusals = scene.All<Answered>().Where(answer => answer.Objection != Objection.None).ToList();
        foreach (var crossed in refusals.Where(answer => answer.Objection == Objection.RedLine).GroupBy(answer => answer.Issue))
        {
            var many = crossed.Count() > 1;
            var on = crossed.Key < 0 ? "" : $" on {scene.Issue(crossed.Key)}";
            yield return $"{scene.Actors(crossed.Select(answer => answer.Actor))} would not sign the plan: it crosses {(many ? "their red lines" : "its red line")}{on}.";
        }

        var unwilling = refusals.Where(answer => answer.Objection == Objection.NotWorthwhile).Select(answer => answer.Actor).ToList();
        if (unwilling.Count > 0)
            yield return $"{scene.Actors(unwilling)} would not sign the plan: it asks more of {(unwilling.Count == 1 ? "it than it expects" : "them than they expect")} to get back.";
    }

    private static string Plan(Scene scene, PlanMade plan, bool afterImpasse)
    {
        var same = scene.LastPlan is { } last && last.Target.SequenceEqual(plan.Target);
        var targets = same ? [] : plan.Target.Select((target, issue) => (Target: target, Issue: issue)).Where(part => double.IsFinite(part.Target))
            .Select(part => $"{scene.Issue(part.Issue)} at {Scene.Number(part.Target)}").ToList();
        var who = (plan.Consenting.Count, plan.Imposed.Count) switch
        {
            (0, 0) => "it binds nobody",
            (0, _) => $"it is imposed on {scene.Actors(plan.Imposed)}",
            (_, 0) => $"signed by {scene.Actors(plan.Consenting)}",
            _ => $"signed by {scene.Actors(plan.Consenting)}, and imposed on {scene.Actors(plan.Imposed)}",
        };
        return $"{(afterImpasse ? "Those who are willing go on: a plan" : "A plan")} comes into force ({plan.Strategy}), {who}; breaking it {(plan.Enforcement > 0 ? "can be fined" : "is not fined")}."
            + (same ? " It says the same as the one before." : targets.Count > 0 ? $" It sets {Scene.Listed(targets)}." : "");
    }

    private static string Winners(Scene scene, TenderWon won) => won.Winners.Count == 0
        ? "Nobody wins"
        : $"{scene.Actors(won.Winners)} {(won.Winners.Count == 1 ? "wins" : "win")}";
}
