using Microsoft.AspNetCore.Http;

namespace SamenWerken.Sim.App.Web;

/// <summary>Lets a few in at once and a few wait; who comes beyond that is told to come back later.</summary>
internal sealed class Turnstile(string what, int places, int waiting, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _free = new(places);
    private int _here;

    /// <summary>A place, which is given back when it is disposed of.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    internal async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _here) > places + waiting)
            throw Full();
        try
        {
            return await _free.WaitAsync(patience, cancellation) ? new Place(this) : throw Full();
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _here);
            throw;
        }
    }

    public void Dispose() => _free.Dispose();

    private RefusedException Full()
    {
        Interlocked.Decrement(ref _here);
        return new RefusedException(StatusCodes.Status503ServiceUnavailable, $"Too many {what} at once; try again in a few seconds.");
    }

    private sealed class Place(Turnstile turnstile) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) != 0)
                return;
            Interlocked.Decrement(ref turnstile._here);
            turnstile._free.Release();
        }
    }
}
