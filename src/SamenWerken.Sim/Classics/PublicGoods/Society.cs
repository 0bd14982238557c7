using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>How the members of a society contribute, punish and respond.</summary>
/// <remarks>
/// Conditional cooperation that falls short of what one expects of others: Fischbacher and Gächter (2010), American Economic Review 100,
/// 541–556.
/// </remarks>
public sealed record Society
{
    /// <summary>ḡ₁, mean first contribution, in tokens, 0 … the endowment.</summary>
    [Parameter("ḡ₁", 0, 100000, "mean first contribution", Unit = "tokens", Source = "Herrmann, Thöni & Gächter 2008")]
    public double FirstContribution { get; init; } = 10.6;

    /// <summary>
    /// σ, how far first contributions lie apart before they are cut off at nothing and all: a standard deviation, in tokens.
    /// </summary>
    [Parameter("σ", 0, 1000, "how far first contributions lie apart", Unit = "tokens", Source = "fitted, see README")]
    public double Spread { get; init; } = 6;

    /// <summary>λ, what a conditional cooperator contributes for each token that others are believed to contribute, 0–1.</summary>
    [Parameter("λ", 0, 1, "what a conditional cooperator contributes for each token expected of others", Source = "fitted, see README")]
    public double Reciprocity { get; init; } = 0.95;

    /// <summary>φ, how far a belief moves each round towards what others contributed, 0–1.</summary>
    [Parameter("φ", 0, 1, "how far a belief moves each round towards what others contributed",
        Source = "Fischbacher & Gächter 2010, from memory")]
    public double BeliefRate { get; init; } = 0.42;

    /// <summary>f, share of those who cooperate only while it pays, 0–1.</summary>
    [Parameter("f", 0, 1, "share of those who cooperate only while it pays", Source = "fitted, see README")]
    public double Strategic { get; init; } = 0.4;

    /// <summary>
    /// η, chance that one who sees k rounds ahead sees k + 1, 0–1: who cooperates while it pays stops when the end is in sight.
    /// </summary>
    [Parameter("η", 0, 1, "chance that one who sees k rounds ahead sees one more", Unit = "probability", Source = "fitted, see README")]
    public double Foresight { get; init; } = 0.7;

    /// <summary>π, points given for each token by which another contributed less than oneself, 0 or more.</summary>
    [Parameter("π", 0, 10, "points for each token by which another contributed less",
        Unit = "points a token", Source = "fitted, see README")]
    public double ProsocialPunishment { get; init; } = 0.2;

    /// <summary>α, points given for each token by which another contributed more than oneself, 0 or more.</summary>
    [Parameter("α", 0, 10, "points for each token by which another contributed more",
        Unit = "points a token", Source = "fitted, see README")]
    public double AntisocialPunishment { get; init; } = 0.05;

    /// <summary>
    /// ρ, tokens by which a contribution rises for each point received from who contributed more, and falls for each received from who
    /// contributed less.
    /// </summary>
    [Parameter("ρ", 0, 100, "tokens by which a contribution moves for each point received",
        Unit = "tokens a point", Source = "fitted, see README")]
    public double Response { get; init; } = 1;

    /// <summary>δ, share of what punishment has taught that is lost each round, 0–1.</summary>
    [Parameter("δ", 0, 1, "share of what punishment has taught that is lost each round", Source = "fitted, see README")]
    public double Forgetting { get; init; } = 0.5;

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    /// <param name="game">The game that is played.</param>
    public IReadOnlyList<string> Check(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var mistakes = new List<string>();
        if (!(FirstContribution >= 0 && FirstContribution <= game.Endowment))
        {
            mistakes.Add(FormattableString.Invariant(
                $"{nameof(FirstContribution)} is {FirstContribution}; give 0 … {game.Endowment} tokens, the endowment."));
        }

        var shares = new[]
        {
            (nameof(Reciprocity), Reciprocity), (nameof(BeliefRate), BeliefRate), (nameof(Strategic), Strategic),
            (nameof(Foresight), Foresight), (nameof(Forgetting), Forgetting),
        };
        foreach (var (name, value) in shares)
        {
            if (!(value >= 0 && value <= 1))
                mistakes.Add(FormattableString.Invariant($"{name} is {value}; give a share, 0–1."));
        }

        var amounts = new[]
        {
            (nameof(Spread), Spread), (nameof(ProsocialPunishment), ProsocialPunishment),
            (nameof(AntisocialPunishment), AntisocialPunishment), (nameof(Response), Response),
        };
        foreach (var (name, value) in amounts)
        {
            if (!double.IsFinite(value) || value < 0)
                mistakes.Add(FormattableString.Invariant($"{name} is {value}; give a number of 0 or more."));
        }

        return mistakes;
    }
}
