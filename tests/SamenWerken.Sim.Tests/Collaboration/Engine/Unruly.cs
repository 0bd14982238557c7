using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Any deeds in any order: several in a round or none, some that undo others.</summary>
internal sealed class Unruly(int seed)
{
    private static readonly MeetingStyle[] Styles =
        [MeetingStyle.Ordinary, MeetingStyle.Exploring, MeetingStyle.Local, new() { Speed = 3, Proposals = 0.5 }];

    private readonly Random _chance = new(seed);
    private readonly List<Action<Situation>> _deeds = [];
    private TableText? _text;

    /// <summary>Whether before each deed everything is taken to have changed.</summary>
    internal bool Forgets { get; init; }

    /// <summary>Actors, issues and a number for each case.</summary>
    public static TheoryData<int, int, int> Sizes()
    {
        var (sizes, seed) = (new TheoryData<int, int, int>(), 0);
        foreach (var (actors, issues) in ((int, int)[])[(2, 1), (3, 2), (4, 4), (5, 3), (6, 9), (9, 5), (13, 6)])
        {
            for (var time = 0; time < 12; time++)
                sizes.Add(actors, issues, seed++);
        }

        return sizes;
    }

    /// <summary>A scenario in which much happens, and where some learn nothing.</summary>
    internal static Scenario Any(int actors, int issues, int seed)
    {
        var chance = new Random(seed);
        var (learns, names) = (chance.Next(2) > 0, Enumerable.Range(1, actors).Select(i => $"actor {i}").ToArray());
        string Somebody() => names[chance.Next(actors)];
        string Something() => $"issue {1 + chance.Next(issues)}";
        var behaviour = new Behaviour
        {
            Grace = 1, Invention = chance.Next(2) * 0.5, Framing = chance.Next(2) * 0.1, KeepSteepness = chance.Next(3) * 4,
            Turnover = chance.Next(4) == 0 ? 0.05 : 0, Leaving = 1, Returning = 1, ReturnThreshold = 100,
        };
        return new Scenario
        {
            Rounds = 14, Population = new() { Actors = actors, Issues = issues, Trust = 0.8, Knowledge = 0.7 },
            Behaviour = learns ? behaviour : behaviour with
            {
                OrientationRate = 0, OrientationFade = 0, CynicismRate = 0, CynicismFade = 0, Memory = chance.Next(3) / 2.0,
            },
            Coordination = new() { PeerFine = chance.Next(2) * 0.1, Meetings = 1 },
            Events =
            [
                new GoalShift { Round = 3, Actor = Somebody(), Issue = Something(), Position = 0.9 },
                new GoalShift { Round = 7, Actor = Somebody(), Issue = Something(), Position = 0.2 },
                new TurnoverWave { Round = 5, Actors = [Somebody()] }, new Leave { Round = 2, Actor = names[0] },
                new Join { Round = 6, Actor = names[0] }, new Training { Round = 9, Amount = 0.1 },
                new BudgetCut { Round = 8, Meetings = 2 },
            ],
        };
    }

    /// <summary>A round's deeds: new ones, those of the round before, or none.</summary>
    internal void Act(Situation s)
    {
        if (_text?.Issues != s.Issues || s.Round == 0)
            _text = new TableText(s.Issues);
        var way = _chance.Next(4);
        if (way == 0)
            _deeds.Clear();
        else if (way > 1)
        {
            _deeds.Clear();
            for (var many = _chance.Next(5); many > 0; many--)
                _deeds.Add(Any(s));
        }

        Forget(s);
        foreach (var deed in _deeds)
        {
            deed(s);
            Forget(s);
        }
    }

    private void Forget(Situation s)
    {
        if (!Forgets)
            return;
        s.Ground.Changed();
        s.Binding.Committed.Redivided();
        for (var k = 0; k < s.Issues; k++)
            s.Binding.Committed.Changed(k);
        s.Relations.Version++;
    }

    private Action<Situation> Any(Situation situation)
    {
        int One(int many) => _chance.Next(many);
        var (i, k, l) = (One(situation.Actors), One(situation.Issues), One(situation.Issues));
        var (place, other) = (_chance.NextDouble(), One(4) / 4.0);
        var (j, style, local) = ((i + 1 + One(situation.Actors - 1)) % situation.Actors, Styles[One(Styles.Length)], One(2) == 0);
        var shares = Enumerable.Range(0, situation.Actors).Select(_ => One(3) * _chance.NextDouble() + 0.01).ToArray();
        shares = [.. shares.Select(share => share / shares.Sum())];
        return One(17) switch
        {
            0 => s => s.Charge(i, place / 10),
            1 => s => s.ChargeMembers(place / 20),
            2 => s => s.Frustrate(i, place),
            3 => s => s.Disappoint(i, j, place),
            4 => s => s.Admit(i),
            5 => s => s.HoldMeetings(style),
            6 => s => s.Negotiate(i, j, local),
            7 => s => s.Deal(i, k, place - s.Committed(i, k), j, l, other - s.Committed(j, l)),
            8 => s => s.Adjust(i),
            9 => s => s.SetInfluence(k, shares),
            10 => s => s.ResetInfluence(),
            11 => s => s.LapsePlans(),
            12 => s => Agree(s, i, k, l, place, other),
            13 => s => Sit(s, k, place),
            14 => s => s.BeginStrategy(),
            15 => s => s.MakeRoom(k),
            _ => s => Agree(s, i, k, k, place, place),
        };
    }

    // The same plan again and again, where nothing else changes.
    private static void Agree(Situation s, int alone, int k, int l, double place, double other)
    {
        s.LapsePlans();
        var draft = s.NewDraft();
        draft.Aim(k, place);
        draft.Aim(l, other);
        for (var i = 0; i < s.Actors; i++)
        {
            if (i != alone)
                draft.Invite(i);
        }

        s.Sign(draft, place);
        if (other > 0)
            draft.Invite(alone);
        s.Sign(draft, other, counts: false);
        for (var i = 0; i < s.Actors; i++)
        {
            if (other > 0.3 && !draft.HasConsent(i))
                draft.Impose(i, s.ShiftOf(draft, i));
        }

        s.CloseMoment(draft, impasse: place > 0.8);
        s.PutInForce(draft, place, "directed");
    }

    private void Sit(Situation s, int k, double place)
    {
        var text = _text!;
        if (place < 0.2 && !text.IsOnTable(k))
            text.Fix(k, place);
        else
            text.Open(k);
        s.Facilitate(text, (int)(place * s.Actors) + 1);
        var draft = s.NewDraft();
        for (var issue = 0; issue < s.Issues; issue++)
        {
            if (text.Includes(issue))
                draft.Aim(issue, text.Position(issue));
        }

        s.InviteMembers(draft);
        s.Sign(draft, 0);
        draft.LeaveOutObjectors();
        s.PutInForce(draft, 0.1, "directed");
    }
}
