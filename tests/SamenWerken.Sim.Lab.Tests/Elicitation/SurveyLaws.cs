using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Elicitation;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tests.Yaml;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Elicitation;

public sealed class SurveyLaws : IDisposable
{
    private static readonly string[] IssueNames = ["nuisance", "rent, arrears", "St. Jan's \"huis\"", "7", " spaced "];
    private static readonly string[] ActorNames = ["Gouda", "care; provider", "politie=", "0.5", "two\u00e9", "a 1"];

    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Gen<double?> Share =>
        Gen.OneOf(Gen.Constant((double?)null), Gen.Choose(0, 1_000_000_007).Select(n => (double?)(n / 1_000_000_007.0)));

    private static Gen<ByName?> ByIssue(IReadOnlyList<string> issues, bool weights) => Share.ArrayOf(issues.Count).Select(numbers =>
    {
        (string, double)[] entries = [.. issues.Zip(numbers).Where(its => its.Second is not null)
            .Select(its => (its.First, weights ? 0.1 + its.Second!.Value * 9 : its.Second!.Value))];
        return entries.Length == 0 ? null : ByName.Of(entries);
    });

    private static Gen<Actor> Actors(string name, IReadOnlyList<string> issues) =>
        from position in ByIssue(issues, false)
        from salience in ByIssue(issues, true)
        from redLines in ByIssue(issues, false)
        from openness in Share
        from trust in Share
        from role in Gen.Elements(Role.Party, Role.Commissioner)
        from member in Gen.Elements(true, true, false)
        from count in Gen.Choose(1, 3)
        from note in Gen.Elements(null, "why; not", "two\nlines", "\"said\"")
        select new Actor(name)
        {
            Position = position, Salience = salience, RedLines = redLines, Openness = openness, Trust = trust, Role = role, Member = member,
            Count = count, Note = note,
        };

    private static Gen<Scenario> Scenarios =>
        from n in Gen.Choose(1, ActorNames.Length)
        from m in Gen.Choose(1, IssueNames.Length)
        let names = IssueNames[..m]
        from actors in ActorNames[..n].Aggregate(Gen.Constant<Actor[]>([]),
            (some, name) => from before in some from next in Actors(name, names) select (Actor[])[.. before, next])
        from ideals in Share.ArrayOf(m)
        from scale in Gen.Elements<Scale?>(null, Scale.Local, Scale.Regional)
        from trust in Share
        select new Scenario
        {
            Name = "drawn",
            Actors = [.. actors],
            Issues = [.. names.Zip(ideals, (name, ideal) => new Issue(name) { PublicIdeal = ideal, Scale = scale })],
            Relations = n > 1 && actors.Take(2).All(actor => actor.Count == 1)
                ? [new Relation { From = ActorNames[0], To = ActorNames[1], Trust = trust, Knowledge = 0.25, Mutual = false }]
                : [],
        };

    [Fact]
    public void A_scenario_comes_back_from_its_table_as_it_was_in_both_languages_and_from_excel() =>
        Prop.ForAll(Scenarios.ToArbitrary(), Gen.Elements(Language.English, Language.Dutch).ToArbitrary(), (scenario, language) =>
        {
            if (scenario.Model.Check(scenario).Count > 0)
                return true;
            SurveySheet stakes = SurveyWriter.Stakes(scenario, language)!;
            var pairs = SurveyWriter.Relations(scenario, language);
            using (var writer = new StreamWriter(At("t.csv")))
                stakes.Write(writer);
            using (var writer = new StreamWriter(At("r.csv")))
                pairs?.Write(writer);
            using (var stream = File.Create(At("t.xlsx")))
                SurveySheet.WriteExcel(stream, pairs is null ? [stakes] : [stakes, pairs]);
            var expected = ScenarioFile.Write(scenario);
            var basis = new Scenario { Name = "drawn" };
            return expected == ScenarioFile.Write(SurveyFile.Read(At("t.csv"), pairs is null ? null : At("r.csv"), basis: basis).Scenario)
                && expected == ScenarioFile.Write(SurveyFile.Read(At("t.xlsx"), basis: basis).Scenario);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Every_scenario_of_ours_comes_back_with_all_else_from_its_file()
    {
        foreach (var file in Directory.GetFiles(Repository.Scenarios, "*.yaml"))
        {
            var scenario = ScenarioFile.Read(file);
            if (SurveyWriter.Stakes(scenario) is not { } stakes)
                continue;
            using (var writer = new StreamWriter(At("t.csv")))
                stakes.Write(writer);
            var back = SurveyFile.Read(At("t.csv"), basis: scenario).Scenario;
            Assert.Equal(Ordered(scenario), Ordered(back));
        }
    }

    // What is given by issue may stand in another order.
    private static string Ordered(Scenario scenario) => ScenarioFile.Write(scenario with
    {
        Actors = [.. scenario.Actors.Select(actor => actor with { Position = Sorted(actor.Position), Salience = Sorted(actor.Salience),
            Influence = Sorted(actor.Influence), RedLines = Sorted(actor.RedLines) })],
    });

    private static ByName? Sorted(ByName? numbers) =>
        numbers is null ? null : ByName.Of([.. numbers.OrderBy(entry => entry.Name, StringComparer.Ordinal)]);
}
