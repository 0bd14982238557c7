#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 5-design-your-own-strategy.ipynb; change the notebook, then: samenwerken notebook twin 5-design-your-own-strategy.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

using var page = TwinPage.Begin();

// # 5 · Design your own strategy
//
// So far you chose between ways of working that somebody else invented. Now invent one. A strategy in this library is a small class that says, each month, **how agreements come
// about**: who meets, who proposes what, who is asked, what is put in force.
//
// That is all it can decide. Whether promises are kept, whether trust grows, whether people become cynical or leave: that is up to the parties, and works the same for every strategy. There is no bonus
// to be had for good intentions.
//
// *Time: about 75 minutes. Do notebooks 1 and 2 first. Here you need to read a little C#, and to change some.*

// ## The smallest strategy: coffee
//
// Everybody meets, gets to know each other, and nobody proposes anything. `Coordinate` is called once a month; `HoldMeetings` lets parties meet in pairs.
//
// > **Predict first.** Sixty months of coffee. What happens to cooperation? To knowledge of each other's interests? And to the number of parties that still come?

var world = new Scenario();
page.Show(world.Compare(["autonomous", "coffee", "exchange", "covenant"], replications: 100)
    .Table([CollaborationOutcomes.Cooperation, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Membership, CollaborationOutcomes.PublicValue]));

// The class was found by its `Key`; it need not be registered anywhere. (Change it and run its cell again: the latest version counts.)
//
// Coffee alone brings exactly nothing, and it costs: meetings take time, and parties that get nothing for their time **leave**. After some years four out of five are gone. They
// know each other better, though. Knowing is not yet doing.
//
// ## Middle ground: a plan of one's own
//
// Now a real idea. Every half year somebody writes down, for each issue, **the middle of all positions**, and asks who will sign. Who signs is party; who does not goes its own way. No fine, no meetings, no
// mediator: the simplest compromise in the world.
//
// Read it line by line; each line is one thing that a coordinator does.

// > **Predict first.** Where will `middle` end up among appeal, exchange and covenant, on cooperation and on public value?

var contest = world.Compare(["appeal", "exchange", "middle", "covenant"], replications: 200);
page.Show(contest.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.JointGain, CollaborationOutcomes.Cynicism]));

// Not bad for a strategy without a single meeting: it brings more than twice the cooperation of exchange, and what is left to the covenant is the difference that *knowing interests* makes (a table weighs what
// matters to whom; the middle counts heads).
//
// But look at public value. The middle of what parties want is not what residents need; the appeal, which nobody is very enthusiastic about, does better there. No strategy is good at everything.
//
// ## How different are its runs?
//
// A mean can hide two kinds of runs.

page.Show(contest.Distribution([CollaborationOutcomes.Cooperation]));

// > **Question.** Under `middle`, some collaborations get as far as under the covenant, and others hardly anywhere. What might the latter have in common? (Find one with `world.Run("middle", replication: …)` and look at its `Ideals`.)
//
// ## Is it a fair comparison?
//
// If you invent a strategy, you want it to win, and you will find reasons why it should. Three checks keep you honest.
//
// **1. Is the difference clear, run by run?**

page.Show(contest.Differences("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue]));

// **2. Does it hold in another world?** Many strategies are good at one set of circumstances: the one in which they were invented.

var elsewhere = world.Vary("population.alignment", [0, 0.3, 0.6, 0.9], ["exchange", "middle", "covenant"], replications: 60);
page.Show(elsewhere.Response(CollaborationOutcomes.JointGain));

// **3. Which part does the work?** Take a part out and see what is left. Here we *add* one: the same plan, with coffee before it.

page.Show(world.Compare(["middle", "middle-with-coffee", "covenant"], replications: 200)
    .DifferencesTable("middle", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Knowledge, CollaborationOutcomes.JointGain, CollaborationOutcomes.Membership]));

// Coffee makes people know each other and changes nothing in the text, for the middle of positions does not *use* that knowledge. Meetings without a way to use what is learned are a cost. In the covenant the same meetings pay off.
//
// That is a finding about the model worth arguing about: what did your last get-to-know-you session feed into?
//
// ## What this cannot tell you
//
// A strategy here is a procedure. Real ones are people: a chair who senses when to stop, somebody who phones the evening before. The model tells what the *procedure* can do when it is carried out faithfully by average people.
//
// ## Exercises
//
// 1. Let `MiddleGround` weigh positions by influence (`situation.InfluenceOn(actor, issue)`), so that those who must do most count most. First predict: who gains by that?
// 2. Let it aim half way between the middle and what residents are taken to need (`situation.PerceivedNeed(issue)`). Can you beat the appeal on public value without losing the parties?
// 3. Put only three issues on the table at a time, the ones on which positions are closest (or farthest!). Which order is better: easy things first or hard things first?
// 4. Invite only parties with little cynicism (`situation.Cynicism(actor) < 0.3`). What do you expect of the others?
// 5. Give it a small fine: `enforcement: 0.15`. Does that raise the share of promises kept (`CollaborationOutcomes.KeepRate`)? Does it change who signs?
// 6. *Harder.* Use knowledge: weigh each position by salience as far as others know it, like the table does. How near do you get to the covenant?
// 7. *Contest.* Who in class writes the strategy with the highest public value in the reference world **and** a cynicism below 0.15? Compare all entries at once, with the same seed, and let the paired differences decide.
//
// ## To discuss in class
//
// - Your strategy sees all positions. Would parties in reality show them? What would change if they could lie?
// - Is a procedure without a single meeting conceivable in your field? What would people say?
// - What in your strategy would you be ashamed to explain to a resident?
//
// ## Sources
//
// Exploring interests before bargaining: R. Fisher and W. Ury (1981). The table of the covenant: J. Nash (1950). What a strategy can do is documented in `src/SamenWerken.Sim/Situations/`; the strategies of the library, one file each, in
// `src/SamenWerken.Sim/Strategies/`.

public sealed class MonthlyCoffee : Strategy
{
    public override string Key => "coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "everybody meets, nobody proposes anything";
    public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.Exploring);
}

public sealed class MiddleGround : Strategy
{
    public override string Key => "middle";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "every half year the middle of all positions is put on paper; who signs is party";

    public override void Coordinate(Situation situation)
    {
        if (!situation.IsMoment(every: 6))
            return;

        situation.LapsePlans();                     // the old text ends
        var plan = situation.NewDraft();            // an empty sheet
        for (var issue = 0; issue < situation.Issues; issue++)
            plan.Aim(issue, Middle(situation, issue));

        for (var actor = 0; actor < situation.Actors; actor++)
        {
            if (situation.IsMember(actor))
                plan.Invite(actor);
        }

        var signers = situation.Sign(plan, persuasion: 0);                              // everybody answers for itself
        situation.CloseMoment(impasse: signers < situation.Members, signers, situation.Members);
        for (var actor = 0; actor < situation.Actors; actor++)
        {
            if (!plan.HasConsent(actor))
                plan.LeaveOut(actor);
        }

        if (signers > 1)
            situation.PutInForce(plan, enforcement: 0, Key);
        situation.ChargeMembers(situation.Scenario.Coordination.MeetingCost);           // talking is never free
    }

    private static double Middle(Situation situation, int issue) =>
        Enumerable.Range(0, situation.Actors).Average(actor => situation.Position(actor, issue));
}

public sealed class MiddleWithCoffee : Strategy
{
    private readonly MiddleGround _middle = new();

    public override string Key => "middle-with-coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "coffee every month, and every half year the middle of all positions";

    public override void Coordinate(Situation situation)
    {
        situation.HoldMeetings(MeetingStyle.Exploring);
        _middle.Coordinate(situation);
    }
}
