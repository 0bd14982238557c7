#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 7-seven-ways-to-model-working-together.ipynb; change the notebook, then: samenwerken notebook twin 7-seven-ways-to-model-working-together.ipynb

using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Classics.Hauert;
using SamenWerken.Sim.Classics.Klein;
using SamenWerken.Sim.Classics.Landscapes;
using SamenWerken.Sim.Classics.Ostrom;
using SamenWerken.Sim.Classics.PublicGoods;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tables;

using var page = TwinPage.Begin();

// # 7 · Seven ways to model working together
//
// Our model is one way to think about collaboration. It is not the only one. Since the 1980s researchers have built others, each with one idea at its heart and numbers that
// anybody can check. Seven of them are in the library, and each gives the numbers of its paper: `samenwerken replicate` prints 520 of them, published beside computed.
//
// In this notebook you meet all seven, with a picture and a question each. At the end you lay them beside our own model: which of their findings does it share, and which not?
//
// | | idea | question | paper |
// |---|---|---|---|
// | 1 | exchange | who moves for whom, and who pays? | Stokman & Van Oosten 1994 |
// | 2 | challenge | who gives way to whose pressure? | Bueno de Mesquita 1985, 1994 |
// | 3 | one text | insist, or give and take? | Klein et al. 2003 |
// | 4 | evolution | must one take part? | Hauert et al. 2007 |
// | 5 | commons | a covenant, a sword, or both? | Ostrom, Walker & Gardner 1992 |
// | 6 | landscape | search together, or apart first? | Siggelkow & Levinthal 2003 |
// | 7 | public goods | does punishing help everywhere? | Herrmann, Thöni & Gächter 2008 |
//
// *Time: about 90 minutes. Do notebook 1 first. The table of stakeholders below is made up for this lesson.*

// ## 1 · Exchange: I move for you, you move for me
//
// Six parties in a neighbourhood must decide four things. Each has a **position** (0–100), a **salience** (how much it cares, 0–1) and **power**. Without any talk the outcome of an issue is the
// mean of positions, weighted by power times salience.
//
// But parties that care about *different* issues can do better: I move towards you on what matters to you, you towards me on what matters to me, so far that both gain the same. In Stokman and Van Oosten's model all
// pairs look for such deals, and the deal with the largest gain goes first.
//
// > **Predict first.** Every exchange makes both partners better off. Will all six be better off in the end?

var issues = new[] { "homes a year", "support", "patience with nuisance", "who pays" };
Stake[] Wants(string actor, params (double Position, double Salience, double Power)[] each) =>
    [.. each.Select((it, k) => new Stake(actor, issues[k], it.Position, it.Salience, it.Power))];

var table = new StakeTable([.. issues.Select(issue => new ScaledIssue(issue))],
[
    .. Wants("municipality", (90, 0.9, 1), (60, 0.5, 1), (70, 0.4, 1), (30, 0.8, 1)),
    .. Wants("housing corporation", (30, 0.9, 1.2), (70, 0.4, 0.6), (20, 0.8, 0.8), (60, 0.7, 0.8)),
    .. Wants("care provider", (60, 0.4, 0.4), (95, 1, 0.9), (90, 0.6, 0.6), (80, 0.9, 0.5)),
    .. Wants("police", (40, 0.3, 0.3), (50, 0.6, 0.5), (5, 1, 1.2), (50, 0.1, 0.3)),
    .. Wants("debt help", (80, 0.5, 0.2), (90, 0.7, 0.6), (60, 0.6, 0.4), (70, 0.2, 0.2)),
    .. Wants("residents", (20, 0.8, 0.4), (40, 0.5, 0.3), (10, 0.9, 0.5), (50, 0.1, 0.1)),
]);

var ruled = Decision.Exchange("a neighbourhood", table, new ExchangeSettings { Rounds = 1 });
page.Show(PositionsFigure.Of(ruled));

// Patience with nuisance falls by half, and the burden of paying shifts. Nobody decided that: it is the sum of deals between two.
//
// Now who gained? What comes from one's *own* exchanges is never negative. But others exchange as well, and their deals move outcomes too.

page.Show(new ResultTable(["actor", "own exchanges", "others' exchanges", "net"],
    [.. ruled.Rounds[0].Actors.Select(it => (string[])[it.Actor, $"{it.OwnGain:F1}", $"{it.Externality:F1}", $"{it.Net:F1}"])]));

page.Show(GainsFigure.Of(ruled));

// **Four of six are worse off than before anybody talked**, although each of them gained from every deal that it made. Economists call what others' deals do to you an *externality*.
//
// > **Question.** Each deal was voluntary and fair to both. Was the outcome fair? Whom would you ask to the table that was not there?
// >
// > **Exercise.** Add `Harm = HarmFilter.Together` to the settings: no exchange by which all together lose. How many lose now? And with `Rules = ExchangeRules.Published`, the rules of the original program?

// ## 2 · Challenge: who gives way?
//
// In the second model nobody trades. Actors with positions on one scale look at each other and ask: *if I pressed this one to come to my side, what could I expect, given who would support whom?* Each challenges the one from
// whom it expects most; who expects to lose gives in, or meets half-way. We take the third issue alone, with the same parties.

var patience = new StakeholderTable([issues[2]],
    [.. table.Stakes.Where(stake => stake.Issue == issues[2]).Select(stake => new Stakeholder(stake.Actor, stake.Power, [stake.Position], [100 * stake.Salience]))]);
var challenged = Decision.Challenge("a neighbourhood", patience, new ChallengeSettings());
foreach (var turn in challenged.Turns.Skip(1))
    Console.WriteLine($"{turn.Number}: {turn.Outcomes[0],5:F1}   {string.Join(", ", turn.Confrontations.Select(it => $"{it.Actor} → {it.Target}"))}");

page.Show(PositionsFigure.Of(challenged));

// The outcome hardly moves (from 30 to 33, where exchange made it 15), because here all that counts is who could win on *this* issue. The care provider is pressed by nearly everybody in the first turn.
//
// > **Question.** Which of the two is nearer to a meeting that you know: parties who trade across issues, or parties who press each other on one? What would you have to observe to tell?

// ## 3 · One text: insist, or give and take?
//
// A mediator writes one contract of a hundred clauses and proposes to change one at a time; all must accept. Some parties **insist**: they accept only what serves them now (`hc`, hill climbers). Others **give and take**: at first they accept a step back
// now and then, later hardly (`a`, annealers). Clauses depend on each other, so that a step back can open the way to something better.
//
// > **Predict first.** Which is best for both: two who insist, or two who give and take? And what if only one does?

var contract = new KleinCase { Name = "a contract of a hundred clauses" };
var klein = contract.Compare(["hc-hc", "a-hc", "a-a"], replications: 60);
var measured = klein.Outcomes;
page.Show(klein.Means([measured["welfare"], measured["first_party"], measured["other_parties"]]));

// Two who give and take reach 0.98 of what can be had together; two who insist 0.87. But look at the first party of `a-hc`, who gives and takes alone: 0.52, while the other gets 0.99. **It is best for both, and worst for who does it alone**: a prisoner's dilemma. That is
// why somebody has to make it safe.
//
// And with more parties at the table?

var more = contract.Vary("parties", [2, 3, 4, 6, 8], ["hc-hc", "a-a", "sum"], replications: 15);
page.Show(more.Response(measured["welfare"]));

// With eight who insist nothing is agreed any more: welfare is where it began, 0.5. With give and take it hardly falls. `sum` keeps a change when the *sum* rises, as if losers were compensated.
//
// > **Exercise.** Set `Temperature = 2` in the contract: parties that give only a little. How much of the gain is left?

// ## 4 · Evolution: must one take part?
//
// Groups of five are offered a joint enterprise. Some contribute, some profit, some contribute *and* pay to punish who profits; and one may be allowed to stay out. What succeeds is imitated. In the long run, how much of the time do all contribute?

var hauert = new HauertCase { Name = "a joint enterprise" }.Compare(replications: 1);
page.Show(new ResultTable(["", "contributing", "welfare"],
    [.. hauert.Strategies.Select(arm => (string[])[arm, $"{hauert[arm, hauert.Outcomes["contributing"]].Mean:F3}", $"{hauert[arm, hauert.Outcomes["welfare"]].Mean:F3}"])]));

// Nothing is drawn here: these are exact numbers, and those of the paper. Where one **may stay out**, contributors and punishers rule 87 % of the time; where all **must** take part, never. The freedom to stay out empties the groups of profiteers, and in
// small groups contributing pays again.
//
// > **Question.** An essay says that compulsion breeds cynicism. This model knows no cynicism at all, and comes to a like conclusion. Is that support for the essay, or another idea with the same ending?

// ## 5 · The commons: a covenant, a sword, or both?
//
// Eight people draw from a common source. Drawing more is good for oneself, bad for all. Ostrom, Walker and Gardner let groups talk, sanction each other, or both, in a laboratory. The behavioural model here was **fitted** on part of their table and judged on the rest (its README says which).

var commons = new OstromCase { Name = "a commons" }.Compare(replications: 300);
page.Show(commons.Means([commons.Outcomes["net_yield"], commons.Outcomes["after_sanctions"], commons.Outcomes["defections"]]));

// A sword **alone** raises the yield a little, but fees and fines eat more than it brings (0.10 after sanctions against 0.24 without any). Talk alone, repeated, brings 0.74. Together they keep agreements best: 4 % broken.
//
// > **Question.** The paper's title is *Covenants with and without a sword*; Hobbes wrote that covenants without the sword are but words. Who is right here?

// ## 6 · Landscapes: together, or apart first?
//
// Six decisions depend on each other, three on three others. One organisation decides **centrally**, what is good for the whole; one leaves two units to search **apart**, each for its own part; one lets them search apart first and puts them together later.

var hills = new LandscapesCase { Name = "six decisions", Interdependence = 3 }.Compare(replications: 400, rounds: true);
page.Show(hills.Paths(hills.Outcomes["fitness"]));

// Temporarily apart wins. Who always looks at the whole gets stuck on the first good solution; who never does goes on wandering. First apart, then together finds more.
//
// > **Exercise.** Set `Interdependence = 1`. Does it still pay to begin apart? And what stands for "apart first" in collaborations that you know: pilots, practice labs?

// ## 7 · Public goods: does punishing help everywhere?
//
// Four people, ten rounds, twenty tokens each: how many go into the common pot? Most give if others give. In sixteen cities the same game was played with and without punishment; in some, people also punished those who gave **more** than they did. We play one city twice.

var city = new PublicGoodsCase { Name = "a city" };
var mild = city with { Society = city.Society with { AntisocialPunishment = 0 } };
var harsh = city with { Society = city.Society with { AntisocialPunishment = 0.15 } };
var (inMild, inHarsh) = (mild.Compare(replications: 300, rounds: true), harsh.Compare(replications: 300, rounds: true));
page.Show(PathsFigure.Across(inMild.Outcomes["contribution"],
    ("no punishment", inMild, "no-punishment"), ("punishment", inMild, "punishment"), ("also of who gives more", inHarsh, "punishment")));

// Without punishment giving dwindles. With punishment it rises, *unless* who gives more is punished as well: then more than half of the gain is gone. The paper found such antisocial punishment in some cities and hardly in others.
//
// > **Question.** Who is punished in a partnership for doing more than agreed? How would you notice?

// ## And our own model?
//
// Now the same kind of picture for ours: eight parties drawn at random, five ways to coordinate.

var own = new Scenario().Compare(["autonomous", "appeal", "mandate", "exchange", "covenant"], replications: 400);
page.Show(own.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.JointGain, CollaborationOutcomes.WorstGain, CollaborationOutcomes.Cynicism]));

// | finding | where | does ours share it? |
// |---|---|---|
// | deals between two leave others worse off | exchange | **partly**: the worst-off party of eight ends below going alone by exchange (−0.07 above), of two it does not |
// | giving and taking beats insisting, and is exploited when done alone | one text | not said either way: parties in ours do not choose how to bargain |
// | the more parties, the rarer an agreement | one text | **yes**: from 4 to 24 parties impasses under a covenant rise by 65 of 100 |
// | compulsion fails, the freedom to leave saves | evolution | **here, but not everywhere**: a mandate cooperates least here (0.03), and most in *Weer Thuis in Gouda* |
// | a sword alone is worth little, with a covenant much | commons | **partly**: a fine adds to keeping (+0.10 here), but holds in only a third of plausible worlds |
// | apart first, then together | landscape | **no**: knowing each other first helps strangers, but in only 4 % of plausible worlds |
// | punishing helps, unless who gives more is punished | public goods | not said: in ours one punishes who breaks a promise, never who gives more |
// | who can win is who is right | challenge | not said: influence counts in ours, threats do not |
//
// Numbers without a picture here come from [the claims](../src/SamenWerken.Sim/Collaboration/Claims/README.md). Where models share a finding although their mechanisms differ, one may trust it a little more; where they differ, one knows what to look at in the field.
//
// > **For the class.** Each group takes one of the seven and defends it as *the* explanation of a collaboration that failed. Which observation would make you give it up?

// ## Further
//
// - Every model runs from a file of three lines: `samenwerken list models`, then `samenwerken compare klein.yaml`, `sweep`, `map`.
// - A table of stakeholders of your own: `samenwerken decide TABLE.csv --model exchange --out results/decision`.
// - Published beside computed, with what does *not* come out: `samenwerken replicate --out results/replicas`.
