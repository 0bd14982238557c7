#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 4-nieuwegein-or-gouda.ipynb; change the notebook, then: samenwerken notebook twin 4-nieuwegein-or-gouda.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
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

// The place matters *and* the way matters, and they matter in different places of the table. Read it by row: relations bring **nearly three times as much in Nieuwegein** as in Gouda. Read it by column: a covenant brings **far more in both**.
//
// So the essay and the model agree on one thing and not on another. They agree that Nieuwegein is the better place for relations: fewer parties, no region to divide things over, and people who know each
// other. But the model adds something uncomfortable for Nieuwegein: with a text that all sign, the same people would get further still.
//
// > **Question.** Do you believe that? Before you answer, look at what relations *do* bring.

page.Show(inNieuwegein.Means([CollaborationOutcomes.Trust, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue]));

// In Nieuwegein, relations bring about as much trust as a covenant, and more knowledge of each other's interests. What they do not bring by themselves is *movement*: two who like
// each other make deals in pairs, and what ten parties need is often not the sum of deals in pairs.
//
// ## What would have to be true for relations to win?
//
// A good way to quarrel with a model is not "I don't believe it" but: *under which assumption would I be right?* Try three.
//
// ### "Parties that know each other well meet more often"

var meetings = nieuwegein.Vary("coordination.meetings", [1, 2, 4, 8], ways, replications: 60);
page.Show(meetings.Response(CollaborationOutcomes.Cooperation));

// More meetings help relations, and they never catch up: the fourth cup of coffee brings less than the first.
//
// ### "Red lines: at a table, everybody brings its own"
//
// `population.redLine` says how far from its own position a party can still go. The lower, the less room. At a table one party whose red line is crossed does not sign.

var redLines = nieuwegein.Vary("population.redLine", [0.2, 0.3, 0.4, 0.5, 0.7], ways, replications: 60);
page.Show(redLines.Response(CollaborationOutcomes.Cooperation));

// That is where the covenant is vulnerable. With narrow red lines its lead is nearly gone: a text for all must stay within everybody's limits, while two who meet can look for the one thing on which there is
// room between them.
//
// ### "In a small town it hardly matters whether all act in line"

var fragmentation = nieuwegein.Vary("fragmentation", [0, 0.1, 0.2, 0.3], ways, replications: 60);
page.Show(fragmentation.Response(CollaborationOutcomes.Cooperation));

// And that is the assumption on which most hangs. `fragmentation` says how badly an issue fares when parties pull in different directions. At 0.1 and below, the covenant brings no more than relations do, or
// even less. If you think that in Nieuwegein the police and the care provider can each do it their own way without hurting each other, then relations are enough. If a tenant who gets three kinds of signals
// from three parties is worse off, then they need a text.
//
// That is a question about Nieuwegein, not about the model. Somebody there could answer it.
//
// ## Must one choose?
//
// First meet, then sign: `phased` is relations for a year, then the covenant.

string[] three = ["relational", "covenant", "phased"];
page.Show(nieuwegein.Compare(three, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue]));

page.Show(gouda.Compare(three, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue]));

// In Nieuwegein that year costs little (these are means over the second half of five years). In Gouda it does harm, and the reason is in a column that is not in the table: fourteen parties that meet for a year with
// little result begin to leave, and who has left does not sign. Check it with `CollaborationOutcomes.Membership`.
//
// ## What this cannot tell you
//
// - No party in Nieuwegein or Gouda was asked anything. Positions, saliences and influences in both files are assumed. "Gouda" and "Nieuwegein" here are two *kinds of places*, with the names of the towns that inspired them.
// - That professionals who know each other find **unusual solutions**, the essay's best argument for relations, is not in the model at all. Issues are given; nobody invents a new one.
// - Writing a covenant takes skill, time and a chair that all accept. The model's table costs only meeting time and always finds the best text.
//
// ## Exercises
//
// 1. Play all nine ways of working in both places (`gouda.Compare(replications: 100)`). Which one surprises you? Why would a mandate do so well in the model's Nieuwegein? (Hint: how far are the parties there from what residents need?)
// 2. Take the region out of Gouda: remove the issue *spread* from the file (copy the file first). Does Gouda become more like Nieuwegein?
// 3. Give Gouda the trust of Nieuwegein: `gouda.With("population.trust", 0.65)`. How much of the difference between the towns is trust?
// 4. The practice lab: add `Events = [new Training { Round = 6, Amount = 0.3 }]` to each. In which town does it pay off, and for which way of working?
// 5. *Harder.* Two assumptions at once: low `population.redLine` and low `fragmentation`, in Nieuwegein. Is there a corner where relations are *clearly* better than the covenant (an interval that excludes zero)?
// 6. *Harder.* Write a third file, for a place you know, starting from one of these two. Keep a list of what you assumed.
//
// ## To discuss in class
//
// - The model cannot see unusual solutions. How would you put "finding a solution nobody had thought of" into a model? What would it depend on?
// - Which of the three assumptions would you want to check first, by talking to whom?
// - Is it honest to use the names of real towns for invented numbers? What did the files do about it, and is it enough?
//
// ## Sources
//
// Essay *Dan doe ik het toch lekker zelf* (WeerThuis practice labs) on Nieuwegein and Gouda. Facts about dwellings and covenants, with their sources, stand in `scenarios/weer-thuis-gouda.yaml` and
// `scenarios/weer-thuis-nieuwegein.yaml`. Interests behind positions: R. Fisher and W. Ury (1981); bargaining at a table: J. Nash (1950). Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`.
