using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace SamenWerken.Sim.App.Web;

/// <summary>The connections that are open: where there are too many, the one that has been idle longest makes way.</summary>
/// <param name="most">How many may be open.</param>
internal sealed class Connections(int most)
{
    private readonly ConcurrentDictionary<string, Guest> _guests = new();
    private long _turn;

    /// <summary>Lets a connection in.</summary>
    internal ConnectionDelegate Pass(ConnectionDelegate next) => async connection =>
    {
        _guests[connection.ConnectionId] = new Guest(connection) { Since = Interlocked.Increment(ref _turn) };
        if (_guests.Count > most)
            Longest()?.Connection.Abort(new ConnectionAbortedException("idle, and others came"));
        try
        {
            await next(connection);
        }
        finally
        {
            _guests.TryRemove(connection.ConnectionId, out _);
        }
    };

    /// <summary>Says that a connection has a request in hand, until what is given back is disposed of.</summary>
    internal IDisposable Busy(string connection) => new Visit(_guests.GetValueOrDefault(connection), this);

    // All may be busy, the new one not yet counted: then the newest makes way.
    private Guest? Longest() =>
        _guests.Values.Where(guest => Volatile.Read(ref guest.Requests) == 0).MinBy(guest => Volatile.Read(ref guest.Since));

    private sealed class Guest(ConnectionContext connection)
    {
        internal long Since;
        internal int Requests;

        internal ConnectionContext Connection => connection;
    }

    private sealed class Visit : IDisposable
    {
        private readonly Guest? _guest;
        private readonly Connections _all;

        internal Visit(Guest? guest, Connections all)
        {
            (_guest, _all) = (guest, all);
            if (guest is not null)
                Interlocked.Increment(ref guest.Requests);
        }

        public void Dispose()
        {
            if (_guest is null)
                return;
            Volatile.Write(ref _guest.Since, Interlocked.Increment(ref _all._turn));
            Interlocked.Decrement(ref _guest.Requests);
        }
    }
}
