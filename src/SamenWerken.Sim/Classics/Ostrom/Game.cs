using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>One group's rounds under one institution.</summary>
internal sealed class Game
{
    private readonly Commons _commons;
    private readonly Behaviour _behaviour;
    private readonly ulong _seed, _group;
    private readonly Talk _talk;
    private readonly bool _sword;
    private readonly double _agreed, _breaking, _astray;
    private readonly double[] _belief, _investment;
    private readonly bool[] _cautious;
    private double _will = 1; // to keep the agreement
    private int _breaches;

    internal Game(Commons commons, Behaviour behaviour, ulong seed, ulong group, double cohesion, Talk talk, bool sword)
    {
        (_commons, _behaviour, _seed, _group, _talk, _sword) = (commons, behaviour, seed, group, talk, sword);
        var loose = 1 + behaviour.Heterogeneity * (1 - 2 * cohesion);
        var share = commons.Optimum / commons.Appropriators;
        _agreed = Math.Min(commons.Endowment, share + loose * behaviour.Overshoot * commons.Endowment);
        _breaking = loose * behaviour.Breaking;
        _astray = Math.Min(1, loose * behaviour.Astray);
        var n = commons.Appropriators;
        (_belief, _investment, _cautious) = (new double[n], new double[n], new bool[n]);
        Array.Fill(_belief, commons.NashSum * (n - 1) / n);
    }

    internal History Play()
    {
        for (var round = 0; round < _commons.RoundsBefore; round++)
        {
            Invest(round);
            Learn(_investment.Sum());
        }

        var rounds = _commons.Rounds;
        var (sums, yields, after, defections, sanctions) =
            (new double[rounds], new double[rounds], new double[rounds], new double[rounds], new int[rounds]);
        for (var t = 0; t < rounds; t++)
        {
            var round = _commons.RoundsBefore + t;
            _breaches = 0;
            if (_talk == Talk.EachRound)
                _will = 1;
            if (_talk == Talk.Never)
                Invest(round);
            else
                KeepOrBreak(round);
            sums[t] = _investment.Sum();
            yields[t] = _commons.NetYield(sums[t]);
            defections[t] = (double)_breaches / _investment.Length;
            sanctions[t] = _sword ? Sanction(round, sums[t]) : 0;
            after[t] = yields[t] - sanctions[t] * (_commons.Fee + _commons.Fine) / _commons.HighestRent;
            _will *= 1 - _behaviour.Contagion * defections[t];
            Learn(sums[t]);
        }

        return new History(sums, yields, after, defections, sanctions, _sword);
    }

    // Without an agreement: what seems best given what one expects of the others, with error. Who was ever sanctioned takes the own effect
    // into account and strays upwards no more.
    private void Invest(int round)
    {
        for (var i = 0; i < _investment.Length; i++)
        {
            var error = _behaviour.Error * new Draws(_seed, Groups.Straying, _group, (ulong)round, (ulong)i).Normal();
            var investment = _cautious[i]
                ? _commons.BestResponse(_belief[i]) + Math.Min(0, error)
                : _commons.BestResponse(_belief[i], _behaviour.Neglect) + error;
            _investment[i] = Math.Clamp(investment, 0, _commons.Endowment);
        }
    }

    private void KeepOrBreak(int round)
    {
        var n = _investment.Length;
        var best = _commons.BestResponse(_agreed * (n - 1));
        var grasped = Math.Max(_agreed, _agreed + _behaviour.Grasp * (best - _agreed));
        var breaking = (1 - (1 - _breaking) * _will) * (_sword ? Undeterred(grasped) : 1);
        for (var i = 0; i < n; i++)
        {
            var breaks = grasped > _agreed && new Draws(_seed, Groups.Keeping, _group, (ulong)round, (ulong)i).Happens(breaking);
            _investment[i] = breaks ? grasped : _agreed;
            _breaches += breaks ? 1 : 0;
        }
    }

    // Share of those who would break their word whom the fine expected from all others does not stop; boldness is exponential.
    private double Undeterred(double grasped)
    {
        var others = _agreed * (_investment.Length - 1);
        var gain = Profit(grasped, others) - Profit(_agreed, others);
        var fine = _behaviour.Sanctioning * (1 - _astray) * (_investment.Length - 1) * _commons.Fine;
        return fine > 0 ? 1 - Elementary.Exp(-gain / fine) : 1;
    }

    private double Profit(double own, double others) =>
        own * (_commons.Yield - _commons.OutsideReturn - _commons.Congestion * (own + others));

    private int Sanction(int round, double sum)
    {
        var n = _investment.Length;
        var most = Array.IndexOf(_investment, _investment.Max());
        var tooMuch = _talk == Talk.Never ? _investment[most] > sum / n : _breaches > 0;
        var fined = new int[n];
        for (var i = 0; i < n; i++)
        {
            var draws = new Draws(_seed, Groups.Sanctioning, _group, (ulong)round, (ulong)i);
            var (moved, astray) = (draws.Happens(_behaviour.Sanctioning), draws.Happens(_astray));
            var other = (i + 1 + draws.Below(n - 1)) % n;
            var whom = astray ? other : tooMuch && i != most ? most : -1;
            if (moved && whom >= 0)
                fined[whom]++;
        }

        for (var i = 0; i < n; i++)
            _cautious[i] |= fined[i] > 0;
        return fined.Sum();
    }

    private void Learn(double sum)
    {
        for (var i = 0; i < _belief.Length; i++)
            _belief[i] += _behaviour.BeliefRate * (sum - _investment[i] - _belief[i]);
    }
}
