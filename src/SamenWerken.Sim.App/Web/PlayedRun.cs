using System.Text.Json;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;

namespace SamenWerken.Sim.App.Web;

/// <summary>One run as the page plays it: per round the actors, the lines between them, the plan that binds them, the story, and each
/// actor's own.</summary>
internal static class PlayedRun
{
    private static readonly Outcome[] Followed =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue];

    internal static object Of(RunResult run, Language language)
    {
        run = new Look { Language = language }.Told(run);
        var words = new Words();
        var rounds =
            run.Rounds.Select((round, place) => Round(run, round, place == 0 ? null : run.Rounds[place - 1], language, words)).ToList();
        return Whole(run, language, rounds, words);
    }

    private static object Whole(RunResult run, Language language, List<object> rounds, Words words) => new
    {
        Scenario = new Look { Language = language }.Name(run.Scenario),
        run.Strategy,
        Name = Glossary.Strategy(run.Strategy, language),
        run.Replication,
        Seed = run.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Actors = run.ActorNames,
        Issues = run.IssueNames,
        Ends = run.IssueNames.Select((_, issue) => Ends(run.Scenario, issue, language)),
        Ideals = run.Ideals.Select(Percents),
        Saliences = run.Saliences.Select(Percents),
        Influences = run.Influences.Select(Percents),
        Words = words.All,
        Pacts = words.Pacts,
        Rounds = rounds,
    };

    private static object Round(RunResult run, RoundResult round, RoundResult? before, Language language, Words words) => new
    {
        Cynicism = round.Actors.Select(actor => Percent(actor.Cynicism)),
        Outside = Places(round.Actors, actor => !actor.Member),
        Outcomes = Followed.ToDictionary(outcome => outcome.Key, outcome => Wire.Number(round[outcome], 3)),
        Gains = round.Actors.Select(actor => Wire.Number(actor.Gain, 4)),
        Costs = round.Actors.Select(actor => Wire.Number(actor.Cost, 4)),
        Actions = round.Actors.Select(actor => Percents(actor.Actions)),
        Trust = before is null ? round.Trust.SelectMany(Percents) : null,
        Changed = before is null ? null : Changed(round.Trust, before.Trust),
        Links = PlayedLinks.Of(round, before),
        Plan = Plan(run, round),
        Promises = round.Agreements.Select(words.Pact).ToList(),
        Broke = round.Happenings.OfType<Broke>().Select(broke => new[] { broke.Actor, broke.Partner }),
        Story = words.Places(RunStory.OfRound(run, round.Round, language)),
        Why = Enumerable.Range(0, run.ActorNames.Count).Select(actor => words.Places(ActorStory.OfRound(run, round.Round, actor, language)))
            .ToList(),
    };

    // Cells of trust that are another percent than in the round before, each with what it is now.
    private static List<int> Changed(IReadOnlyList<IReadOnlyList<double>> now, IReadOnlyList<IReadOnlyList<double>> before)
    {
        var changed = new List<int>();
        for (var i = 0; i < now.Count; i++)
        {
            for (var j = 0; j < now.Count; j++)
            {
                if (Percent(now[i][j]) != Percent(before[i][j]))
                    changed.AddRange([i * now.Count + j, Percent(now[i][j])]);
            }
        }

        return changed;
    }

    private static string Ends(Scenario scenario, int issue, Language language) =>
        issue < scenario.Issues.Count && Told(scenario, language).Issues[issue] is { Low: { } low, High: { } high }
            ? $"0: {low} – 1: {high}"
            : "";

    private static Scenario Told(Scenario scenario, Language language) =>
        language == Language.Dutch ? (Scenario)scenario.InDutch() : scenario;

    private static IEnumerable<int> Percents(IEnumerable<double> values) => values.Select(Percent);

    private static int Percent(double value) => (int)Math.Round(100 * value);

    private static object? Plan(RunResult run, RoundResult round)
    {
        var bound = round.Agreements.Where(agreement => !agreement.Bilateral).SelectMany(agreement => agreement.Parties).Distinct().Order()
            .ToList();
        var broke = round.Happenings.OfType<Broke>().Where(broken => broken.Partner < 0).Select(broken => broken.Actor).Distinct().ToList();
        if (bound.Count == 0 && broke.Count == 0)
            return null;
        var made = round.Happenings.OfType<PlanMade>().Any();
        var imposed = run.LastPlan(round.Round + 1)?.Imposed ?? [];
        return new { Bound = bound, Broke = broke, Imposed = imposed.Intersect(bound), Made = made };
    }

    /// <summary>Every sentence and every agreement once; what is told to several, or in several rounds, names its place.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, int> _places = [];
        private readonly Dictionary<string, int> _pacts = [];

        internal IEnumerable<JsonElement> Pacts => _pacts.Keys.Select(text => JsonSerializer.Deserialize<JsonElement>(text));

        internal int Pact(AgreementState agreement)
        {
            var text = Wire.Text(new { agreement.Parties, agreement.Issues, Two = agreement.Bilateral, agreement.Since });
            if (!_pacts.TryGetValue(text, out var place))
                _pacts[text] = place = _pacts.Count;
            return place;
        }

        internal IEnumerable<string> All => _places.Keys;

        internal List<int> Places(IReadOnlyList<string> sentences) => [.. sentences.Select(Place)];

        private int Place(string sentence)
        {
            if (!_places.TryGetValue(sentence, out var place))
                _places[sentence] = place = _places.Count;
            return place;
        }
    }

    private static IEnumerable<int> Places(IReadOnlyList<ActorState> actors, Func<ActorState, bool> where) =>
        Enumerable.Range(0, actors.Count).Where(place => where(actors[place]));
}
