#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 1-first-collaboration.ipynb; change the notebook, then: samenwerken notebook twin 1-first-collaboration.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 1 · A first collaboration in ten lines
//
// A tenant is restless at night and behind with the rent. The **housing corporation**, the **care provider** and the **police** all
// have to do with it, and none of them can solve it alone. Will they get anywhere together?
//
// In this notebook you build that collaboration in ten lines of C#, watch one run of it month by month, and then let chance play
// it two hundred times. You need no C#: change a number, run the cell, look what happens.
//
// *Time: about 45 minutes. Other notebooks go on from here: 2 compares ways to coordinate, 3 looks at trust and cynicism.*

// ## Five words
//
// - An **issue** is a question on which one can take any position between 0 and 1. For *nuisance*, 0 could be "a complaint leads to a
//   warning" and 1 "a complaint leads to support".
// - An **actor** is a party with goals of its own. Its **position** is what it would do if it were alone in the world.
// - **Salience** is how much it cares about an issue.
// - **Influence** is how much of what really happens on an issue is in its hands.
// - A **round** is a month.
//
// So to describe a party you say three things: what it wants, how much it wants it, and what it can do about it.

var tenant = new Scenario
{
    Name = "A restless tenant", Rounds = 36,
    Issues = [new("nuisance") { PublicIdeal = 0.6 }, new("rent arrears") { PublicIdeal = 0.8 }],
    Actors =
    [
        new("corporation") { Position = [("nuisance", 0.1), ("rent arrears", 0.2)], Salience = [("nuisance", 1), ("rent arrears", 4)], Influence = [("nuisance", 1), ("rent arrears", 1)] },
        new("care provider") { Position = [("nuisance", 0.9), ("rent arrears", 0.8)], Salience = [("nuisance", 4), ("rent arrears", 1)], Influence = [("nuisance", 1), ("rent arrears", 1)] },
        new("police") { Position = [("nuisance", 0.3), ("rent arrears", 0.5)], Salience = [("nuisance", 3), ("rent arrears", 1)], Influence = [("nuisance", 1), ("rent arrears", 0.2)] },
    ],
};

// Read it once more. The corporation cares most about the rent (4 against 1), the care provider about what happens after a
// complaint. They want different things, and they do not care about the same things. The tenant needs something in between:
// that is `PublicIdeal`, and nobody in this collaboration is paid to want exactly that.
//
// Everything that is not written here (how open the parties are, how quickly they trust) has a default, or is drawn by chance.

// ## One run, month by month
//
// Let the parties meet in pairs. When two meet, they tell each other something of what matters to them, and one may make an offer:
// *I move towards you on this, if you move towards me on that.* This way of working is called `exchange`.
//
// > **Predict first.** Who will make a deal with whom, and on which issue will each of them give in? Write it down.

var run = tenant.Run("exchange");
page.Show(run.Story(4, 8));

// Four things are worth noticing.
//
// **It takes half a year before anybody offers anything.** (`run.Story(0, 5)` shows it.) They hardly know what the others care about, fill that gap
// with their own interests, and then see no deal that both would want. What a meeting adds is a little knowledge and a little trust.
//
// **The deal that works** crosses over: the care provider moves on the rent, which it cares little about; the corporation moves on
// nuisance, which *it* cares little about. Both get more of what they care for. Was that your prediction?
//
// **It is broken in the month in which it is made**, and made again in the next one, larger. A promise is kept with a chance: the more it costs, and the less the
// other is trusted to do its part, the smaller that chance.
//
// **A refusal.** The corporation offers the police something, and the police find that they get too little for it.
//
// And who is not asked about these deals? Look at the last two columns of the next table.

var last = run.Rounds[^1];
page.Show(new ResultTable(["actor", "nuisance: alone", "nuisance: now", "rent: alone", "rent: now", "gain", "cynicism"],
    [.. run.ActorNames.Select((name, i) => (string[])[name, $"{run.Ideals[i][0]:F2}", $"{last.Actors[i].Actions[0]:F2}", $"{run.Ideals[i][1]:F2}", $"{last.Actors[i].Actions[1]:F2}", $"{last.Actors[i].Gain:F2}", $"{last.Actors[i].Cynicism:F2}"])],
    "What each would do alone, and what it does in the last month of this run. Gain: value in its own terms, compared with going alone."));

// By the last month the corporation gains, and the care provider and the police are a little worse off than if nobody had ever met. How can that be, if nobody signs what it loses by?
// Because a deal of two moves what happens to all three, and the third is not asked. Whoever falls behind grows cynical: in this run the police more than anybody else.

// ## Was that luck?
//
// Whom you happen to meet in the corridor is chance. So one run is one story, not a finding. Run the same collaboration again with
// other luck: `replication` is the number of the run.
//
// > **Predict first.** How different will five runs be?

page.Show(string.Join("\n", Enumerable.Range(0, 5).Select(number => $"run {number}: cooperation {tenant.Run("exchange", replication: number)[CollaborationOutcomes.Cooperation]:F2}")));

// **Cooperation** is a share: of all that the parties could give each other by moving, how much do they give? 0 means that everybody
// does what it would do alone. 1 means that they reach the best they could for each other. Below 0, what they do
// takes from others more than it gives. It says nothing yet about
// the tenant: that is **public value**, the chance that a household gets help that fits on everything it needs.
//
// ## Two hundred runs, four ways of working
//
// Now compare `exchange` with three other ways in which agreements can come about:
//
// - `appeal`: everybody is told once more what residents need, and asked to sign up for it;
// - `mandate`: the same plan, but binding, with a fine for who breaks it;
// - `covenant`: the parties first find out what matters to each other, then sit down at one table and all sign one text.
//
// The actors and their luck are **the same** for each, run by run; only the way of working differs. And no way of working
// gets a bonus in the model: what differs is who proposes, who must agree, who knows what, and what is enforced.
//
// > **Predict first.** Rank the four by cooperation, and then by public value. Is it the same order?

var comparison = tenant.Compare(["appeal", "mandate", "exchange", "covenant"], replications: 200, rounds: true);
page.Show(comparison.Table([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism]));

// The number after ± is how far the mean could be off, because we ran 200 runs and not infinitely many: in 95 of 100 such experiments
// the true mean lies within it. Where two ways of working differ by less than that, do not tell a story about the difference. (Exchange and mandate differ little in cooperation.)
//
// It is not the same order. `exchange`, where the parties do most for each other, brings the tenant least; `mandate`, which makes the parties
// most cynical, brings the tenant most. And the covenant, with its exploring and its table? It hardly comes about.

page.Show(comparison.Paths(CollaborationOutcomes.Cooperation));

// Look at the bands, not only at the lines: they show how different runs are from each other. The **mandate** works from the first month and wears off: the parties grow
// cynical, and cynics keep their word less. **Exchange** needs ten months, and then lasts. Under **appeal** a few collaborations fly and most never leave the ground. Under **covenant** it is
// the same: in more than half of the runs nothing happens at all.
//
// Why can two do in a corridor what three cannot do at a table? All three must sign, and one of them nearly always finds that the text asks more of it than it expects to get back (`tenant.Run("covenant").Story(6, 12)`
// tells it). And a pair trades two moves at once, while the table tries one sentence at a time; a single sentence on rent or on nuisance has a loser.
//
// > **Question.** You are an alderman with an election in five months. Which line do you like? And in three years?

page.Show(comparison.Paths(CollaborationOutcomes.Cynicism));

// The mandate gets things done, and it has a price: parties that are forced onto a plan grow cynical, and the corporation is the first
// (go back to the story and run it with `"mandate"` to see it happen). Under appeal it rises a little, under covenant it stays where it began; under exchange it goes *down* a little in most runs, as a small
// win that one chose oneself heals. In some it goes up: there somebody was the third.
//
// ## With sliders
//
// In a terminal, in the folder of the repository, `samenwerken serve --port 8080` opens a page on your own computer, with a slider for each parameter. Its view *Play one run* shows a run as you read it above,
// month by month: who meets whom, what is agreed and broken, and what every party gains. Choose a scenario there, then *exchange*.
//
// ## What this cannot tell you
//
// - The three parties are invented. Their positions, saliences and influences are **assumptions**, and other assumptions give another order.
// - The rules by which parties keep promises, trust and grow cynical are plausible and come from research, but nobody has measured them
//   in your town. The model shows *what follows from what*, not what will happen.
// - A real covenant can fail because somebody is ill, or because a council falls. Here it can fail only because somebody does not sign, or does not do as signed.
//
// ## Exercises
//
// 1. Change the corporation's salience to `("nuisance", 4), ("rent arrears", 1)`, so that it cares about the same issue as the care provider.
//    First predict what that does to `exchange`; then run all cells again. What happened to cooperation, and to the number of refusals?
// 2. Add a fourth party, for instance `new("debt help") { Openness = 0.8 }`. What you leave out is drawn by chance, anew in each run. What does
//    that do to the bands in the picture?
// 3. Give `police` an influence of `("nuisance", 6)`. Who needs whom now?
// 4. In `tenant.Run("exchange")`, replace `exchange` by `mandate` and by `covenant` and read the story of the first year. In which month does the first
//    party grow cynical under the mandate, and why? Who would not sign the covenant, and who leaves?
// 5. *Harder.* In this model it costs something when parties act at cross purposes on an issue; `fragmentation` says how much, 0.2 by default. Compare
//    `exchange` and `covenant` for `tenant.With("fragmentation", 0)` and for 0.4. What is left of each at 0, which one profits most from 0.4, and why? (Hint: without that cost, what could the
//    parties possibly offer each other? The crossed deal above needs no such cost. What is the covenant about, then?)
// 6. *Harder.* Give every party equal saliences and compare again, once with `fragmentation` 0.2 and once with 0. Which of the two results would
//    a textbook on negotiation expect?
// 7. Send the police home: take it out of the list of actors. Which way of working profits from being with two, and which one not at all? (Hint: one sentence at a time.)
//
// ## To discuss in class
//
// - In the story nobody offered anything for half a year, because they did not know each other. Where have you seen that taken for unwillingness?
// - Nobody in this collaboration wants exactly what the tenant needs. Is that realistic? Who should speak for the tenant, and what
//   would that change?
// - "We just have to explain once more why this matters." Which of the four ways of working is that? When would it be enough?
//
// ## Sources
//
// The example of the restless tenant, and that knowing each other's interests matters, follow an essay on the practice labs of Weer Thuis
// (*Dan doe ik het toch lekker zelf*); that appeals to a common goal do not do justice to the goals that parties have themselves is the
// argument of Duco Bannink (*Samen is moeilijker dan het lijkt*). Exchange: F. Stokman and M. van Oosten (1994). That negotiators project their own interests on the other: L. Thompson and
// R. Hastie (1990). Small wins: K. Weick (1984). All equations, with their sources, are in `src/SamenWerken.Sim/Collaboration/ODD.md`.
