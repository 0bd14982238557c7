using System.Text.RegularExpressions;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.ScottPlot.Tests;

public sealed partial class DigitTests
{
    [Fact]
    public void No_kind_of_figure_says_a_number_in_more_than_four_digits()
    {
        (string Name, Figure Figure)[] all =
        [
            .. new[] { 2, 9 }.SelectMany(Samples.OfStrategies), .. new[] { 3, 14, 45 }.SelectMany(Samples.OfActors), .. Samples.Others(),
        ];
        Look[] looks = [Look.Phone, Look.Page with { Language = Language.Dutch }];
        var found = from each in all
                    from look in looks
                    from text in Text().Matches(each.Figure.ToSvg(look)).Select(text => text.Groups[1].Value)
                    from number in Number().Matches(text).Select(number => number.Value)
                    where number.Contains('.') || number.Contains(',')
                    where number.Replace(".", "").Replace(",", "").TrimStart('0').Length > 4
                    select $"{each.Name}: {text}";
        Assert.Empty(found.Distinct());
    }

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex Text();

    [GeneratedRegex("[0-9]+(?:[.,][0-9]+)?")]
    private static partial Regex Number();
}
