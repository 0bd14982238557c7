using System.Numerics;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// The books of a round under published rules, in doubles, which are fast, or with 28 digits, which decide on a knife edge; the
/// equations are the same.
/// </summary>
/// <typeparam name="T">Double, or <see cref="Decimal28"/>.</typeparam>
internal sealed class PublishedBook<T>
    where T : struct, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>,
        IDivisionOperators<T, T, T>, IComparisonOperators<T, T, bool>
{
    private readonly T _slack, _least, _margin, _hundred;
    private readonly T[,] _position, _salience, _weighted;
    private readonly T[] _total;
    private readonly bool[,] _present;
    private readonly T?[,][] _views; // by demander and issue: where it has seen suppliers go first

    /// <summary>Opens the books.</summary>
    /// <param name="position">x, [actor, issue]; likewise the others.</param>
    /// <param name="salience">s.</param>
    /// <param name="power">c.</param>
    /// <param name="present">Whether the actor has a stake in the issue.</param>
    /// <param name="of">Turns a constant into a number.</param>
    /// <param name="slack">What a position may lie outside of the scale, and still count as within.</param>
    public PublishedBook(T[,] position, T[,] salience, T[,] power, bool[,] present, Func<double, T> of, double slack)
    {
        (_position, _salience, _present, Votes) = (position, salience, present, (T[,])position.Clone());
        (_slack, _least, _margin, _hundred) = (of(slack), of(PublishedRound.Least), of(PublishedRound.Edge), of(100));
        var (actors, issues) = (position.GetLength(0), position.GetLength(1));
        (_weighted, _total, _views) = (new T[actors, issues], new T[issues], new T?[actors, issues][]);
        for (var p = 0; p < issues; p++)
        {
            for (var a = 0; a < actors; a++)
            {
                _weighted[a, p] = power[a, p] * salience[a, p];
                _total[p] += _weighted[a, p];
            }
        }
    }

    /// <summary>y, [actor, issue]: where the actor's exchanges have brought it.</summary>
    public T[,] Votes { get; }

    /// <summary>O of an issue at the start of the round.</summary>
    public T Outcome(int issue) => Outcome(issue, null, -1, default);

    /// <summary>A demander sees where a supplier goes, the first time; later moves of the same supplier it does not see.</summary>
    public void See(int demander, int issue, int supplier, T position) =>
        (_views[demander, issue] ??= new T?[_position.GetLength(0)])[supplier] ??= position;

    /// <summary>How far the two go: as far as they can with equal gain, less what the cap takes.</summary>
    /// <param name="i">Who demands p and supplies q.</param>
    /// <param name="j">Who demands q and supplies p.</param>
    /// <param name="p">The one issue.</param>
    /// <param name="q">The other.</param>
    /// <param name="near">Whether an outcome may come near what its demander wants; if not, the cap is left out.</param>
    public PublishedSwap<T> Size(int i, int j, int p, int q, bool near = true)
    {
        var rate = (_salience[i, p] + _salience[j, p]) / (_salience[i, q] + _salience[j, q]);
        var (targetP, targetQ) = (_position[i, p], _position[j, q]);
        var (fromP, fromQ) = (Votes[j, p], Votes[i, q]);
        var wholeQ = Distance(targetQ, fromQ);
        var moveP = Distance(targetP, fromP);
        var shiftP = Shift(j, p, moveP);
        var shiftQ = shiftP * rate;
        var moveQ = Move(i, q, shiftQ);
        var edge = Near(moveQ, wholeQ);
        if (moveQ > wholeQ)
        {
            moveQ = wholeQ;
            shiftQ = Shift(i, q, moveQ);
            shiftP = shiftQ / rate;
            moveP = Move(j, p, shiftP);
        }

        var gain = Gain(i, p, q, shiftP, shiftQ);
        if (gain < _least)
            return default;
        var capped = false;
        if (near && Passes(i, q, j, fromQ, moveQ, targetQ, ref edge) is { } roomQ)
        {
            (shiftQ, shiftP, capped) = (roomQ, roomQ / rate, true);
            (moveQ, moveP) = (Move(i, q, shiftQ), Move(j, p, shiftP));
        }

        if (near && Passes(j, p, i, fromP, moveP, targetP, ref edge) is { } roomP)
        {
            (shiftP, shiftQ, capped) = (roomP, roomP * rate, true);
            (moveP, moveQ) = (Move(j, p, shiftP), Move(i, q, shiftQ));
        }

        gain = Gain(i, p, q, shiftP, shiftQ);
        var (toP, toQ) = (Moved(fromP, moveP, targetP), Moved(fromQ, moveQ, targetQ));
        var valid = moveP > _least && moveQ > _least && Within(moveP) && Within(moveQ) && Within(toP) && Within(toQ);
        return new PublishedSwap<T>(valid, edge, capped, gain, toP, toQ, toP - fromP, toQ - fromQ);
    }

    /// <summary>What the exchange would make of the outcome, as its demander sees it before and after the supplier's move.</summary>
    public (T Before, T After) View(int demander, int issue, int supplier, T to)
    {
        var view = _views[demander, issue];
        return (Outcome(issue, view, supplier, Votes[supplier, issue]), Outcome(issue, view, supplier, to));
    }

    // A move of the supplier that carries the outcome from one side of the target to the other has this room.
    private T? Passes(int supplier, int issue, int demander, T from, T move, T target, ref bool edge)
    {
        var (before, after) = View(demander, issue, supplier, Moved(from, move, target));
        edge |= Near(before, target) || Near(after, target);
        return (before < target && target < after) || (after < target && target < before) ? Distance(target, before) : null;
    }

    private T Outcome(int issue, T?[]? view, int supplier, T position)
    {
        var sum = default(T);
        for (var a = 0; a < _position.GetLength(0); a++)
        {
            if (_present[a, issue])
                sum += _weighted[a, issue] * (a == supplier ? position : view?[a] ?? _position[a, issue]);
        }

        return _total[issue] > default(T) ? sum / _total[issue] : default;
    }

    private T Gain(int i, int p, int q, T shiftP, T shiftQ) => _salience[i, p] * shiftP - _salience[i, q] * shiftQ;

    private T Shift(int actor, int issue, T move) => move * _weighted[actor, issue] / _total[issue];

    private T Move(int actor, int issue, T shift) => shift * _total[issue] / _weighted[actor, issue];

    private static T Moved(T from, T move, T target) => target > from ? from + move : from - move;

    private static T Distance(T one, T other) => one > other ? one - other : other - one;

    private bool Near(T one, T other) => Distance(one, other) < _margin;

    private bool Within(T value) => value >= default(T) - _slack && value <= _hundred + _slack;
}
