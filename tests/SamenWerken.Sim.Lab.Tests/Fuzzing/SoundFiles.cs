using SamenWerken.Sim.Lab.Tests.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>Files of every kind that the laboratory reads, without mistakes: those of the repository, and small ones with every form of
/// value.</summary>
internal static class SoundFiles
{
    /// <summary>A scenario with every kind of event, on few lines.</summary>
    internal const string Small = """
        name: small
        question: who gains?
        sources: [one, two]
        strategies: [covenant, mandate]
        rounds: 6
        infoNoise: 0.2
        population: {actors: 2, issues: 1, openness: {mean: 0.4, width: 0.1}}
        coordination:
          exit: false
          network: {shape: hub, hub: police, links: [{from: Gouda, to: police}]}
          phased: {first: relational, then: covenant, until: 3}
        issues:
        - {name: arrears, scale: local, publicWeight: 2}
        - {name: nuisance}
        actors:
        - name: Gouda
          role: commissioner
          salience: {arrears: 1, nuisance: 2, issue 1: 1}
        - {name: police, count: 2, member: true}
        - {name: school, member: false, redLines: {arrears: 0.3}}
        relations:
        - {from: Gouda, to: police, mutual: false, trust: 0.7}
        events:
        - {round: 1, kind: training, amount: 0.2, actors: [Gouda, police]}
        - {round: 2, kind: goalShift, actor: school, issue: arrears, position: 0.5}
        - {round: 2, kind: join, actor: school}
        - {round: 3, kind: leave, actor: police 2}
        - {round: 4, kind: budgetCut, meetings: 1}
        - {round: 5, kind: strategyChange, strategy: norm}
        """;

    private const string Experiment = """
        experiment: small
        question: how far?
        scenario: small.yaml
        factors:
          - {path: coordination.fine, from: 0, to: 1, levels: 3}
          - {path: coordination.network.shape, values: [complete, ring]}
          - path: population.alignment
            values: [0.1, 0.30]
        design: factorial
        strategies: [mandate, norm]
        replications: 7
        seed: 3
        rounds: true
        """;

    private const string Pattern = """
        patterns: keeping
        description: who keeps?
        seen:
          - name: kept
            outcome: keep_rate
            strategy: covenant
            set: [coordination.fine=0.5, rounds=3]
            observed: 0.75
            tolerance: 0.1
            source: "a paper, 86(2)"
          - {name: more, outcome: cynicism, strategy: mandate, minus: norm, minusSet: [coordination.fine=0], standardised: true, observed: -1e-2, tolerance: 2, source: one, heldOut: true}
          - {name: together, outcome: trust, strategy: norm, with: cynicism, observed: -0.5, tolerance: 0.2, source: other}
        """;

    private const string Suite = """
        suite: small
        version: 1
        question: which?
        criteria: [cooperation, cynicism]
        replications: 20
        seed: 1
        worlds:
          - {name: one, kind: repository, scenario: small.yaml}
          - {name: other, kind: plausible, scenario: small.yaml, draws: 3}
          - {name: third, scenario: small.yaml, set: [coordination.fine=0.2, infoNoise=0]}
        """;

    private const string Long =
        "actor,issue,position,salience,power\nGouda,housing,70,0.8,1\nGouda,budget,4.5,0.9,1\n\"police, "
            + "the\",housing,10,0.5,2.5\npolice,budget,8,0.4,1\n";

    private const string Wide =
        "actor;capability;position_housing;salience_housing;position_safety;salience_safety\n"
            + "Gouda;100;70;45;60;40\npolice;45;25;15;95;80\ncare;50;80;40;35;45\n";

    /// <summary>Scales of the issues of the tables of stakeholders.</summary>
    internal const string Scales = "issue,lower,upper\nhousing,0,100\nbudget,2,12\nsafety,0,100\n";

    internal static IReadOnlyList<string> Scenarios { get; } = [.. Files("", "*.yaml"), .. Enumerable.Repeat(Small, 30)];

    internal static IReadOnlyList<string> Experiments { get; } = [.. Files("experiments", "*.yaml"), .. Enumerable.Repeat(Experiment, 6)];

    internal static IReadOnlyList<string> Patterns { get; } = [Pattern, Pattern, Pattern,
        File.ReadAllText(Path.Combine(Repository.Scenarios, "..", "benchmarks", "patterns", "evidence-1.yaml"))];

    internal static IReadOnlyList<string> Suites { get; } = [Suite];

    internal static IReadOnlyList<string> Stakeholders { get; } =
        [Long, Wide, .. Files("stakeholders", "*.csv").Where(text => text.StartsWith("actor", StringComparison.Ordinal))];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Scenarios, folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
