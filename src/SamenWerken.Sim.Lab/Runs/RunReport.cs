using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>The files that one run leaves in its result folder: its story, and its pictures.</summary>
public static class RunReport
{
    private const string Story = "story.txt";
    private static readonly string[] Pictures = ["timeline", "trust-network", "trust-matrix"];

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } = [Story, Manifest.FileName, .. Pictures.SelectMany(FigureFiles.Names)];

    /// <summary>The files.</summary>
    /// <param name="run">The run.</param>
    /// <param name="summary">How agreements come about under its strategy, in one line.</param>
    /// <param name="manifest">What is needed to repeat it.</param>
    /// <param name="rounds">Rounds at whose end trust is drawn; the first, one half-way and the last if there are none.</param>
    /// <param name="formats">Forms of the pictures; only SVG if null.</param>
    /// <param name="look">How they look.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such round.</exception>
    public static IReadOnlyList<ResultFile> Files(RunResult run, string summary, Manifest manifest, IReadOnlyList<int> rounds,
        IReadOnlyList<FigureFormat>? formats = null, Look? look = null)
    {
        var told = (look ?? Look.Default).Told(run);
        Figure[] figures = [TimelineFigure.Of(told), TrustNetworkFigure.Of(told, rounds), TrustMatrixFigure.Of(told, rounds)];
        return
        [
            new(Story, writer =>
            {
                foreach (var line in RunStory.Tell(run, summary, (look ?? Look.Default).Language))
                    writer.WriteLine(line);
            }),
            ResultFile.Of(Manifest.FileName, manifest.Text()),
            .. Pictures.Zip(figures).SelectMany(picture => FigureFiles.Of(picture.First, picture.Second, formats, look)),
        ];
    }
}
