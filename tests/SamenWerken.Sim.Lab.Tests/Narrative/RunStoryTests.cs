using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Tests.Narrative;

public class RunStoryTests
{
    private static readonly string[] Actors = ["Gouda", "Mozaïek Wonen", "Kwintes", "police"];
    private static readonly string[] Issues = ["nuisance", "rent arrears", "day care"];

    public static TheoryData<Happening, string> Told() => new()
    {
        { new Met(0, 1), "Met and talked about what matters to them, without a proposal: Gouda with Mozaïek Wonen." },
        { new MissedMeeting(3, 2), "Would have met, but one of the two does not take part: police with Kwintes." },
        { new Proposed(0, 1, 0, -0.124, 1, 0.08, true, 0.01, 0.02, 0.001, 0.5),
            "Gouda offers Mozaïek Wonen to move 0.12 towards Mozaïek Wonen on nuisance, if Mozaïek Wonen moves 0.08 towards Gouda on "
                + "rent arrears. Mozaïek Wonen agrees." },
        { new Proposed(0, 1, 0, 0.1, 1, 0.1, false, 0.01, -0.02, 0.001, 0.12),
            "Mozaïek Wonen refuses: that would mean a loss; Gouda thought there was something in it for Mozaïek Wonen, but hardly "
                + "knows those interests (12 %)." },
        { new Proposed(0, 2, 0, 0.1, 1, 0.1, false, 0.01, 0.001, 0.002, 0.9),
            "Kwintes refuses: there is a little to gain, but cynicism is too great (0.60) to risk it for so little." },
        { new Proposed(0, 3, 0, 0.1, 1, 0.1, false, 0.01, 0.001, 0.002, 0.9), "Police refuse: there is too little to gain by it." },
        { new Answered(3, Objection.RedLine, 2, 0), "Police would not sign the plan: it crosses their red lines on day care." },
        { new Answered(3, Objection.NotWorthwhile, -1, -0.1),
            "Police would not sign the plan: it asks more than is expected to come back." },
        { new PlanMade("mandate", [0.4, double.NaN, 0.25], [0], [1, 3], 0.5),
            "A plan comes into force (mandate): it is imposed on Mozaïek Wonen and police; Gouda would have agreed; breaking it can be "
                + "fined. It sets nuisance at 0.40 and day care at 0.25." },
        { new PlanMade("covenant", [0.4, 0.1, 0.25], [0, 1, 2, 3], [], 0),
            "A plan comes into force (covenant), signed by all 4 parties; breaking it is not fined." },
        { new Impasse(2, 4), "No plan of everyone: 2 of 4 would sign, which is not enough." },
        { new TenderWon(1, [2, 3]), "Kwintes and police win the tender on rent arrears and carry it out from now on." },
        { new TenderWon(1, []), "Nobody wins the tender on rent arrears." },
        { new Adjusted(2, 0, 0.2, 0.45), "Kwintes changes what it does, without promising anything: nuisance from 0.20 to 0.45." },
        { new Broke(0, 1, 0, 0.02, 0.01, 0, 0.4, false),
            "Gouda does not keep its promise to Mozaïek Wonen on nuisance: breaking it pays more than what it puts at stake with the "
                + "others." },
        { new Broke(2, -1, -1, 0.01, 0.02, 0, 0.4, false),
            "Kwintes does not keep its part of the plan: there is more to lose than to gain, but cynicism is too great (0.60) to count "
                + "on the others." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.93, false),
            "Gouda does not keep its part of the plan: a slip, as 93 % of such promises are kept." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.93, true), "the representative wanted to, but was overruled at home." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.31, false),
            "there is little to lose by it, and no more than 31 % of such promises are kept." },
        { new Dissolved(0, 1), "The agreement between Gouda and Mozaïek Wonen is over." },
        { new Left(2, -0.012, 0.1),
            "Kwintes leaves the collaboration: taking part has cost more than it brought for a while (−0.012 a month), and cynicism is "
                + "at 0.60 there." },
        { new Left(2, 0, 1), "Kwintes leaves the collaboration: that was to happen in this scenario." },
        { new Returned(2, 0.05),
            "Kwintes returns to the collaboration: being outside brings nothing, and there is trust in the others again (" },
        { new Collaboration.Situations.Invented(0, 2, 1, 0.36),
            "Gouda and Kwintes find something new on rent arrears: what divides parties there hurts 36 % less than at the start." },
        { new Joined(3), "Police join the collaboration." },
        { new RepresentativeChanged(3), "Police send new representatives" },
        { new Trained(1, 0.2), "Mozaïek Wonen is trained: more open" },
        { new GoalShifted(0, 0, 0.2, 0.7), "Gouda wants something else on nuisance: 0.70 instead of 0.20." },
        { new BudgetChanged(1.5), "From now on there is time for 1.5 meetings per party and month." },
        { new StrategyChanged("covenant", "mandate"), "Another way of working takes over: mandate instead of covenant." },
    };

    public static TheoryData<Happening, string> Verteld() => new()
    {
        { new Met(0, 1), "Ontmoetten elkaar en spraken over wat hen beweegt, zonder voorstel: Gouda met Mozaïek Wonen." },
        { new MissedMeeting(3, 2), "Zouden elkaar hebben ontmoet, maar een van de twee doet niet mee: police met Kwintes." },
        { new Proposed(0, 1, 0, -0.124, 1, 0.08, true, 0.01, 0.02, 0.001, 0.5),
            "Gouda biedt Mozaïek Wonen aan op nuisance 0,12 naar Mozaïek Wonen toe te bewegen, als Mozaïek Wonen op rent arrears 0,08 "
                + "naar Gouda toe beweegt. Mozaïek Wonen stemt in." },
        { new Proposed(0, 1, 0, 0.001, 1, 0.1, false, 0.01, -0.02, 0.001, 0.12), "minder dan 0,01 naar Mozaïek Wonen" },
        { new Proposed(0, 1, 0, 0.1, 1, 0.1, false, 0.01, -0.02, 0.001, 0.12),
            "Mozaïek Wonen weigert: dat zou verlies betekenen; Gouda dacht dat er voor Mozaïek Wonen iets te winnen was, maar kent die "
                + "belangen nauwelijks (12 %)." },
        { new Proposed(0, 2, 0, 0.1, 1, 0.1, false, 0.01, 0.001, 0.002, 0.9),
            "Kwintes weigert: er is iets bij te winnen, maar het cynisme is te groot (0,60) om het voor zo weinig te wagen." },
        { new Proposed(0, 3, 0, 0.1, 1, 0.1, false, 0.01, 0.001, 0.002, 0.9), "Police weigert: er is te weinig bij te winnen." },
        { new Answered(3, Objection.RedLine, 2, 0), "Police zou het plan niet tekenen: het overschrijdt een rode lijn bij day care." },
        { new Answered(3, Objection.NotWorthwhile, -1, -0.1),
            "Police zou het plan niet tekenen: het vraagt meer dan er naar verwachting voor terugkomt." },
        { new PlanMade("mandate", [0.4, double.NaN, 0.25], [0], [1, 3], 0.5),
            "Er gaat een plan gelden (aanwijzing): het is opgelegd aan Mozaïek Wonen en police; Gouda had ermee ingestemd; op breken "
                + "kan een boete staan. Het legt vast: nuisance op 0,40 en day care op 0,25." },
        { new PlanMade("covenant", [0.4, 0.1, 0.25], [0, 1, 2, 3], [], 0),
            "Er gaat een plan gelden (convenant), getekend door alle 4 partijen; op breken staat geen boete." },
        { new Impasse(2, 4), "Geen plan van allen: 2 van de 4 zouden tekenen, en dat is niet genoeg." },
        { new TenderWon(1, [2, 3]), "Kwintes en police winnen de aanbesteding van rent arrears en voeren het voortaan uit." },
        { new TenderWon(1, []), "Niemand wint de aanbesteding van rent arrears." },
        { new Adjusted(2, 0, 0.2, 0.45), "Kwintes past het eigen handelen aan, zonder iets toe te zeggen: nuisance van 0,20 naar 0,45." },
        { new Broke(0, 1, 0, 0.02, 0.01, 0, 0.4, false),
            "Gouda komt de toezegging aan Mozaïek Wonen over nuisance niet na: breken levert meer op dan er bij de anderen mee op het "
                + "spel staat." },
        { new Broke(2, -1, -1, 0.01, 0.02, 0, 0.4, false),
            "Kwintes komt het eigen deel van het plan niet na: er is meer te verliezen dan te winnen, maar het cynisme is te groot "
                + "(0,60) om op de anderen te rekenen." },
        { new Broke(2, -1, -1, 0.02, 0.01, 0, 0.4, false), "mee op het spel staat, en het cynisme is er groot (0,60)." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.93, false),
            "Gouda komt het eigen deel van het plan niet na: een uitglijder, want 93 % van zulke toezeggingen wordt nagekomen." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.93, true), "de vertegenwoordiger wilde wel, maar werd thuis overstemd." },
        { new Broke(0, -1, -1, 0.01, 0.02, 0, 0.31, false),
            "er staat weinig op het spel, en niet meer dan 31 % van zulke toezeggingen wordt nagekomen." },
        { new Dissolved(0, 1), "De afspraak tussen Gouda en Mozaïek Wonen is voorbij." },
        { new Returned(2, 0.05), "Kwintes doet weer mee: erbuiten staan levert niets op, en er is weer vertrouwen in de anderen (" },
        { new Collaboration.Situations.Invented(0, 2, 1, 0.36),
            "Gouda en Kwintes vinden iets nieuws op rent arrears: wat partijen daar scheidt, doet 36 % minder pijn dan aan het begin." },
        { new Left(2, -0.012, 0.1),
            "Kwintes verlaat de samenwerking: meedoen kostte al een tijd meer dan het opbracht (−0,012 per maand), en het cynisme is "
                + "er 0,60." },
        { new Left(2, 0, 1), "Kwintes verlaat de samenwerking: dat lag in dit scenario vast." },
        { new Joined(3), "Police doet mee aan de samenwerking." },
        { new RepresentativeChanged(3),
            "Police stuurt een nieuwe vertegenwoordiger: vertrouwen, kennis van elkaar en afspraken tussen twee beginnen opnieuw." },
        { new Trained(1, 0.2), "Mozaïek Wonen wordt getraind: meer open, en beter in het zien van wat anderen beweegt (met 0,20)." },
        { new GoalShifted(0, 0, 0.2, 0.7), "Gouda wil iets anders op nuisance: 0,70 in plaats van 0,20." },
        { new BudgetChanged(1.5), "Vanaf nu is er per partij en maand tijd voor 1,5 ontmoetingen." },
        { new StrategyChanged("covenant", "mandate"), "Een andere manier van werken neemt het over: aanwijzing in plaats van convenant." },
    };

    [Theory]
    [MemberData(nameof(Verteld))]
    public void Each_happening_is_told_in_Dutch(Happening happening, string sentence) =>
        Assert.Contains(sentence, string.Join('\n', RunStory.Tell(Run([happening]), language: Language.Dutch)), StringComparison.Ordinal);

    [Fact]
    public void Told_in_Dutch_it_is_the_same_story_without_an_English_word()
    {
        var run = Run([new Joined(3), new Met(0, 1), new Met(1, 0), new Broke(0, -1, -1, 0.01, 0.02, 0, 0.93, false), new Left(2, 0, 1)]);
        var (english, dutch) = (RunStory.Tell(run).ToList(), RunStory.Tell(run, language: Language.Dutch).ToList());
        Assert.Equal(english.Count, dutch.Count);
        var told = string.Join('\n', dutch);
        Assert.Contains("Strategie convenant, herhaling 0, toevalszaad 1: 4 actoren, 3 onderwerpen, 4 rondes van een maand.", told,
            StringComparison.Ordinal);
        Assert.Contains(
            "Rondes 1 tot en met 3\n  Niets nieuws: ieder gaat door als voorheen.\n  Vertrouwen 0,53 ↑ (+0,03) · Cynisme 0,20 → · "
                + "Samenwerking 0,07 ↓ (−0,03)", told, StringComparison.Ordinal);
        Assert.Contains("Gouda met Mozaïek Wonen (twee keer).", told, StringComparison.Ordinal);
        Assert.Contains("Vergeleken met alleen gaan won police het meest (+0,030 per maand) en Gouda het minst (0,000).", told,
            StringComparison.Ordinal);
        Assert.Contains("\nGeen uitruilen en geen plannen afgesproken of opgelegd; één toezegging gebroken; één partij vertrokken.", told,
            StringComparison.Ordinal);
        Assert.Empty(told.Split(' ', '\n', ',', '.', ':', ';')
            .Intersect(["the", "and", "to", "with", "its", "after", "no"], StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_happening_is_told_in_words(Happening happening, string sentence) =>
        Assert.Contains(sentence, Story(happening), StringComparison.Ordinal);

    [Fact]
    public void No_kind_of_happening_is_left_out()
    {
        var kinds =
            typeof(Happening).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Happening))).Select(type => type.Name).Order();
        Assert.Equal(kinds, RunStory.Tellings.SelectMany(telling => telling.Of).Select(type => type.Name).Order());
        Assert.Equal(kinds, Told().Select(row => ((Happening)row[0]).GetType().Name).Distinct().Order());
        Assert.Equal(kinds, Verteld().Select(row => ((Happening)row[0]).GetType().Name).Distinct().Order());
    }

    [Fact]
    public void A_meeting_and_its_proposal_are_one_sentence()
    {
        var story = Story(new Met(0, 1), new Met(0, 2), new Proposed(0, 2, 0, 0.1, 1, 0.1, true, 0.1, 0.1, 0.1, 0.5), new Met(1, 0));
        Assert.Contains("Gouda meets Kwintes and offers to move 0.10 towards Kwintes on nuisance", story, StringComparison.Ordinal);
        Assert.Contains("without a proposal: Gouda with Mozaïek Wonen (twice).", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_object_for_the_same_reason_are_named_together()
    {
        var story = Story(new Answered(0, Objection.RedLine, 0, 0), new Answered(1, Objection.RedLine, 0, 0),
            new Answered(2, Objection.None, -1, 1), new Impasse(1, 3), new PlanMade("covenant", [0.1, 0.2, 0.3], [2, 3], [], 0));
        Assert.Contains("Gouda and Mozaïek Wonen would not sign the plan: it crosses their red lines on nuisance.", story,
            StringComparison.Ordinal);
        Assert.Contains("Those who are willing go on: a plan comes into force", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_break_for_the_same_reason_are_named_together_and_smaller_trades_follow_the_first()
    {
        var broke = Story(new Broke(0, -1, -1, 0.02, 0.01, 0, 0.4, false), new Broke(3, -1, -1, 0.02, 0.01, 0, 0.4, false));
        Assert.Contains("Gouda and police do not keep their part of the plan: breaking it pays more", broke, StringComparison.Ordinal);
        Proposed Offer(double given, double asked) => new(0, 1, 0, given, 1, asked, true, 0.1, 0.1, 0.1, 0.5);
        var traded = Story(Offer(0.2, 0.1), Offer(0.1, 0.05), Offer(0.05, 0.02), Offer(-0.1, 0.02));
        Assert.Contains("Mozaïek Wonen agrees. They agree on the same again: 0.10 for 0.05 and 0.05 for 0.02.", traded,
            StringComparison.Ordinal);
        Assert.Equal(3, traded.Split("Mozaïek Wonen agrees.").Length);
    }

    [Theory]
    [InlineData("tenants", "huurders")]
    [InlineData("housing corporations region", "woningcorporaties in de regio")]
    [InlineData("police", "gemeenten")]
    [InlineData("Neighbourhood teams", "Buurtteams")]
    [InlineData("Residents", "gewone scholen")]
    [InlineData("clients of the shelter", "Bewoners van de opvang")]
    public void Many_are_told_as_many(string english, string dutch) =>
        Assert.True(GrammaticalNumber.IsMany(english, Language.English) && GrammaticalNumber.IsMany(dutch, Language.Dutch));

    [Theory]
    [InlineData("Zuidplas", "Leiden")]
    [InlineData("association of tenants", "vereniging van vrijgevestigden")]
    [InlineData("Care provider 2", "beschermd wonen")]
    [InlineData("Goes", "Groningen")]
    [InlineData("foster care", "Netwerk van zorgboerderijen")]
    [InlineData("tenant association", "politie")]
    public void One_is_told_as_one(string english, string dutch) =>
        Assert.False(GrammaticalNumber.IsMany(english, Language.English) || GrammaticalNumber.IsMany(dutch, Language.Dutch));

    [Fact]
    public void Adjustments_are_summed_up_by_actor()
    {
        var story = Story(new Adjusted(0, 0, 0.1, 0.2), new Adjusted(0, 1, 0.1, 0.5), new Adjusted(0, 2, 0.1, 0.15));
        Assert.Contains("rent arrears from 0.10 to 0.50, and less so 2 other issues.", story, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_closes_with_what_moved_and_quiet_rounds_are_taken_together()
    {
        var story = Story(new Joined(3));
        Assert.Contains("Trust 0.50 · Cynicism 0.20 · Cooperation 0.10", story, StringComparison.Ordinal);
        Assert.Contains(
            "Rounds 1 to 3\n  Nothing new: everybody goes on as before.\n  Trust 0.53 ↑ (+0.03) · Cynicism 0.20 → · Cooperation 0.07 ↓ "
                + "(−0.03)", story, StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_with_the_outcomes_and_with_who_gained()
    {
        var story = Story(new Joined(3));
        Assert.All(CollaborationOutcomes.All, outcome => Assert.Contains(outcome.Name, story, StringComparison.Ordinal));
        Assert.Contains("Compared with going alone, police gained most (+0.030 a month) and Gouda least (0.000).", story,
            StringComparison.Ordinal);
        Assert.Contains("no value in this run", story, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", story, StringComparison.Ordinal);
    }

    internal static string Story(params Happening[] happenings) =>
        string.Join('\n', RunStory.Tell(Run(happenings), "all sign or nobody does"));

    private static RunResult Run(Happening[] happenings)
    {
        double[] shares = [0.5, 0.3, 0.2];
        var rounds = Enumerable.Range(0, 4).Select(round => Round(round, round == 0 ? happenings : [])).ToList();
        return new(new Scenario { Name = "Weer thuis", Question = "Who takes care?" }, "covenant", 1, 0, Actors, Issues,
            [shares, shares, shares, shares], [shares, shares, shares, shares], [shares, shares, shares, shares], shares, rounds,
            Values(0));
    }

    private static RoundResult Round(int round, IReadOnlyList<Happening> happenings) => new(round, happenings, Values(round),
        [.. Enumerable.Range(0, 4)
            .Select(actor => new ActorState(true, actor == 2 ? 0.6 : 0.2, 0.2, 0.5, 0.4 + 0.01 * actor, 0.01 * actor, 0, [0.1, 0.2, 0.3]))],
        [], []);

    private static double[] Values(int round)
    {
        var values = CollaborationOutcomes.All.Select(_ => 0.25).ToArray();
        values[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Trust)] = 0.5 + 0.01 * round;
        values[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cynicism)] = 0.2;
        values[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cooperation)] = 0.1 - 0.01 * round;
        values[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.RefusalRate)] = double.NaN;
        return values;
    }

    [Fact]
    public void A_round_told_by_itself_says_what_the_whole_story_says_of_it()
    {
        var run = new Scenario { Rounds = 8 }.Run("covenant");
        var story = RunStory.Tell(run).ToList();
        for (var round = 0; round < 8; round++)
        {
            var told = RunStory.OfRound(run, round);
            Assert.True(told.Count > 1);
            if (told[0].StartsWith("Nothing new", StringComparison.Ordinal))
                continue;
            // Rounds in which the same happens are told together, with how it stands at the end of the last of them.
            var from =
                story.FindIndex(line => line == $"Round {round}" || line.StartsWith($"Rounds {round} to", StringComparison.Ordinal)) + 1;
            if (from > 0)
                Assert.Equal(story.Skip(from).TakeWhile(line => line.Length > 0).SkipLast(1).Select(line => line[2..]), told.SkipLast(1));
        }
    }
}
