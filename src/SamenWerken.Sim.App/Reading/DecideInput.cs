using System.CommandLine;
using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A decision as it was asked for on the command line.</summary>
internal sealed record DecideInput
{
    private const int MostRounds = 10_000;

    private static readonly Argument<string> TableArgument = new("TABLE.csv")
    {
        Description = "Table of stakeholders: actor, issue, position, salience, power; or actor, capability, position_0, salience_0, …",
    };

    private static readonly Option<string> IssuesOption =
        new("--issues") { HelpName = "ISSUES.csv", Description = "Scales of the issues: issue, lower, upper; 0–100 where not given" };
    private static readonly Option<string> ModelOption =
        SharedOptions.Choice("--model", "Weighted mean, exchange of positions (Stokman and Van Oosten), or challenges (Bueno de Mesquita)",
            "compromise", "exchange", "challenge");
    private static readonly Option<string> RulesOption = SharedOptions.Choice("--rules",
        "Rules of exchange: clean, or as the published program has them, order effects and all", "clean", "published");
    private static readonly Option<string> RateOption =
        SharedOptions.Choice("--rate", "How partners divide what an exchange brings", "equal", "nash", "random");
    private static readonly Option<string> HarmOption = SharedOptions.Choice("--harm",
        "Exchanges left out: none, those by which all together lose, those by which any third actor loses", "none", "together", "anyone");
    private static readonly Option<int> PackageOption =
        SharedOptions.Count("--package", "N", "Parties to one exchange at most", 2, ExchangeSettings.LargestPackageSize, 2);
    private static readonly Option<int> RoundsOption = SharedOptions.Count("--rounds", "N",
        "Rounds of exchange, 10 unless told otherwise; turns of challenges at most, 100 unless told otherwise", 1, MostRounds);
    private static readonly Option<ulong> SeedOption = SharedOptions.Seed();
    private static readonly Option<string> OutOption =
        new("--out") { HelpName = "DIR", Description = "Also write tables, pictures and a report to this folder" };
    private static readonly Option<string[]> FiguresOption = FigureInput.Option();
    private static readonly Option<string> FormatOption = SharedOptions.Format("table", "csv", "json");

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        TableArgument, IssuesOption, ModelOption, RulesOption, RateOption, HarmOption, PackageOption, RoundsOption, SeedOption,
        OutOption, FiguresOption, SharedOptions.Theme, FormatOption,
    ];

    /// <summary>The file with the table.</summary>
    internal required string File { get; init; }

    internal required DecisionModel Model { get; init; }

    /// <summary>Who wants what; null for challenges.</summary>
    internal StakeTable? Stakes { get; init; }

    /// <summary>Who stands where; null for other models.</summary>
    internal StakeholderTable? Stakeholders { get; init; }

    internal required ExchangeSettings Exchange { get; init; }

    internal required ChallengeSettings Challenge { get; init; }

    /// <summary>Where the result is written to; null for nowhere.</summary>
    internal ResultFolder? Folder { get; init; }

    internal required IReadOnlyList<FigureFormat> Figures { get; init; }

    internal required Look Look { get; init; }

    internal required string Format { get; init; }

    private ParseResult Typed { get; init; } = null!;

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static DecideInput Of(ParseResult parsed)
    {
        var (named, beside) = (parsed.GetRequiredValue(TableArgument), parsed.GetValue(IssuesOption));
        var (file, scales) = (Shipped.Table(named), beside is null ? null : Shipped.Table(beside));
        var model = Enum.Parse<DecisionModel>(parsed.GetValue(ModelOption)!, ignoreCase: true);
        var mistakes = new Mistakes();
        var spatial = model == DecisionModel.Challenge;
        var space = spatial ? mistakes.Of(() => Read(() => StakeholderFile.ReadStakeholders(file, scales))) : null;
        var stakes = spatial ? null : mistakes.Of(() => Read(() => StakeholderFile.ReadStakes(file, scales)));
        var exchange = mistakes.Of(() => Settings(parsed, model));
        var folder = mistakes.Of(() => FolderInput.Result(parsed.GetValue(OutOption), DecisionFiles.Names));
        var figures = mistakes.Of(() => FigureInput.Formats(parsed, FiguresOption, OutOption));
        mistakes.Check();
        var turns = SharedOptions.Given(parsed, RoundsOption) ?? new ChallengeSettings().MostTurns;
        return new DecideInput
        {
            File = named, Model = model, Stakes = stakes, Stakeholders = space, Exchange = exchange!, Folder = folder, Figures = figures!,
            Challenge = new ChallengeSettings { MostTurns = turns, FewestTurns = Math.Min(turns, new ChallengeSettings().FewestTurns) },
            Look = SharedOptions.Look(parsed), Format = parsed.GetValue(FormatOption)!, Typed = parsed,
        };
    }

    /// <summary>Everything needed to repeat it.</summary>
    internal DecisionManifest Manifest() => new(
        Repeat(), Origin(File), Typed.GetValue(IssuesOption) is { } scales ? Origin(scales) : null,
        Typed.GetValue(ModelOption)!);

    private string Repeat() => CommandLineText.Of(
    [
        "samenwerken", "decide", File,
        .. Typed.GetValue(IssuesOption) is { } scales ? new[] { IssuesOption.Name, scales } : [],
        ModelOption.Name, Typed.GetValue(ModelOption)!,
        .. Model == DecisionModel.Exchange ? Exchanging() : [],
        .. Model == DecisionModel.Challenge ? new[] { RoundsOption.Name, FormattableString.Invariant($"{Challenge.MostTurns}") } : [],
        .. Typed.GetValue(FiguresOption) is { Length: > 0 } forms ? new[] { FiguresOption.Name, string.Join(',', forms) } : [],
        .. SharedOptions.Repeated(Look),
        OutOption.Name, Typed.GetValue(OutOption)!,
    ]);

    private IEnumerable<string> Exchanging() =>
    [
        .. new[] { RulesOption, RateOption, HarmOption }.SelectMany(option => new[] { option.Name, Typed.GetValue(option)! }),
        PackageOption.Name, FormattableString.Invariant($"{Exchange.PackageSize}"),
        RoundsOption.Name, FormattableString.Invariant($"{Exchange.Rounds}"),
        .. Exchange.Rate == ExchangeRate.Random ? new[] { SeedOption.Name, FormattableString.Invariant($"{Exchange.Seed}") } : [],
    ];

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (StakeholderFileException failure)
        {
            throw new MistakeException([.. failure.Message.Split('\n')]);
        }
    }

    private static ExchangeSettings Settings(ParseResult parsed, DecisionModel model)
    {
        var usual = new ExchangeSettings();
        var settings = usual with
        {
            Rules = Enum.Parse<ExchangeRules>(parsed.GetValue(RulesOption)!, ignoreCase: true),
            Rate = parsed.GetValue(RateOption) switch { "nash" => ExchangeRate.Nash, "random" => ExchangeRate.Random,
                _ => ExchangeRate.EqualGain },
            Harm = Enum.Parse<HarmFilter>(parsed.GetValue(HarmOption)!, ignoreCase: true),
            PackageSize = parsed.GetValue(PackageOption), Rounds = SharedOptions.Given(parsed, RoundsOption) ?? usual.Rounds,
            Seed = parsed.GetValue(SeedOption),
        };
        List<string> mistakes =
        [
            .. Idle(model).Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option =>
                $"Option '{option.Name}' has no meaning with '{ModelOption.Name} {parsed.GetValue(ModelOption)}'; "
                + $"leave it out, or choose '{ModelOption.Name} exchange'."),
            .. settings.Check().Select(mistake => $"These options do not go together: {mistake}"),
        ];
        return mistakes.Count == 0 ? settings : throw new MistakeException(mistakes);
    }

    private static Option[] Idle(DecisionModel model) => model switch
    {
        DecisionModel.Exchange => [],
        DecisionModel.Compromise => [RulesOption, RateOption, HarmOption, PackageOption, SeedOption, RoundsOption],
        _ => [RulesOption, RateOption, HarmOption, PackageOption, SeedOption],
    };

    private static TableOrigin Origin(string named) => TableOrigin.Of(Shipped.Table(named)) with { File = named };
}
