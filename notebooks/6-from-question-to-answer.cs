#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
#:project ../src/SamenWerken.Sim.ScottPlot/SamenWerken.Sim.ScottPlot.csproj
// The twin of 6-from-question-to-answer.ipynb; change the notebook, then: samenwerken notebook twin 6-from-question-to-answer.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.ScottPlot;
using System.IO;

using var page = TwinPage.Begin();

// # 6 · An experiment, from question to answer
//
// A model answers whatever one asks, as often as one asks, until one likes the answer. An *experiment* is a way to make that harder for yourself: first the question, then what you expect, then what would prove you wrong,
// then how many runs; and only then the runs.
//
// This notebook does one experiment from beginning to end, in the order in which a paper would report it.
//
// *Time: about 60 minutes. Do notebook 2 first.*

// ## 1. The question
//
// When municipalities sit down with providers, one of them often arrives with points that are "not up for discussion". An essay on the Dutch norm for commissioning youth care warns against that: bring not too many preconditions on content.
//
// A warning is not yet a claim that can fail. So we sharpen it:
//
// > **Claim.** In a covenant, each precondition that one party fixes beforehand costs cooperation; and there is a point from which the parties would have been better off with a plan imposed on them.
//
// "Precondition" has an exact meaning in the model: of the eight issues on the table, the first *k* are fixed at what the first party wants (`coordination.preconditions`). "Better off" means `CollaborationOutcomes.JointGain`, the mean gain of the parties over going alone.
//
// ## 2. What we expect, and what would prove us wrong
//
// - *Expected:* cooperation falls with k. At some k between 1 and 8, the joint gain of the covenant falls below that of the mandate.
// - *The first half is wrong if* the interval of the difference in cooperation between k = 0 and k = 4 includes zero or lies on the other side.
// - *The second half is wrong if* even at k = 8 the covenant's joint gain is not clearly below the mandate's.
//
// Writing this down **before** running costs five minutes. It is the difference between a test and a tour.
//
// ## 3. How many runs?
//
// Enough to see the difference we care about. We would not care about a difference in joint gain of less than 0.01. The library can count: run until all paired differences are known to ± 0.005.

var world = new Scenario();
var precise = world.ComparePrecisely([CollaborationOutcomes.JointGain], precision: 0.005, strategies: ["covenant", "mandate"], limit: 5000);
Console.WriteLine($"{precise.Comparison.Replications} runs of each; the difference is then known to ± {precise.Widest[0].HalfWidth:F4}");

// That is for one pair. We compare at six values of k, and may want to look at other outcomes, so we take some more: **400** runs of each, at every k. We fix that number now, and will not add runs until a result looks better.
//
// > **Question.** Why would it be cheating to look after every hundred runs and stop as soon as the interval excludes zero?
//
// ## 4. The experiment
//
// Same parties, same luck at every k: replication 7 has the same eight parties everywhere.

var experiment = world.Vary("coordination.preconditions", [0, 1, 2, 4, 6, 8], ["covenant", "mandate"], replications: 400);
page.Show(experiment.Response(CollaborationOutcomes.Cooperation));

page.Show(experiment.Response(CollaborationOutcomes.JointGain));

// ## 5. The tests we announced
//
// First half: cooperation at k = 4 against k = 0. The runs are paired, but they are in two different comparisons; so we take each run's own difference. (The mandate's line is flat: it has no table, so preconditions do not touch it. That is a check that we vary what we think we vary.)

var differences = Enumerable.Range(0, 400).Select(number => world.With("coordination.preconditions", 4).Run("covenant", number)[CollaborationOutcomes.Cooperation] - world.Run("covenant", number)[CollaborationOutcomes.Cooperation]).ToList();
var mean = differences.Average();
var half = 1.966 * Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Count - 1) / differences.Count);   // Student's t, 399 degrees of freedom
Console.WriteLine($"cooperation, k = 4 minus k = 0: {mean:F3}  [{mean - half:F3}, {mean + half:F3}]");

foreach (var k in experiment.Values)
{
    var gap = experiment.At(k).Between("covenant", "mandate", CollaborationOutcomes.JointGain);
    Console.WriteLine($"k = {k}: joint gain, covenant minus mandate {gap.Difference,7:F4}  [{gap.CiLow,7:F4}, {gap.CiHigh,7:F4}]  {(gap.Clear ? "clear" : "not clear")}");
}

// ## 6. The answer
//
// **The first half stands.** Each precondition costs cooperation: with four of eight issues fixed beforehand, more than three quarters of what a covenant could do is gone, and the interval is far from zero.
//
// **The second half falls.** The announced test was whether, at k = 8, the covenant's joint gain lies clearly below the mandate's. It does not; it lies clearly *above*. Even when everything is fixed beforehand,
// parties may still refuse to sign, and go alone; under a mandate they may not. So in this model there is no point from which the parties would rather have had a plan imposed on them. We were wrong, and we know it because we said beforehand what would show it.
//
// It is tempting to save the claim now ("but it comes close", "but with other parties…"). One may. That is a *new* claim, and it needs new runs, with another seed.
//
// > **Question.** On *public value* the picture is different. Look at it, and then say why you may not now replace the question by one about public value and call that confirmed.

page.Show(experiment.Response(CollaborationOutcomes.PublicValue));

// ## 7. Does it depend on where we looked?
//
// One world is one world. We repeat the first test where parties are much more alike, and much less.

foreach (var alignment in new[] { 0.0, 0.3, 0.6 })
{
    var there = world.With("population.alignment", alignment).Vary("coordination.preconditions", [0, 4], ["covenant"], replications: 150);
    Console.WriteLine($"alignment {alignment:F1}: cooperation {there.At(0)["covenant", CollaborationOutcomes.Cooperation].Mean:F2} without, {there.At(4)["covenant", CollaborationOutcomes.Cooperation].Mean:F2} with four preconditions");
}

// ## 8. Change the picture
//
// A figure is a value. To change it, make it a plot of ScottPlot: the same colours, marks and numbers, with axes in the numbers of the data. Here a line is added at zero, where the parties are as well off as alone.

var plot = experiment.Response(CollaborationOutcomes.JointGain).ToPlot();
plot.Panel.Add.HorizontalLine(0);
Directory.CreateDirectory("results");
plot.Save("results/joint-gain.png");
Console.WriteLine($"results/joint-gain.png: {plot.Width} × {plot.Height} pixels, drawn with two dots for each pixel");

// ## 9. What else it could be
//
// - In the model the *first* party fixes, and it is a party like any other. In reality it is often the one with the money. Then leaving is harder; that is not in this experiment.
// - The first k issues are fixed, not the k most important ones.
// - Preconditions here are about content. Preconditions on process ("we only talk if everybody is in the room") are something else, and may well help.
//
// ## 10. How to repeat it
//
// The same experiment from the command line, stored so that anybody can check every run:
//
// ```
// samenwerken sweep scenarios/reference.yaml --vary coordination.preconditions=0,1,2,4,6,8 --strategies covenant,mandate --replications 400 --out results/preconditions
// samenwerken reproduce results/preconditions
// ```
//
// Same seed, same results, on any number of processors.
//
// ## What this cannot tell you
//
// Whether real covenants fail because of preconditions. For that one needs real covenants. What you have now is a mechanism that *could* be at work, a place where it should show, and an idea of how large it would have to be.
//
// ## Exercises
//
// 1. Write claim, expectation and what would prove you wrong, for: "*Light coercion helps a table that cannot agree.*" (Strategies `covenant` and `norm`, and `CollaborationOutcomes.ImpasseRate`.) Hand them in **before** you run anything.
// 2. Run it, and write the answer in five sentences, with an interval in it.
// 3. Choose another number of runs: 20. How often would you have drawn the wrong conclusion? (Use seeds 1 to 10: `seed: 2`, …)
// 4. Vary two things at once with an experiment file on the command line (`samenwerken sweep --help`). Is the effect of preconditions the same for few and for many parties?
// 5. *Harder.* Which of the model's parameters does the *difference* between covenant and mandate depend on most? See `samenwerken sensitivity --help`, method `morris`.
// 6. *Harder.* Take a claim from a policy document in your own field and sharpen it until it can fail.
//
// ## To discuss in class
//
// - Have you ever seen a pilot project that could have failed? What would have counted as failing?
// - What is the difference between "the model shows that preconditions are harmful" and what we may say now?
// - Who should decide what "better off" means in this experiment?
//
// ## Sources
//
// The warning about preconditions: the essay *Succesvol samenwerken is de ander versterken*, on the norm for commissioning (Norm voor Opdrachtgeverschap, 2020). Paired comparison with common random numbers, stopping rules and selection: A. Law, *Simulation Modeling and Analysis*.
// Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`.
