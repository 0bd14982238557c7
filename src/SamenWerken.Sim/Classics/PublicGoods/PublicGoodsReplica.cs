namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>Sixteen cities, without and with punishment: nine fitted, seven foretold.</summary>
internal sealed class PublicGoodsReplica : Replica
{
    private const string Source = "Herrmann, Thöni and Gächter 2008";
    private const double OfFitted = 1.0; // root mean square, in tokens
    private const double OfHeldOut = 1.6;
    private const double OfOneCell = 2; // times the root mean square
    private const int GroupsOfEach = 1000;

    private static readonly bool[] Games = [false, true];

    /// <inheritdoc/>
    public override string Model => "public-goods";

    /// <inheritdoc/>
    public override string Paper =>
        "Herrmann, Thöni and Gächter (2008), Antisocial punishment across societies, Science 319, 1362–1367; " +
        "Fischbacher and Gächter (2010), American Economic Review 100, 541–556";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        Distance(fitted: true),
        Distance(fitted: false),
        .. from city in Cities.All
           from punishment in Games
           from round in Foretold(city)
           select new Published(
               Source, $"{city.Name}, {Name(punishment)}: contribution in round {round + 1}", city.Contributions(punishment)[round],
               OfOneCell * (city.Fitted ? OfFitted : OfHeldOut), Kind(city.Fitted))
           {
               Dutch = $"{city.Name}, {(punishment ? "met" : "zonder")} bestraffing: bijdrage in ronde {round + 1}",
           },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        (City City, bool Punishment)[] cells = [.. Cities.All.SelectMany(city => Games.Select(punishment => (city, punishment)))];
        var paths = InParallel(cells.Length, threads, cell => Path(cells[cell].City, cells[cell].Punishment, seed), cancellation);
        double Rms(bool fitted) => Math.Sqrt(
            (from cell in cells.Zip(paths)
             where cell.First.City.Fitted == fitted
             from round in Foretold(cell.First.City)
             let error = cell.Second[round].Value - cell.First.City.Contributions(cell.First.Punishment)[round]
             select error * error).Average());
        return
        [
            Recomputed.Exactly(Rms(true)),
            Recomputed.Exactly(Rms(false)),
            .. cells.Zip(paths).SelectMany(cell => Foretold(cell.First.City).Select(round => cell.Second[round])),
        ];
    }

    private static Published Distance(bool fitted) => new(
        Source, $"distance of {(fitted ? "fitted" : "held-out")} cities, root mean square of tokens",
        0, fitted ? OfFitted : OfHeldOut, Kind(fitted))
    {
        Dutch = $"afstand van {(fitted ? "aangepaste" : "achtergehouden")} steden, wortel van het gemiddelde kwadraat in munten",
    };

    private static PublishedKind Kind(bool fitted) => fitted ? PublishedKind.Fitted : PublishedKind.HeldOut;

    private static string Name(bool punishment) => punishment ? "with punishment" : "without punishment";

    // The first round is given.
    private static IEnumerable<int> Foretold(City city) => Enumerable.Range(1, city.WithoutPunishment.Count - 1);

    private static Recomputed[] Path(City city, bool punishment, ulong seed)
    {
        var groups = new Groups(new Game { Punishment = punishment }, city.Society(punishment), seed);
        Play[] plays = [.. Enumerable.Range(0, GroupsOfEach).Select(group => groups.Play((ulong)group))];
        return
        [
            .. Enumerable.Range(0, new Game().Rounds).Select(round =>
                Recomputed.Mean([.. plays.Select(play => play.Contributions[round])]))
        ];
    }
}
