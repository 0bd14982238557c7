using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class DamagedFileLaws
{
    private static readonly string Sound = File.ReadAllText(Path.Combine(Repository.Scenarios, "weer-thuis-gouda.yaml"));

    private static readonly string[] Damage =
        ["", "\n", " ", "  ", ":", "- ", "{", "}", "[", "]", ",", "\"", "'", "#", "&a ", "*a", "!t ", "? ", "| ", "> ", "%", "@", "`",
            "---\n", "...\n", "\\", "\"\\ud800\"", "\"\\x\"", "\t", "é", "😀", "\uFEFF", "\u0085", "\u2028", "0", "-", "~", "<<: ", "null",
            "1e999", "name", "\r"];

    private static readonly Gen<(int At, int Cut, string Put)> Blow =
        from at in Gen.Choose(0, Sound.Length - 1)
        from cut in Gen.Elements(0, 0, 1, 2, 5, 40)
        from put in Gen.Elements(Damage)
        select (at, cut, put);

    [Property(MaxTest = 400)]
    public Property A_damaged_file_is_read_or_refused_with_places_and_nothing_else() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Blow, 3)),
        blows =>
        {
            var text = blows.Aggregate(Sound, (sofar, blow) =>
                blow.At + blow.Cut > sofar.Length ? sofar : sofar.Remove(blow.At, blow.Cut).Insert(blow.At, blow.Put));
            try
            {
                _ = ScenarioFile.Parse(text, "damaged", Strategies.Keys);
            }
            catch (ScenarioFileException error)
            {
                Assert.All(error.Problems, problem => Assert.True(problem is { Line: > 0, Column: > 0 }));
            }
        });
}
