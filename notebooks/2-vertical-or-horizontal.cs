#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 2-vertical-or-horizontal.ipynb; change the notebook, then: samenwerken notebook twin 2-vertical-or-horizontal.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 2 · Vertical or horizontal, and when?
//
// "Everybody is in favour of working together, so let us explain the higher goal once more." That is **vertical** coordination: work together
// *because of* the higher goal. "What would *you* get out of it, and what could you do for me?" That is **horizontal** coordination: work
// together because it brings each party's own goal nearer. The public administration scholar Duco Bannink argues for the second and
// against the first.
//
// Is he right? Always? This notebook lets both play the same game, and then changes the circumstances until the answer changes.
//
// *Time: about 60 minutes. Do notebook 1 first.*

// ## Four ways to coordinate, one world
//
// | | who proposes | who must agree | what if you break it |
// |---|---|---|---|
// | `appeal` (vertical) | the plan that residents are taken to need | whoever is persuaded | nothing |
// | `mandate` (vertical) | the same plan | nobody: it binds everyone | a fine |
// | `exchange` (horizontal) | any two who meet | both | the other may stop, too |
// | `covenant` (horizontal) | the table, after exploring interests | all | a small fine |
//
// Everything else is the same for all four: how promises are kept, how trust and cynicism move, what is of value to whom, when a party
// has had enough and leaves.
//
// The world is the *reference scenario*: eight parties and eight issues, drawn anew in every run. So we compare ways of working over
// many invented collaborations, not in one.

string[] ways = ["appeal", "mandate", "exchange", "covenant"];
var world = new Scenario();
var comparison = world.Compare(ways, replications: 200);
page.Show(comparison.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.JointGain, CollaborationOutcomes.Cynicism]));

// > **Before you look closely**, a question: which of the four panels would a *director* look at first? A *resident*? A *care worker*?
// > Note down what you expected to be the best way of working in each.
//
// There is no single winner. In these runs the covenant brings most cooperation, most gain for the parties and least cynicism. But
// the **mandate brings residents most**, and the other three hardly differ there: under a mandate the parties go where the plan sends them, and the plan is about what residents need. The price is in the
// last two panels: the parties are worse off than alone (a joint gain below zero), and grow cynical.
//
// ## How sure is that?
//
// Each run has the same parties and the same luck under all four ways. So we may subtract *run by run*, which is much more precise than
// comparing two averages. If the interval of a difference does not touch zero, the difference is clear.

page.Show(comparison.Differences("mandate", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Cynicism]));

// > **Question.** Exchange and mandate: which one brings more cooperation? May you say so?
//
// A clear difference is not the same as a difference that always occurs. How often is the covenant better than the mandate, run by run?

foreach (var outcome in new[] { CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Cynicism })
    Console.WriteLine($"{outcome.Name,-14} covenant better than mandate in {comparison.Between("covenant", "mandate", outcome).PBetter:P1} of runs");

// ## What does one pay?
//
// Put the two outcomes on which the vertical and the horizontal camp disagree against each other: what residents get, and how cynical the
// parties become. Each dot is a run; the large mark is the mean.

page.Show(comparison.TradeOff(CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue));

// ## When does the answer change?
//
// A ranking in one world is an anecdote. The interesting question is *what it depends on*. We change one thing at a time and leave all luck
// the same.
//
// ### 1. What if nobody knows exactly what residents need?
//
// An appeal and a mandate carry out a plan. The plan is what residents *are taken to* need. `infoNoise` is how far off that can be
// (a standard deviation, on a scale from 0 to 1).
//
// > **Predict first.** Draw four lines: public value against `infoNoise`, one for each way of working.

var noise = world.Vary("infoNoise", [0, 0.1, 0.2, 0.3, 0.4], ways, replications: 100);
page.Show(noise.Response(CollaborationOutcomes.PublicValue));

// With perfect knowledge of what residents need, nothing beats a mandate: nearly everybody gets help that fits. But it is only as
// good as that knowledge. At 0.3 the lead is gone and at 0.4 the mandate is the worst of the four: it keeps carrying out its mistake, precisely and everywhere, while a table and pairs start from what
// parties themselves want. As long as the plan is good, though, ways of working that serve the parties do no more for residents than an appeal does.
//
// > **Question.** How would you find out, in a real town, how large `infoNoise` is? What would giving residents a voice do to it?
//
// ### 2. What if parties already want what residents need?
//
// `population.alignment` says how far the parties' own goals follow what residents need: 0 not at all, 1 entirely.

var alignment = world.Vary("population.alignment", [0, 0.2, 0.4, 0.6, 0.8, 1], ways, replications: 100);
page.Show(alignment.Response(CollaborationOutcomes.PublicValue));

// When goals are aligned, everybody gets there, without much coordination; coordination is for people who *want different things*. Look at the mandate:
// it hardly profits, and from about 0.8 on it is the worst. Its plan rests on what residents are *taken* to need, and parties that already did the right thing are now told to do something slightly different.
//
// And cynicism?

page.Show(alignment.Response(CollaborationOutcomes.Cynicism));

// Forcing people to do what they were doing anyway: even at 1, where no coordination is needed, the mandate leaves parties about twice as cynical as any other way.
//
// ### 3. What if it hardly matters that parties act at cross purposes?
//
// In the model, an issue on which one party pulls left and another right works badly for everyone. `fragmentation` is how badly. At 0
// it makes no difference whether parties act in line with each other.
//
// > **Predict first.** What will be left of the covenant's lead at 0?

var fragmentation = world.Vary("fragmentation", [0, 0.1, 0.2, 0.3, 0.4, 0.5], ways, replications: 100);
page.Show(fragmentation.Response(CollaborationOutcomes.Cooperation));

// Nothing: at 0.1 the covenant brings no more than exchange, and at 0 less. The covenant lives on **interdependence**: it is strong in this model where acting at cross purposes costs a lot. If you do not believe
// that of your own field, do not believe the covenant's lead either. (That is how to use a model: not to be told the answer, but to find
// the assumption on which the answer hangs.) The mandate falls below zero: there, carrying out the plan takes from the parties more than it gives them.
//
// ## With sliders
//
// In a terminal, in the folder of the repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opens a page on your own computer. Then open this address in the same browser and move *noise in perceived need* to 0 and to 0.4: where does the mandate fall behind? *Vary*, beside the slider, draws the line that you saw above.
//
// `http://127.0.0.1:8080/#scenario=reference.yaml&set=infoNoise=0.3&strategies=appeal,mandate,exchange,covenant&runs=100&figure=strategies&outcome=public_value`
//
// ## So: vertical or horizontal?
//
// What follows from the assumptions of this model:
//
// - Against Bannink: a **mandate** can bring residents most, namely where somebody knows well what they need and where the price in cynicism is acceptable.
// - For Bannink: an **appeal** to the higher goal is nowhere the best. It persuades some, and does nothing about the reasons of the others.
// - Horizontal is not one thing. **Exchange** in pairs gets only a little further than everybody alone; a **covenant**, with exploring first and
//   a table where all sign, gets much further, if parties need each other. For *residents* neither does much, as long as nobody at the table wants what they need.
//
// ## What this cannot tell you
//
// All numbers rest on defaults that were chosen to be plausible, not measured. The mandate of the model never gets tired, is never contested in
// court and costs no election. The table of the model has a patient facilitator and no power play; real tables do not. And each figure above varies *one* thing;
// two at once may do something else.
//
// ## Exercises
//
// 1. Add `"norm"` (light coercion: two thirds bind the rest) and `"tender"` to `ways`. Where do they end up in the trade-off picture?
// 2. Vary `"population.actors"` over 4, 8, 16. Exchange and covenant both lose: which one keeps more than nothing? Does that fit the idea that many parties make it hard?
// 3. Give residents a voice: in the world with `infoNoise` 0.4, vary `"clientVoice"` from 0 to 1. Who profits most from listening?
// 4. Vary `"coordination.persuasion"` (the eloquence of the appeal) from 0 to 1. Does eloquence bring the appeal near the mandate? Then set `"population.publicOrientation.mean"` to 0.8 in `world.With(…)`. What makes an appeal work, eloquence or an audience that cares already?
// 5. *Harder.* Find a world in which the appeal is best on public value, or give good reasons why there is none in this model.
// 6. *Harder.* The three figures vary one thing each. Find out whether the crossing of mandate and covenant in `infoNoise` moves when
//    `population.alignment` is 0 and when it is 0.6.
// 7. Vary `"coordination.proposals"` (how many proposals the facilitator of the table can try for each issue) over 1, 4, 16, 64 and 256, for `covenant`. What is patience at the table worth?
// 8. *Harder.* Let parties who know and trust each other find something new: vary `"behaviour.invention"` over 0, 0.05, 0.1 and 0.2 for `exchange`, `relational`, `covenant` and `mandate`, and look at public value. Which way of working now does as well for residents as the mandate, and why that one?
//
// ## To discuss in class
//
// - "The mandate works, so the end justifies the cynicism." What would you answer, with the trade-off picture in your hand? And after ten years?
// - Which of the two camps do laws and subsidy conditions in your field belong to?
// - In which real case do you think `infoNoise` was small? In which was it large, and who thought it was small?
//
// ## Sources
//
// D. Bannink, *Samen is moeilijker dan het lijkt* (Koepel Adviesraden Sociaal Domein). An essay on the Dutch norm for commissioning youth care argues that steering too
// strongly from above ends in cynicism, and that some light coercion may be needed all the same (*Succesvol samenwerken is de ander versterken*). M. Olson (1965) on collective action;
// J. Nash (1950) on bargaining; J. Brehm (1966) on reactance. Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`.
