using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>Groups of a society that play a game. The same group number is the same people, whatever the game.</summary>
public sealed class Groups
{
    private readonly Game _game;
    private readonly Society _society;
    private readonly FirstContributions _first;
    private readonly ulong _seed;

    /// <summary>Prepares groups.</summary>
    /// <param name="game">The game.</param>
    /// <param name="society">Who play it.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <exception cref="ArgumentException">A number is out of range; all are named.</exception>
    public Groups(Game game, Society society, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(society);
        string[] mistakes = [.. game.Check(), .. society.Check(game)];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(society));
        (_game, _society, _seed) = (game, society, seed);
        _first = new FirstContributions(society.FirstContribution, society.Spread, game.Endowment);
    }

    /// <summary>
    /// Who the members are. Entity = member, draws = first contribution, strategic or not, rounds of foresight, boldness.
    /// </summary>
    public static Purpose Member { get; } = new("public goods member");

    /// <summary>One group's game. All chance lies in who the members are.</summary>
    /// <param name="group">Number of the group, from 0.</param>
    public Play Play(ulong group)
    {
        var members = Draw(group);
        var rounds = _game.Rounds;
        var (contributions, earnings) = (new double[rounds], new double[rounds]);
        var (prosocial, antisocial) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            if (round > 0)
                Decide(members, rounds - round);
            var sum = members.Sum(member => member.Contribution);
            contributions[round] = sum / members.Length;
            earnings[round] = _game.Endowment - contributions[round] + _game.Return * sum;
            if (_game.Punishment)
            {
                (prosocial[round], antisocial[round]) = Punish(members);
                earnings[round] -= (1 + _game.Fine) * (prosocial[round] + antisocial[round]);
            }

            foreach (var member in members)
                member.Belief += _society.BeliefRate * ((sum - member.Contribution) / (members.Length - 1) - member.Belief);
        }

        return new Play(contributions, earnings, prosocial, antisocial);
    }

    private Person[] Draw(ulong group)
    {
        var members = new Person[_game.Members];
        for (var number = 0; number < members.Length; number++)
        {
            var draws = new Draws(_seed, Member, group, 0, (ulong)number);
            var first = _first.At(draws.Normal());
            var strategic = draws.Happens(_society.Strategic);
            // P(rounds of foresight ≥ k) = ηᵏ⁻¹
            var foresight = _society.Foresight is var eta && eta >= 1
                ? double.PositiveInfinity
                : Math.Ceiling(Numbers.Elementary.Log(draws.OpenUniform()) / Numbers.Elementary.Log(Math.Max(eta, double.Epsilon)));
            members[number] = new Person
            {
                Contribution = first,
                Belief = Math.Min(_game.Endowment, first / Math.Max(_society.Reciprocity, double.Epsilon)),
                Foresight = strategic ? Math.Max(1, foresight) : 0,
                Boldness = -Numbers.Elementary.Log(draws.OpenUniform()),
            };
        }

        return members;
    }

    private void Decide(Person[] members, int left)
    {
        var sum = members.Sum(member => member.Contribution);
        foreach (var member in members)
        {
            var pay = left <= member.Foresight && Pays(member, sum - member.Contribution);
            member.Next = pay ? 0 : Math.Clamp(_society.Reciprocity * member.Belief + member.Lesson, 0, _game.Endowment);
        }

        foreach (var member in members)
            member.Contribution = member.Next;
    }

    // Keeping all tokens brings 1 − m each; the fine for it is what others, who gave so much last round, would take, in bold eyes less.
    private bool Pays(Person member, double givenByOthers)
    {
        if (!_game.Punishment)
            return true;
        var gain = (1 - _game.Return) * Math.Clamp(_society.Reciprocity * member.Belief, 0, _game.Endowment);
        var fine = _game.Fine * _society.ProsocialPunishment * givenByOthers;
        return gain > fine / Math.Max(member.Boldness, double.Epsilon);
    }

    // Points for each member; what they teach.
    private (double Prosocial, double Antisocial) Punish(Person[] members)
    {
        var (prosocial, antisocial) = (0.0, 0.0);
        foreach (var member in members)
        {
            var (fromHigher, fromLower) = (0.0, 0.0);
            foreach (var other in members)
            {
                var more = other.Contribution - member.Contribution;
                if (more > 0)
                    fromHigher += Math.Min(_game.MostPoints, _society.ProsocialPunishment * more);
                else
                    fromLower += Math.Min(_game.MostPoints, _society.AntisocialPunishment * -more);
            }

            member.Lesson += _society.Response * (fromHigher - fromLower) - _society.Forgetting * member.Lesson;
            (prosocial, antisocial) = (prosocial + fromHigher / members.Length, antisocial + fromLower / members.Length);
        }

        return (prosocial, antisocial);
    }

    private sealed class Person
    {
        internal double Contribution, Next, Belief, Foresight, Boldness, Lesson;
    }
}
