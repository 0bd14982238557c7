namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>How far two partners go for each other.</summary>
/// <param name="Valid">Whether both gain, and stay on the scale.</param>
/// <param name="Edge">Whether a comparison was so close that only all digits decide it.</param>
/// <param name="Capped">Whether the cap shortened it.</param>
/// <param name="Gain">What each gains.</param>
/// <param name="ToP">Where the one goes who supplies p.</param>
/// <param name="ToQ">Where the other goes on q.</param>
/// <param name="MoveP">How far, with its sign.</param>
/// <param name="MoveQ">Likewise.</param>
internal readonly record struct PublishedSwap<T>(bool Valid, bool Edge, bool Capped, T Gain, T ToP, T ToQ, T MoveP, T MoveQ)
    where T : struct;
