using System.Text.Json.Nodes;
using SamenWerken.Sim.App.Notebooks;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Tests.Notebooks;

public sealed class NotebookPartsTests
{
    [Fact]
    public void A_png_stays_as_long_as_its_figure_is_the_same()
    {
        var comparison = new Scenario { Rounds = 6 }.Compare(["appeal", "covenant"], replications: 2, rounds: true);
        var first = CellOutput.Of(new("", "", comparison.Paths(CollaborationOutcomes.Trust), null), 1, [], _ => [1]);
        Assert.Equal("AQ==\n", Png(first));
        Assert.Equal("AQ==\n", Png(CellOutput.Of(new("", "", comparison.Paths(CollaborationOutcomes.Trust), null), 1, first, _ => [2])));
        Assert.Equal("AQ==\n", Png(CellOutput.Of(new("", "", comparison.Paths(CollaborationOutcomes.Trust), null), 1, first, _ => null)));
        Assert.Equal("Ag==\n", Png(CellOutput.Of(new("", "", comparison.Paths(CollaborationOutcomes.Cynicism), null), 1, first, _ => [2])));
        Assert.Null(CellOutput.Of(new("", "", comparison.Paths(CollaborationOutcomes.Cynicism), null), 1, first,
            _ => null)[0]!["data"]!["image/png"]);
    }

    [Fact]
    public void Numbers_of_a_figure_are_those_that_one_reads_and_what_is_printed_counts_word_for_word()
    {
        Assert.Equal(["12.5", "−3"], OutputNumbers.Of(Html("<style>p{margin:7px}</style><p x=\"9\">from 12.5 to &#8722;3</p>")));
        Assert.Equal(OutputNumbers.Of(Html("<p>a 1</p>")), OutputNumbers.Of(Html("<div><p>b\n1</p></div>")));
        Assert.NotEqual(OutputNumbers.Of(Html("<p>1</p>")), OutputNumbers.Of(Html("<p>1 2</p>")));
        Assert.NotEqual(OutputNumbers.Of(Stream("best: covenant")), OutputNumbers.Of(Stream("best: mandate")));
    }

    [Fact]
    public void A_cell_is_taken_apart_for_a_program()
    {
        var code = CellCode.Of("""
            #r "../src/SamenWerken.Sim.App/bin/Release/net10.0/SamenWerken.Sim.dll"
            using System.Text;

            var a = 1; // one
            // what it is
            public sealed class Thing
            {
                public int Size => 2;
            }
            int Twice(int n) => 2 * n;

            Twice(a) // shown
            """);
        Assert.Equal(["../src/SamenWerken.Sim.App/bin/Release/net10.0/SamenWerken.Sim.dll"], code.References);
        Assert.Equal(["using System.Text;"], code.Usings);
        Assert.Equal("var a = 1; // one\nint Twice(int n) => 2 * n;\n\npage.Show(Twice(a)); // shown", code.Statements);
        Assert.Equal(["// what it is\npublic sealed class Thing\n{\n    public int Size => 2;\n}"], code.Types);
    }

    [Fact]
    public void Only_a_value_is_shown()
    {
        Assert.Equal("var x = 1;", CellCode.Of("var x = 1;").Statements);
        Assert.Equal("Console.WriteLine(1);", CellCode.Of("Console.WriteLine(1);").Statements);
        Assert.Equal("page.Show((x with { Y = 1 }));", CellCode.Of("(x with { Y = 1 })").Statements);
        Assert.Equal("", CellCode.Of("").Statements);
    }

    private static JsonArray Html(string html) =>
        [new JsonObject { ["output_type"] = "execute_result", ["data"] = new JsonObject { ["text/html"] = html, ["text/plain"] = "0" } }];

    private static JsonArray Stream(string text) => [new JsonObject { ["output_type"] = "stream", ["text"] = text }];

    private static string Png(JsonArray outputs) => outputs[0]!["data"]!["image/png"]!.GetValue<string>();
}
