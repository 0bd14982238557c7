#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of teachers-key.ipynb; change the notebook, then: samenwerken notebook twin teachers-key.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # Teacher's key
//
// Answers to the exercises of lessons 1 to 6 that have a number in them, computed here; the others depend on what a class wrote. Students' numbers differ by chance where they take another seed or other numbers of runs: let them
// compare intervals, not digits. The number after ± is half the 95 % interval.
//
// *Een antwoord dat afwijkt is geen fout zolang het interval het toelaat; dezelfde opdrachten staan in de Nederlandse lessen.*

ByName Two(double nuisance, double arrears) => [("nuisance", nuisance), ("rent arrears", arrears)];
Actor corporation = new("corporation") { Position = Two(0.1, 0.2), Salience = Two(1, 4), Influence = Two(1, 1) };
Actor care = new("care provider") { Position = Two(0.9, 0.8), Salience = Two(4, 1), Influence = Two(1, 1) };
Actor police = new("police") { Position = Two(0.3, 0.5), Salience = Two(3, 1), Influence = Two(1, 0.2) };
Scenario tenant = new()
{
    Name = "A restless tenant", Rounds = 36, Actors = [corporation, care, police],
    Issues = [new("nuisance") { PublicIdeal = 0.6 }, new("rent arrears") { PublicIdeal = 0.8 }],
};
string Row(Comparison comparison, string strategy, params Outcome[] outcomes) =>
    $"{strategy,-10} " + string.Join("  ", outcomes.Select(outcome => $"{outcome.Key} {comparison[strategy, outcome].Mean,5:F2} ± {(comparison[strategy, outcome].CiHigh - comparison[strategy, outcome].CiLow) / 2:F2}"));
void Show(string title, Comparison comparison, params Outcome[] outcomes) =>
    Console.WriteLine(title + "\n" + string.Join("\n", comparison.Strategies.Select(strategy => "  " + Row(comparison, strategy, outcomes))));
void Line(Variation variation, Outcome outcome) => Console.WriteLine($"{outcome.Key} by {variation.Path}\n" + string.Join("\n", variation.Strategies.Select(strategy =>
    $"  {strategy,-10} " + string.Join("  ", variation.Values.Select(value => $"{value}: {variation.At(value)[strategy, outcome].Mean,5:F2}")))));
var (cooperation, cynicism, value, refusals, trust) = (CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue, CollaborationOutcomes.RefusalRate, CollaborationOutcomes.Trust);
string[] four = ["appeal", "mandate", "exchange", "covenant"];

// ## Lesson 1 · A first collaboration
//
// The story (*who deals with whom*): care provider and corporation, crossed, because each gives in where it cares little. *Five runs* differ a good deal, so one run is no finding. *Four months before an election* an alderman likes the mandate, which works at once; after three years exchange.
//
// **Exercise 1.** All care about the same issue.

var alike = tenant with { Actors = [corporation with { Salience = Two(4, 1) }, care, police] };
Show("as it was", tenant.Compare(["exchange"], 200), cooperation, refusals);
Show("all care about nuisance", alike.Compare(["exchange"], 200), cooperation, refusals);

// Cooperation falls and refusals nearly triple: where everybody cares about the same, there is little to trade, and more offers ask too much.
//
// **Exercise 2.** A fourth party, drawn anew in each run.

double Spread(Scenario its) { var last = its.Compare(["exchange"], 200, rounds: true).Rounds.Last(round => round.Outcome == "cooperation"); return last.Q95 - last.Q05; }
Console.WriteLine($"width of the band (5-95 %) at the end, exchange: three parties {Spread(tenant):F2}, with debt help {Spread(tenant with { Actors = [.. tenant.Actors, new("debt help") { Openness = 0.8 }] }):F2}");

// The band hardly changes, and if anything gets narrower. Many predict the opposite. What makes runs differ here is mostly who meets whom and whether a deal is kept, not who the fourth is; one more party means that each deal moves less of the whole.
//
// **Exercise 3.** The police does six times as much about nuisance.

Show("a police that does much about nuisance", (tenant with { Actors = [corporation, care, police with { Influence = Two(6, 0.2) }] }).Compare(["exchange", "covenant"], 200), cooperation, cynicism);

// Now the others need the police on nuisance more than it needs them: a deal of two others moves less of what really happens, and cooperation by exchange halves. Both ways of working end up level.
//
// **Exercise 4.** One run under the mandate.

var mandate = tenant.Run("mandate");
foreach (var (name, i) in mandate.ActorNames.Select((name, i) => (name, i)))
    Console.WriteLine($"{name}: cynicism in months 0, 3, 6, 12: " + string.Join("  ", new[] { 0, 3, 6, 12 }.Select(t => $"{mandate.Rounds[t].Actors[i].Cynicism:F2}")));

// The corporation is first, and from the first months on: what is imposed on it against what it cares about is felt as reactance. Who would not sign the covenant stands in the story, with the reason; let students quote it.
//
// **Exercise 5.** The cost of acting at cross purposes.

foreach (var cost in new[] { 0, 0.2, 0.4 })
    Show($"fragmentation {cost:F1}", tenant.With("fragmentation", cost).Compare(["exchange", "covenant"], 200), cooperation);

// At 0 exchange keeps half of what it had and the covenant nothing: a crossed deal pays for itself by saliences that differ, while one sentence for all on one issue can only make somebody lose. At 0.4 the covenant profits most, relatively: what a text brings to all is coherence. That is what a covenant is about in this model.
//
// **Exercise 6.** Equal saliences.

var equal = tenant with { Actors = [.. tenant.Actors.Select(actor => actor with { Salience = Two(1, 1) })] };
foreach (var cost in new[] { 0, 0.2 })
    Show($"equal saliences, fragmentation {cost:F1}", equal.With("fragmentation", cost).Compare(["exchange", "covenant"], 200), cooperation);

// Without a cost of acting at cross purposes and with equal saliences there is nothing to trade, as a textbook on negotiation expects (gains come from differences in what one cares about). With the cost there is a common interest left.
//
// **Exercise 7.** The police goes home.

Show("without the police", (tenant with { Actors = [corporation, care] }).Compare(four, 200), cooperation, value);

// Exchange profits: two who trade have no third who bears their deals. The covenant does not come about at all: the table tries one sentence at a time, and with two parties each single sentence has a loser.

// ## Lesson 2 · Vertical or horizontal
//
// **Exercise 1.** Norm and tender.

var world = new Scenario();
Show("reference", world.Compare(["mandate", "covenant", "norm", "tender"], 100), cooperation, value, cynicism);

// Both lie between mandate and covenant. Light coercion costs cooperation here (a majority binds those who would give least), and more cynicism than the covenant; the tender brings residents more than either.
//
// **Exercise 2.** More parties.

Line(world.Vary("population.actors", [4, 8, 16], ["exchange", "covenant"], replications: 60), cooperation);

// Both lose, the covenant less; at sixteen exchange is all but nothing, the covenant keeps a quarter. Many parties make it hard for everybody, but pairs in a crowd move ever less of the whole.
//
// **Exercise 3.** A voice for residents.

Line(world.With("infoNoise", 0.4).Vary("clientVoice", [0, 0.5, 1], four, replications: 60), value);

// The mandate, by far: it is the plan makers who do not know what residents need, and what they are told goes straight into what is imposed. Under exchange and covenant the parties' own goals decide.
//
// **Exercise 4.** Eloquence or audience.

Line(world.Vary("coordination.persuasion", [0, 0.5, 1], ["appeal"], replications: 60), value);
Line(world.With("population.publicOrientation.mean", 0.8).Vary("coordination.persuasion", [0, 0.5, 1], ["appeal"], replications: 60), value);

// An audience that cares already. Full eloquence adds a few hundredths; a public-minded audience adds more than two tenths even without any eloquence.
//
// **Exercises 5 and 6.** Noise in what plan makers know, where goals diverge and where they agree.

foreach (var alignment in new[] { 0, 0.6 })
{
    Console.WriteLine($"alignment {alignment:F1}");
    Line(world.With("population.alignment", alignment).Vary("infoNoise", [0, 0.2, 0.4, 0.6], ["appeal", "mandate", "covenant"], replications: 60), value);
}

// The crossing of mandate and covenant moves a long way: near 0.6 where goals diverge, before 0.2 where they agree, since there the parties' own ways are near what residents need already. In the second world the appeal is nearly level with the covenant and above the mandate from 0.2 on: a search for a world in which it is best begins there.
//
// **Exercise 7.** Patience at the table.

Line(world.Vary("coordination.proposals", [1, 4, 16, 64, 256], ["covenant"], replications: 60), cooperation);

page.Show(world.Vary("coordination.proposals", [1, 4, 16, 64, 256], ["covenant"], replications: 60).Response(cooperation));

// With one proposal an issue next to nothing; from 64 on more patience brings little. A hurried facilitator finds no text that all can sign.
//
// **Exercise 8.** Invention.

Line(world.Vary("behaviour.invention", [0, 0.05, 0.1, 0.2], ["exchange", "relational", "covenant", "mandate"], replications: 60), value);

// `relational`: what is new is found by pairs who know and trust each other, and no way of working makes more of those. A mandate gains nothing.

// ## Lesson 3 · Trust and cynicism
//
// **Exercise 1.** A practice lab.

Scenario Lab(int? month, bool wave) => world with { Events = [.. month is { } at ? new ScenarioEvent[] { new Training { Round = at, Amount = 0.3 } } : [], .. wave ? new ScenarioEvent[] { new TurnoverWave { Round = 30 } } : []] };
foreach (var (title, its) in new[] { ("nothing", Lab(null, false)), ("a practice lab in month 12", Lab(12, false)), ("a turnover wave in month 30", Lab(null, true)), ("lab, then wave", Lab(12, true)), ("wave, then lab", Lab(36, true)) })
    Show(title, its.Compare(["exchange", "covenant"], 60), cooperation);

// With sixty runs none of it is clear: all differences that the lab makes lie within the intervals. The wave costs the covenant a little, and a lab after it gives some back, perhaps. A good moment to speak of effects that are too small for the runs one took; `--precision` says how many would do.
//
// **Exercise 2.** Gossip.

Line(world.Vary("behaviour.gossip", [0, 0.5], four, replications: 60), cooperation);

// Hardly anything changes: so few promises are broken that news about them moves little. Both arguments (it disciplines; it spreads distrust) are right about a mechanism, and the mechanism is small here.
//
// **Exercise 3.** Small wins.

Line(world.Vary("behaviour.smallWinsWeight", [0, 1.5, 3, 6], ["covenant"], replications: 60), cynicism);

// At 0 nothing heals, and cynicism ends a good deal higher than it began to fall from; each step of the weight takes some hundredths off.
//
// **Exercise 4.** Beginning with distrust.

Line(world.Vary("population.trust", [0.1, 0.5], ["exchange", "relational", "covenant", "mandate"], replications: 60), trust);
Line(world.Vary("population.trust", [0.1, 0.5], ["exchange", "relational", "covenant", "mandate"], replications: 60), cooperation);

// Exchange and relations find their way out: meetings and kept deals of two build trust whatever it was. The covenant stays stuck: nobody signs what others are not trusted to keep, and what is not signed cannot be kept.
//
// **Exercise 5.** Beginning with cynicism.

Line(world.Vary("population.cynicism.mean", [0.1, 0.45, 0.8], four, replications: 60), cooperation);

// The covenant has most to lose, since it needs everybody's signature; at 0.8 it brings no more than the others. The mandate hardly changes: it asks nobody.
//
// **Exercise 6.** Which order?

Scenario Then(string first, string then) => world with { Coordination = world.Coordination with { Phased = new() { First = first, Then = then, Until = 24 } } };
Show("a covenant, then a mandate", Then("covenant", "mandate").Compare(["phased"], 100), value, CollaborationOutcomes.JointGain, cynicism);
Show("a mandate, then a covenant", Then("mandate", "covenant").Compare(["phased"], 100), value, CollaborationOutcomes.JointGain, cynicism);

// It is the reverse of the lesson's. First the covenant and then the mandate is better for residents, first the mandate and then the covenant for the parties; cynicism is much the same. What comes last decides.

// ## Lesson 4 · Nieuwegein or Gouda
//
// **Exercises 1 and 3.**

Scenario gouda = ScenarioFile.Read("../scenarios/weer-thuis-gouda.yaml"), nieuwegein = ScenarioFile.Read("../scenarios/weer-thuis-nieuwegein.yaml");
Show("Gouda", gouda.Compare(["relational", "covenant", "mandate", "tender"], 60), cooperation, value);
Show("Nieuwegein", nieuwegein.Compare(["relational", "covenant", "mandate", "tender"], 60), cooperation, value);
Show("Gouda with the trust of Nieuwegein", gouda.With("population.trust", 0.65).Compare(["relational", "covenant"], 60), cooperation, value);

// The mandate does best in both, also in Nieuwegein: the parties there stand far from what residents need, so that a plan that aims at it moves them all towards each other. With the trust of Nieuwegein Gouda gains little: most of the difference is the number of parties and of issues, not trust.
//
// **Exercises 2 and 4.** Without the region; and with a practice lab.

var smaller = gouda with
{
    Issues = [.. gouda.Issues.Where(issue => issue.Name != "spread")],
    Actors = [.. gouda.Actors.Select(actor => actor with { Position = Without(actor.Position!), Salience = Without(actor.Salience!), Influence = Without(actor.Influence!), RedLines = Without(actor.RedLines!) })],
};
ByName Without(ByName numbers) => numbers is null ? numbers! : ByName.Of([.. numbers.Where(pair => pair.Name != "spread")]);
Show("Gouda without its issue of spread", smaller.Compare(["relational", "covenant"], 60), cooperation);
foreach (var (town, its) in new[] { ("Gouda", gouda), ("Nieuwegein", nieuwegein) })
    Show($"{town} with a practice lab in month 6", (its with { Events = [.. its.Events, new Training { Round = 6, Amount = 0.3 }] }).Compare(["relational", "covenant"], 60), cooperation);

// Without the issue of spread Gouda becomes hardly more like Nieuwegein: fourteen parties remain fourteen. The lab shows in one place only, for Nieuwegein's covenant, and there the intervals still overlap.
//
// **Exercises 5 and 6** depend on what was chosen; ask for the interval, and for the list of assumptions.

// ## Lesson 5 · Design your own strategy
//
// There are no numbers to compare with: the answer to each exercise is a paired difference, with its interval, between what a student wrote and `middle`, with the same seed, in the reference world and in one that the class did not see. Ask before the run what would count as better, and for whom. In exercise 7 let the paired differences decide, and look for entries
// whose lead is smaller than its interval: those are shared places.

// ## Lesson 6 · From question to answer
//
// **Exercises 1 and 2.** Light coercion.

var light = world.Compare(["covenant", "norm"], 400);
foreach (var outcome in new[] { CollaborationOutcomes.ImpasseRate, cooperation })
{
    var gap = light.Between("norm", "covenant", outcome);
    Console.WriteLine($"{outcome.Key}: norm minus covenant {gap.Difference:F3} [{gap.CiLow:F3}, {gap.CiHigh:F3}]");
}

// The claim as sharpened stands: impasses are clearly fewer under the norm. And cooperation is clearly lower. Whoever announced cooperation as the test has to say *refuted*; this is why the outcome is named beforehand.
//
// **Exercise 3.** Twenty runs.

var wrong = 0;
for (ulong seed = 1; seed <= 10; seed++)
    wrong += world.With("coordination.preconditions", 8).Compare(["covenant", "mandate"], 20, seed).Between("covenant", "mandate", CollaborationOutcomes.JointGain).CiLow > 0 ? 0 : 1;
Console.WriteLine($"with 20 runs the covenant's lead at k = 8 is not clear in {wrong} of 10 experiments");

// Here twenty would have done: the difference is large, and runs are paired. For the difference between 0 and 1 precondition they would not; let students find that out, with the lesson's first test.
//
// **Exercise 4.** Few and many parties.

foreach (var parties in new[] { 4, 16 })
    Line(world.With("population.actors", parties).Vary("coordination.preconditions", [0, 4], ["covenant"], replications: 100), cooperation);

// Four preconditions take about four fifths of the cooperation from either; in absolute terms they cost a small group more, because it had more to lose. Which of the two is "the same effect" is worth a discussion.
//
// **Exercise 5.** `samenwerken sensitivity scenarios/reference.yaml --method morris --vary coordination.fine=0..1 --vary population.alignment=0..1 --strategies covenant,mandate --out results/distance` shows it for two: alignment, much more than the fine.

// ## Lesson 7 · Seven models
//
// Its exercises are answered by running the cell again with the change; the numbers to compare with stand in the article *Published models*. The last question has no answer, and that is the lesson: seven mechanisms give the same failure, and only another observation tells them apart.
