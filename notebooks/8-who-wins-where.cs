#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 8-who-wins-where.ipynb; change the notebook, then: samenwerken notebook twin 8-who-wins-where.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Robustness;

using var page = TwinPage.Begin();

// # 8 · Who wins where, and how sure are we?
//
// "Which way of working together is best?" Notebook 2 showed that the answer changes with the circumstances. Then it is no use to ask it of *one* world, and no use either to say "it depends".
// Three better questions are left: who does well **over many worlds**, who stays **out of trouble** in the worst of them, and **where** does one beat the other?
//
// Each has its own tool: a leaderboard over a suite of worlds, measures of robustness, and a search for the part of the space in which something holds. And behind all three stands the question that is forgotten most: how sure are we?
//
// *Time: about 60 minutes. Do notebook 2 first.*

// ## One world is one world
//
// Four ways of coordinating, in two worlds: eight parties drawn at random, and the fourteen parties of Weer Thuis in Gouda.
//
// > **Before you look**: which of the four do you expect to cooperate most, in each?

string[] ways = ["mandate", "tender", "relational", "covenant"];
foreach (var file in new[] { "reference", "weer-thuis-gouda" })
{
    var comparison = ScenarioFile.Read($"../scenarios/{file}.yaml").Compare(ways, replications: 50);
    Console.WriteLine($"in {file}: " + string.Join(", ", ways.Select(way => $"{way} {comparison[way, CollaborationOutcomes.Cooperation].Mean:F2}")));
}

// The order is nearly turned round. With eight parties a covenant cooperates most; with fourteen, all of whom must sign, it comes to nothing, and what binds without a signature wins. Whoever had looked at one of the two would have been sure, and wrong in the other.
//
// ## A suite of worlds
//
// So take many worlds. A *suite* is a file that names them: `quick-1` has two scenarios of the repository, twenty worlds drawn from what is plausible, and two that are made to be hard. Its identity is a hash of everything in it, so that two people who name the same identity have looked at the same.
//
// Strategies do not play each other; each plays the same worlds with the same luck. So there is no Elo rating and no final: there is a table of strategies and worlds.

var suite = SuiteFile.Read("../benchmarks/suites/quick-1.yaml");
var result = SuitePlan.Of(suite, [.. ways, "exchange", "autonomous"]).Run();
page.Show(LeaderboardReport.Figure(result, result.All));

// How to read it: a **point** is the mean over the worlds, its **line** an interval; the **small square** is the mean of the tenth of the worlds where the strategy does worst; the **percentage** says in how many worlds it is the best, or not clearly worse than the best.
//
// All these intervals hold *together* in 95 %: worlds are drawn again, and luck is, and every line is just so wide that in 95 of 100 such drawings nothing lies outside. Six strategies and five criteria make thirty chances to be fooled; an interval that looks at one at a time would miss somewhere nearly always.
//
// > **Question.** On which criterion can you name a winner? On which not? What would it cost you to say it all the same?
//
// What each is good for and where it breaks, in words:

foreach (var place in result.Order)
    Console.WriteLine(LeaderboardReport.Portrait(Look.Default, result, place) + Environment.NewLine);

// "No other strategy is as good in everything" stands behind all six: nobody can be struck off without saying what one cares about. Going alone is on the list, too, and not at the bottom. It costs nothing and nobody loses by it. That is no praise of going alone; it is what a list of five criteria does when one of them is cost.
//
// ## How sure are we of the order?
//
// The strategies are ordered by how often they are best or not clearly worse, in the mean over the criteria. Let us draw everything anew, three times: other plausible worlds, other parties, other luck.

Suite With(ulong seed) => suite with { Groups = [.. suite.Groups.Select(world => world with { Experiment = world.Experiment with { Seed = seed } })] };
foreach (var seed in new ulong[] { 1, 2, 3 })
{
    var again = SuitePlan.Of(With(seed), [.. ways, "exchange", "autonomous"]).Run();
    Console.WriteLine($"seed {seed}: " + string.Join(", ", again.Order.Select(place => $"{again.All.Standings[place].Strategy} {BenchmarkResult.Rank(again.All.Standings[place]):F2}")));
}

// The upper three change places; the gap between them and the mandate does not. That is what the intervals said: the *group* at the top is real, its order is not. With twenty worlds and ten runs one cannot tell the first three apart. The suite `governance-2`, with 220 worlds and 40 runs, is there for whoever wants to say more.
//
// > **Question.** A newspaper wants one name. What do you tell it?
//
// ## Whoever chooses must choose a rule
//
// Worlds can be weighed in several ways, and each is a rule of choice:
//
// - by the **mean**: you may be in any of these worlds, and losses in one make up for gains in another;
// - by the **worst tenth**: you cannot afford the bad worlds;
// - by the largest **regret**: you will be asked afterwards why you did not choose what turned out best.

string Best(string criterion, Func<RobustScore, double> of) => result.All.Standings
    .MaxBy(standing => of(standing.Scores.Single(score => score.Criterion.Name == criterion)))!.Strategy;
foreach (var (criterion, more) in new[] { ("cooperation", 1), ("cynicism", -1), ("public_value", 1), ("worst_gain", 1) })
    Console.WriteLine($"{criterion,-13} best in the mean: {Best(criterion, score => more * score.Mean.Value),-11} in the worst tenth: {Best(criterion, score => more * score.WorstTenth.Value),-11} by regret: {Best(criterion, score => -score.LargestRegret.Value)}");

// The rule matters most where strategies differ most between worlds. On cooperation three rules give three names. On public value all rules name the mandate, and on cynicism all name relations: there the quarrel is not about uncertainty but about what one wants.
//
// > **Question.** Which rule would a municipality choose? A resident? A minister?
//
// ## Where does one beat the other?
//
// Over all worlds a mandate brings residents most. In *which* worlds is a covenant better for them all the same? Draw 200 settings of five parameters, compare the two in each, and look for a box in which the covenant wins: a range of one parameter, or of two, that tells most.

var space = new Experiment
{
    Name = "space", Scenario = new Scenario(), Strategies = ["covenant", "mandate"], Design = DesignKind.Lhs, Points = 200, Replications = 10,
    Factors =
    [
        Factor.Between("fragmentation", 0, 0.5), Factor.Between("infoNoise", 0, 0.25), Factor.Between("population.alignment", 0, 0.8),
        Factor.Between("population.trust", 0.25, 0.8), Factor.Between("coordination.fine", 0.1, 0.5),
    ],
};
var plan = space.Expand();
var condition = Condition.Read("covenant.public_value - mandate.public_value > 0", plan);
var cases = ExperimentCases.Of(plan, condition, take => plan.Run(take));
var box = new DiscoveryReport(plan, condition, cases, new Prim().Find(cases.Cases, seed: 1), "");
foreach (var sentence in box.Sentences(Look.Default))
    Console.WriteLine(sentence);

page.Show(box.Figures[0].Figure);

// How to read a box. Its **density** is the share of the worlds in it where the condition holds; its **coverage** is the share of all such worlds that lie in it. Peeling makes a box denser and smaller: one pays for density with coverage. Here nearly all the cases lie in it (the coverage), and in most of it the condition holds; outside it hardly ever does.
//
// The sentence is one an administrator can use: the plan of a mandate is made from what residents are *taken* to need. Where that is known badly, and the parties' own goals point the right way, their covenant serves residents better than the plan does. It is also a sentence that can be wrong: so the search says how often it finds a box as good in noise, and says "no box" where it finds none.
//
// > **Question.** Ends of a box look exact (0.112). How exact are they? (The picture shows it: where the ends lie when points and runs are drawn again.)
//
// ## Enter your own
//
// A strategy of your own enters the same suite; only its own runs are made. This is the one of notebook 5, in which everybody meets and nobody proposes anything:

var mine = SuitePlan.Of(suite, [.. ways, "coffee"]).Run();
var standing = mine.All.Standings.Single(its => its.Strategy == "coffee");
Console.WriteLine(LeaderboardReport.Portrait(Look.Default, mine, mine.All.Standings.IndexOf(standing)));

// It does no harm and costs little, and that is all: the measure "best or not clearly worse" is generous to who does nothing where nothing can be gained. Keep that in mind when you read your own strategy's portrait.
//
// From the command line the same is stored, can be stopped and goes on where it was:
//
// ```
// samenwerken benchmark --suite quick-1 --out results/quick
// samenwerken sweep scenarios/reference.yaml --vary fragmentation=0..0.5 --vary population.alignment=0..0.8 --design lhs --points 200 --strategies covenant,mandate --replications 10 --out results/space
// samenwerken discover results/space --where "covenant.public_value - mandate.public_value > 0"
// samenwerken serve --results results
// ```
//
// ## What this cannot tell you
//
// Which strategy is best in your region. The worlds are plausible as far as anybody knows, which is not far, and the twenty were drawn as if each were equally likely, which nobody knows at all. What it can tell you: which conclusions do not depend on that, and which do.
//
// ## Exercises
//
// 1. Leave `cost` out of the criteria. (Copy `quick-1.yaml`, change it, give it a new version.) Who is first now? Write down what you expect before you run it.
// 2. Take the rank apart: in which of the three kinds of worlds (repository, plausible, adversarial) does the covenant lose its place? `result.Kinds` has a leaderboard of each.
// 3. Look for the box of `mandate.cynicism > 0.4`. Which of the five parameters is in it? Did you expect that?
// 4. Look for a box of something that holds nowhere, or everywhere. What does the search say? Why is that better than a box?
// 5. Change `MonthlyCoffee` so that somebody proposes something, and enter it again.
// 6. *Harder.* A covenant with other settings may do better: `samenwerken optimise --help`. What is its largest regret at its best?
//
// ## To discuss in class
//
// - A leaderboard names a winner, and names travel farther than intervals. Should one publish it?
// - Is a worst case an argument? Who bears it?
// - Twenty worlds were "drawn from what is plausible". Who decided what is?
//
// ## Sources
//
// Robustness measures: McPhail et al. (2018), *Earth's Future* 6(2). Regret: Savage (1951), JASA 46. Best or not clearly worse: Nelson & Matejcik (1995), *Management Science* 41. Boxes: Friedman & Fisher (1999), *Statistics and Computing* 9; Bryant & Lempert (2010), *Technological Forecasting and Social Change* 77.
// Libraries of strategies in suites of worlds: Axelrod-Python, Melting Pot. Equations: `src/SamenWerken.Sim/Collaboration/ODD.md`.

public sealed class MonthlyCoffee : Strategy
{
    public override string Key => "coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "everybody meets, nobody proposes anything";
    public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.Exploring);
}
