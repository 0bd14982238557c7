#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 3-trust-and-cynicism.ipynb; change the notebook, then: samenwerken notebook twin 3-trust-and-cynicism.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 3 · Trust and cynicism: what breaks, what heals
//
// Trust comes on foot and leaves on horseback, they say. And cynicism ("we have seen this before") seems to be what remains when
// enough collaborations have come and gone. Can a model say anything about that?
//
// It can say what follows from a few simple rules. This notebook shows the rules, lets them play, disturbs them, and asks what mends.
//
// *Time: about 60 minutes. Do notebook 1 first.*

// ## The rules, in words
//
// **Trust** is what one party expects of another: *will it keep its word?* Every pair has its own.
//
// - Two meet, and the other speaks openly: trust grows a little.
// - The other keeps its side of an agreement: trust grows a little. It grows less when the other was forced: what somebody does under a fine says little
//   about the person.
// - The other breaks its side: trust drops. A broken promise weighs two and a half times as much as a kept one.
// - A refused offer costs trust too, as long as one does not know the other well enough to see the reason.
//
// **Cynicism** is one number for each party: *does this lead anywhere at all?* It grows by
//
// - disappointment: less came out than was agreed;
// - being forced to do what one would not have chosen;
// - frustration: impasses, and seeing others gain more.
//
// It shrinks by **small wins**: being better off than alone. Slowly, it also fades back to where it began.
//
// And both work back on behaviour: who trusts less, expects less of a deal; who is cynical, offers less, asks more, keeps its word less, and leaves sooner.

// > **Predict first.** Which way of working builds most trust: one in which people mainly *meet*, one in which they *sign* things, or one in which they *must*?
// > And which one leaves least cynicism? Are these the same?

string[] ways = ["mandate", "exchange", "relational", "covenant"];
var calm = new Scenario().Compare(ways, replications: 200, rounds: true);
page.Show(calm.Paths(CollaborationOutcomes.Trust));

page.Show(calm.Paths(CollaborationOutcomes.Cynicism));

// Trust and cynicism are two things. Under `exchange` and `relational`, where parties meet and make deals, trust climbs highest, and cynicism hardly moves: much trust, but little comes of it. Under `mandate`, trust climbs as well (most do as
// they are told; there is a fine), while cynicism rises above all others. So somebody can trust you and still think that the whole exercise is pointless.
//
// Most trust and least cynicism are not in the same place: the covenant leaves least cynicism, with less trust than deals in pairs.
//
// > **Question.** Where do the wide bands under `mandate` come from? Some runs hardly become cynical at all.
//
// ## One break, seen from nearby
//
// Look at one run. When does somebody break a promise, and what does that do?

var run = new Scenario().Run("exchange", replication: 3);
var breaks = run.Rounds.Select(round => (round.Round, Broken: round.Happenings.Count(happening => happening is Broke))).Where(pair => pair.Broken > 0).Take(8);
page.Show(string.Join("\n", breaks.Select(pair => $"month {pair.Round}: {pair.Broken} promise(s) broken")));

var first = run.Rounds.First(round => round.Happenings.Any(happening => happening is Broke)).Round;
page.Show(run.Story(first, first + 1));

// Nobody in the model is wicked. A party breaks a promise when keeping it costs more than it expects to lose, and with a bit of chance; the more
// cynical it is, the less a promise counts.
//
// > **Predict first.** You have seen months in which something broke. In the whole run of sixty months, how many promises are kept for each one that is broken: two, twenty, two hundred?
// > And as parties come to know each other, does breaking stop?

page.Show(TimelineFigure.Of(run));

// About two hundred sides are kept for each that is broken: a side weighs what its partner does in return, and after the first months that is nearly always more than what breaking would bring. What shrinks this collaboration is not
// breaking but *leaving*: actor 6 goes in month 13, actors 3 and 4 in month 15, and with them half of what was in force ends. By month 22 all but one are back; near the end actors 3, 4 and 5 are gone.
//
// > **Predict first.** Do the others distrust those who leave? Sketch eight circles and draw who trusts whom in months 0, 43 and 59. Then look at actors 3, 4 and 5.

page.Show(TrustNetworkFigure.Of(run, 0, 43, 59));

// A dense web of trust grew where there was none, and nobody distrusts anybody. Actors 3, 4 and 5 stand in it as firmly as most, and they left all the same: taking part had cost them more than it brought for a while (`run.Story(53, 58)` tells it). To be trusted is not the same as to gain; and
// the web stays, also around those who went.
//
// ## A shock: everybody's contact person changes
//
// People change jobs. In month 30 we replace the contact persons of **all** parties at once. The organisations stay, with their goals and their cynicism; but trust and
// knowledge of each other's interests were in those people, and start again. Deals in pairs end as well, for they were theirs.
//
// > **Predict first.** Which way of working suffers most, one built on relations or one built on a signed text? How long until it is back?

var shaken = new Scenario { Events = [new TurnoverWave { Round = 30 }] }.Compare(ways, replications: 200, rounds: true);
page.Show(PathsFigure.Across(CollaborationOutcomes.Trust,
    ("covenant, calm", calm, "covenant"), ("covenant, wave", shaken, "covenant"), ("relational, calm", calm, "relational"), ("relational, wave", shaken, "relational")));

page.Show(PathsFigure.Across(CollaborationOutcomes.Cooperation,
    ("covenant, calm", calm, "covenant"), ("covenant, wave", shaken, "covenant"), ("relational, calm", calm, "relational"), ("relational, wave", shaken, "relational")));

// Trust falls under both, all at once, and climbs back over years. Cooperation tells more. Under `relational` it collapses with the people and is built again from nearly nothing; there was not so much of it, and after two years it is back where it would have been.
// Under `covenant` the loss lasts: the signed text falls back as people who do not know each other stop trusting that others will keep to it, the table makes poorer texts, and at the end, thirty months later, it is still behind. It has, even then, more than relations had before.
//
// So a text is no insurance against a change of people: what makes it worth signing, and worth keeping, is trust and knowledge, and these were in the people.
//
// ## Not a shock but a drip
//
// Now no wave, but each month a small chance that a contact person leaves.

var drip = new Scenario().Vary("behaviour.turnover", [0, 0.02, 0.05, 0.1], ways, replications: 100);
page.Show(drip.Response(CollaborationOutcomes.Cooperation));

// At 0.05 a contact person stays for twenty months on average. The ways that work in pairs lose half of their cooperation and the covenant more than a third, and the mandate loses nothing: it does not need people who know each other. (It had little cooperation to lose; its band is wide, and reaches zero.)
// One might call that strength. One might also ask how much of what we call "efficient steering" is a way to live with people who come and go.
//
// ## Can it heal?
//
// Start with a mandate; parties grow cynical. After two years somebody says: *let us sit down as equals* and a covenant takes over. Does cynicism go back to what it would
// have been?
//
// > **Predict first**: all the way, half, or not at all?

var turned = new Scenario { Events = [new StrategyChange { Round = 24, Strategy = "covenant" }] }.Compare(["mandate"], replications: 200, rounds: true);
page.Show(PathsFigure.Across(CollaborationOutcomes.Cynicism, ("mandate", calm, "mandate"), ("mandate, then covenant", turned, "mandate"), ("covenant", calm, "covenant")));

var end = CollaborationOutcomes.CynicismEnd;
page.Show(string.Join("\n",
    $"mandate all along         {calm["mandate", end].Mean:F3}  [{calm["mandate", end].CiLow:F3}, {calm["mandate", end].CiHigh:F3}]",
    $"mandate, then covenant    {turned["mandate", end].Mean:F3}  [{turned["mandate", end].CiLow:F3}, {turned["mandate", end].CiHigh:F3}]",
    $"covenant all along        {calm["covenant", end].Mean:F3}  [{calm["covenant", end].CiLow:F3}, {calm["covenant", end].CiHigh:F3}]"));

// It heals, about half. Three years after the turn, parties are clearly less cynical than under the mandate, and still clearly more cynical than parties that were never forced.
// What has been done to people stays in what they expect.
//
// Beware of one thing: that it heals *at all*, and how fast, follows from two numbers in the model (how much small wins heal, and how cynicism fades). They are
// assumptions. Change them in exercise 3.
//
// ## With sliders
//
// In a terminal, in the folder of the repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opens a page on your own computer. Then open this address in the same browser: trust where a contact person stays for twenty months. Pin the result, move *turnover of representatives* to 0, and compare the two beside each other.
//
// `http://127.0.0.1:8080/#scenario=reference.yaml&set=behaviour.turnover=0.05&strategies=mandate,exchange,relational,covenant&runs=100&outcome=trust`
//
// ## What this cannot tell you
//
// Trust here is one number about keeping promises. Real trust is also about competence, about good will, and about whether you dare to be vulnerable. Nobody in the model
// apologises, tells a joke, or leaves in anger and comes back. The weights (two and a half to one for a broken promise) are in the spirit of research on how trust is lost, but not measured for
// municipalities and care providers.
//
// ## Exercises
//
// 1. Send everybody to a practice lab: `new Training { Round = 12, Amount = 0.3 }` as an event. Does that help `exchange`? `covenant`? What if it comes only after the turnover wave?
// 2. Let gossip in: `.With("behaviour.gossip", 0.5)` makes broken promises known to others. Is that good or bad for cooperation? First argue both ways, then run.
// 3. Vary `"behaviour.smallWinsWeight"` over 0, 1.5, 3 and 6 and look at `CollaborationOutcomes.Cynicism` under `covenant`. What is left of the healing at 0?
// 4. Begin with distrust: `.With("population.trust", 0.1)`. Which ways of working find their way out, and which one stays stuck?
// 5. Begin with cynicism: vary `"population.cynicism.mean"` from 0.1 to 0.8 and look at cooperation. Which way of working has most to lose?
// 6. *Harder.* A covenant for two years and then a mandate: is that the reverse of what we did above? Which order is better for residents, and which for the parties?
//
// ## To discuss in class
//
// - Think of a collaboration you know that "has been tried before". Which of the sources of cynicism in the list does it have?
// - Should a municipality prefer forms of cooperation that survive a change of people? What does it give up?
// - "Trust first, then agreements" or "agreements first, then trust"? What do the pictures say, and what do you say?
//
// ## Sources
//
// That losses of trust weigh more than gains: P. Slovic (1993). That behaviour under binding contracts says little about the person: D. Malhotra and J. K. Murnighan (2002). Cynicism about organisational change: J. Wanous, A. Reichers
// and J. Austin (2000). Reactance: J. Brehm (1966). Small wins: K. Weick (1984); S. Vangen and C. Huxham (2003). Essays: *Samenwerken: Alles is mogelijk als je genoeg lef hebt* (cynicism where autonomy is at stake) and *Dan doe ik het toch lekker zelf*
// (knowing each other's work makes room and trust). Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`, section on learning.
