using System.Text.Json;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>What a party is asked, with what it knows at that moment; it is written down at once, because the run goes on or is thrown
/// away.</summary>
/// <param name="Actor">The party.</param>
/// <param name="Kind">About what.</param>
/// <param name="Round">In which round.</param>
/// <param name="View">What it knows.</param>
/// <param name="Subject">What is asked about, for the page; its form goes with the kind.</param>
internal sealed record Question(int Actor, DecisionKind Kind, int Round, JsonElement View, JsonElement Subject);

/// <summary>A run came to questions that nobody answered yet.</summary>
internal sealed class OpenQuestionsException : Exception
{
    internal OpenQuestionsException()
        : base("There are questions that nobody answered yet.")
    {
    }
}

/// <summary>A decision is about something else than what is asked, or cannot be.</summary>
internal sealed class WrongDecisionException(string message) : Exception(message);
