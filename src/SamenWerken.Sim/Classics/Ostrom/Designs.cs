namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>The designs of Ostrom, Walker and Gardner (1992); 25 tokens unless said.</summary>
public static class Designs
{
    private const int RoundsInAll = 20; // as many as the institution's and those before

    private static readonly Commons Laboratory = new();

    /// <summary>Neither talk nor sword, with 10 or 25 tokens.</summary>
    public static Design Baseline(double endowment) => new(
        $"baseline, {endowment} tokens", $"zonder overleg of sanctie, {endowment} munten",
        Laboratory with { Endowment = endowment, RoundsBefore = 0, Rounds = RoundsInAll }, Talk.Never, Sword.None);

    /// <summary>Talk once: a covenant without a sword.</summary>
    public static Design OneTalk { get; } = new("one-shot communication", "eenmalig overleg", Laboratory, Talk.Once, Sword.None);

    /// <summary>Talk before each round, with 10 or 25 tokens.</summary>
    public static Design TalkEachRound(double endowment) => new(
        $"repeated communication, {endowment} tokens",
        $"overleg in elke ronde, {endowment} munten", Laboratory with { Endowment = endowment }, Talk.EachRound, Sword.None);

    /// <summary>A sword without a covenant.</summary>
    public static Design SwordAlone { get; } = new("sanction alone", "alleen sanctie", Laboratory, Talk.Never, Sword.Imposed);

    /// <summary>A covenant, and a sword that the experimenter gives.</summary>
    public static Design SwordImposed { get; } = new(
        "one-shot communication and imposed sanction", "eenmalig overleg en opgelegde sanctie",
        Laboratory, Talk.Once, Sword.Imposed);

    /// <summary>A covenant, and a sword that the group chose.</summary>
    public static Design SwordChosen { get; } = new(
        "one-shot communication and chosen sanction", "eenmalig overleg en gekozen sanctie",
        Laboratory, Talk.Once, Sword.ByVote, Adopted: true);

    /// <summary>A covenant, and a sword that the group refused.</summary>
    public static Design SwordRejected { get; } = new(
        "one-shot communication and rejected sanction", "eenmalig overleg en verworpen sanctie",
        Laboratory, Talk.Once, Sword.ByVote, Adopted: false);
}
