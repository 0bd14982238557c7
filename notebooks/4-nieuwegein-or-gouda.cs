#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 4-nieuwegein-or-gouda.ipynb; change the notebook, then: samenwerken notebook twin 4-nieuwegein-or-gouda.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 4 · Nieuwegein or Gouda
//
// Two towns, one task: people who leave the shelter need a home that lasts. In **Nieuwegein**, professionals invest in each other: they know who to
// call at night, and they find unusual solutions because they know each other's work. In **Gouda**, the parties told each other their interests and
// then wrote them down: a framework of agreements about how they work together.
//
// An essay on the practice labs of *Weer Thuis* describes both with sympathy. It does not say which is better. Can we ask a model?
//
// We can, if we are careful about what we ask: *the towns* differ, and *the ways of working* differ. This notebook takes them apart.
//
// *Time: about 60 minutes. Do notebook 1 first.*

// ## The two places
//
// Each place is a file that you can open in any editor. It says who takes part and what each party wants, where that is known from, and what is **assumed**. Read the
// assumptions before you believe a number.

var gouda = ScenarioFile.Read("../scenarios/weer-thuis-gouda.yaml");
var nieuwegein = ScenarioFile.Read("../scenarios/weer-thuis-nieuwegein.yaml");

page.Show(new ResultTable(["", "Gouda", "Nieuwegein"],
[
    ["parties", $"{gouda.ActorCount}", $"{nieuwegein.ActorCount}"],
    ["issues", $"{gouda.IssueCount}", $"{nieuwegein.IssueCount}"],
    ["of which regional", $"{gouda.Issues.Count(issue => issue.Scale == Scale.Regional)}", $"{nieuwegein.Issues.Count(issue => issue.Scale == Scale.Regional)}"],
    ["pairs that begin with more trust", $"{gouda.Relations.Count(relation => relation.Trust > 0.5)}", $"{nieuwegein.Relations.Count(relation => relation.Trust > 0.5)}"],
]));

Console.WriteLine("Assumed in both files:");
foreach (var assumption in gouda.Assumptions.Intersect(nieuwegein.Assumptions))
    Console.WriteLine("- " + assumption);
Console.WriteLine("\nAssumed for Nieuwegein only:");
foreach (var assumption in nieuwegein.Assumptions.Except(gouda.Assumptions))
    Console.WriteLine("- " + assumption);

// ## Two ways of working, two places
//
// - `relational`: the Nieuwegein way. Meetings first build knowledge and trust; half of them come to a proposal, in pairs.
// - `covenant`: the Gouda way. The same number of meetings, for exploring only; then a table at which all sign one text.
//
// The trap would be to compare Nieuwegein-with-relations to Gouda-with-a-covenant: then you never know whether it was the town or the way. So we play **both ways in both towns**.
//
// > **Predict first.** Fill in four cells with numbers from 0 to 1: cooperation with relations and with a covenant, in Nieuwegein and in Gouda.

string[] ways = ["relational", "covenant"];
var inGouda = gouda.Compare(ways, replications: 200, rounds: true);
var inNieuwegein = nieuwegein.Compare(ways, replications: 200, rounds: true);
string Text(OutcomeSummary row) => $"{row.Mean:F2} [{row.CiLow:F2}, {row.CiHigh:F2}]";

page.Show(new ResultTable(["cooperation", "Gouda", "Nieuwegein"],
    [.. ways.Select(way => (string[])[way, Text(inGouda[way, CollaborationOutcomes.Cooperation]), Text(inNieuwegein[way, CollaborationOutcomes.Cooperation])])]));

page.Show(PathsFigure.Across(CollaborationOutcomes.Cooperation,
    ("Gouda, covenant", inGouda, "covenant"), ("Nieuwegein, covenant", inNieuwegein, "covenant"),
    ("Gouda, relational", inGouda, "relational"), ("Nieuwegein, relational", inNieuwegein, "relational")));

// The place matters *and* the way matters. Read it by row: relations bring **twice as much in Nieuwegein** as in Gouda. Read it by column: **in both places the covenant brings less than relations**, and in Gouda nothing at all.
//
// Look at the small panels to see why. In Nieuwegein the covenant is a lottery: in most runs nothing is ever signed, in a few it brings more than relations ever do. All ten must sign, each counts on the others only as far as it trusts them, and to somebody the text nearly always asks too much.
// In Gouda there are fourteen. Relations have another weakness: in Nieuwegein they rise for two years and then fall again.
//
// > **Question.** Where could that fall come from? (Two make a deal; who bears it? And who leaves?) First look at what else the two ways bring.

page.Show(inNieuwegein.Means([CollaborationOutcomes.Trust, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue]));

// In Nieuwegein relations bring more of everything: trust, knowledge, cooperation, and more for residents. Under the covenant more than half of the parties are gone before they know each other (see `CollaborationOutcomes.Membership`): they pay for sessions from which no text comes.
//
// ## What would have to be true for the covenant to win?
//
// A good way to quarrel with a model is not "I don't believe it" but: *under which assumption would I be right?* Try three on behalf of Gouda.
//
// ### "They should meet more often"

var meetings = nieuwegein.Vary("coordination.meetings", [1, 2, 4, 8], ways, replications: 60);
page.Show(meetings.Response(CollaborationOutcomes.Cooperation));

// More meetings *hurt* relations from two a month on, and the covenant, for which meetings are exploring, gets a little more, perhaps (the bands are wide). At eight it may be ahead. A pair that meets every week makes deals until others pay for them, and meetings cost time.
//
// ### "Red lines: at a table, everybody brings its own"
//
// `population.redLine` says how far from its own position a party can still go. The lower, the less room. At a table one party whose red line is crossed does not sign.

var redLines = nieuwegein.Vary("population.redLine", [0.2, 0.3, 0.4, 0.5, 0.7], ways, replications: 60);
page.Show(redLines.Response(CollaborationOutcomes.Cooperation));

// Wide red lines do not make the covenant win. Narrow ones hurt both, and the covenant first: at 0.3 it brings nothing any more, for a text for all must stay within everybody's limits, while two who meet can look for the one thing on which there is room between them.
//
// ### "It matters a great deal that all act in line"

var fragmentation = nieuwegein.Vary("fragmentation", [0, 0.1, 0.2, 0.3], ways, replications: 60);
page.Show(fragmentation.Response(CollaborationOutcomes.Cooperation));

// And that is the assumption on which most hangs. `fragmentation` says how badly an issue fares when parties pull in different directions; both files have the default, 0.2. At 0.3 the covenant is ahead of relations; at 0.1 and below it brings nothing. If you think that in Nieuwegein the police and the care provider can each do it their own way without hurting each
// other much, then relations are enough. If a tenant who gets three kinds of signals from three parties is much worse off, then they need a text.
//
// That is a question about Nieuwegein, not about the model. Somebody there could answer it.
//
// ## Must one choose?
//
// First meet, then sign: `phased` is relations for a year, then the covenant.

string[] three = ["relational", "covenant", "phased"];
page.Show(nieuwegein.Compare(three, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue]));

page.Show(gouda.Compare(three, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue]));

// In Nieuwegein that is the best of the three by far, in cooperation and for residents: a year of relations makes the trust and the knowledge with which a text can be signed, and the text then brings what pairs cannot. In Gouda it is better than a covenant alone, too; fourteen parties get less far in a year.
// So the quarrel between the two towns may have been about the order: *first* Nieuwegein, *then* Gouda.
//
// ## Unusual solutions
//
// The essay's best argument for relations has not been heard yet: professionals who know each other find **solutions that nobody had thought of**. With `behaviour.invention` above 0, a meeting of two who know and trust each other may find something by which the distance between them on an issue hurts less.
//
// > **Predict first.** Who profits from it: relations, the covenant, or first the one and then the other?

var invention = nieuwegein.Vary("behaviour.invention", [0, 0.05, 0.1, 0.2], three, replications: 60);
page.Show(invention.Response(CollaborationOutcomes.PublicValue));

// Relations, most of all; at 0.2 they bring residents more than any text, and more than relations followed by a text. The covenant alone hardly profits: inventing asks for people who know and trust each other, and it does not make them. How inventive professionals really are nobody has measured; the essay tells of cases, and says that they are what it is about.
//
// ## With sliders
//
// In a terminal, in the folder of the repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opens a page on your own computer. Then open this address in the same browser: Nieuwegein where acting at cross purposes costs much. Move *cost of fragmentation* down to 0.1 and see the covenant go; then choose Gouda at the top.
//
// `http://127.0.0.1:8080/#scenario=weer-thuis-nieuwegein.yaml&set=fragmentation=0.3&strategies=relational,covenant,phased&runs=100&outcome=cooperation`
//
// ## What this cannot tell you
//
// - No party in Nieuwegein or Gouda was asked anything. Positions, saliences and influences in both files are assumed. "Gouda" and "Nieuwegein" here are two *kinds of places*, with the names of the towns that inspired them.
// - What is invented in the model makes distances hurt less. Issues are given; nobody invents a new one.
// - Writing a covenant takes skill, time and a chair that all accept. The model's table costs only meeting time, and has a patient facilitator.
//
// ## Exercises
//
// 1. Play all ways of working in both places (`gouda.Compare(replications: 100)`). Which one surprises you? Why would a mandate do so well in the model's Nieuwegein? (Hint: how far are the parties there from what residents need?)
// 2. Take the region out of Gouda: remove the issue *spread* from the file (copy the file first). Does Gouda become more like Nieuwegein?
// 3. Give Gouda the trust of Nieuwegein: `gouda.With("population.trust", 0.65)`. How much of the difference between the towns is trust?
// 4. The practice lab: add `Events = [new Training { Round = 6, Amount = 0.3 }]` to each. In which town does it pay off, and for which way of working?
// 5. *Harder.* Two assumptions at once: `fragmentation` and `coordination.proposals` (the patience of the facilitator), in Nieuwegein. From where on is the covenant *clearly* better than relations (an interval that excludes zero)?
// 6. *Harder.* Write a third file, for a place you know, starting from one of these two. Keep a list of what you assumed.
//
// ## To discuss in class
//
// - In the model, finding a solution that nobody had thought of depends on knowing and trusting each other. What else would you have it depend on?
// - Which of the three assumptions would you want to check first, by talking to whom?
// - Is it honest to use the names of real towns for invented numbers? What did the files do about it, and is it enough?
//
// ## Sources
//
// Essay *Dan doe ik het toch lekker zelf* (WeerThuis practice labs) on Nieuwegein and Gouda. Facts about dwellings and covenants, with their sources, stand in `scenarios/weer-thuis-gouda.yaml` and
// `scenarios/weer-thuis-nieuwegein.yaml`. Interests behind positions: R. Fisher and W. Ury (1981); bargaining at a table: J. Nash (1950). Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`.
