using System.Buffers.Binary;
using System.Text;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class RasterizerTests
{
    private static readonly string Svg =
        PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation).ToSvg(new Look { Width = 600 });

    [RasterizerFact]
    public void A_png_has_two_pixels_for_each_of_the_figure()
    {
        var png = Rasterizer.Draw(Svg, FigureFormat.Png);
        Assert.Equal("\u0089PNG\r\n\u001a\n", Encoding.Latin1.GetString(png, 0, 8));
        Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [RasterizerTheory]
    [InlineData(FigureFormat.Png)]
    [InlineData(FigureFormat.Pdf)]
    public void The_same_figure_gives_the_same_bytes(FigureFormat format)
    {
        var first = Rasterizer.Draw(Svg, format);
        Thread.Sleep(1100); // a clock in it would show
        Assert.Equal(first, Rasterizer.Draw(Svg, format));
    }

    [RasterizerFact]
    public void What_cannot_be_drawn_is_told_with_its_reason() =>
        Assert.Contains("XML", Assert.Throws<IOException>(() => Rasterizer.Draw("no picture", FigureFormat.Png)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_program_is_looked_for_in_every_folder_of_the_path()
    {
        var folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;
        try
        {
            Assert.Null(Rasterizer.Find(folder));
            Assert.Null(Rasterizer.Find(null));
            File.WriteAllText(Path.Combine(folder, Rasterizer.Program), "");
            Assert.Equal(Path.Combine(folder, Rasterizer.Program), Rasterizer.Find($"/nowhere{Path.PathSeparator}{folder}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A test that needs rsvg-convert.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RasterizerFactAttribute : FactAttribute
{
    public RasterizerFactAttribute() => Skip = Rasterizer.Find() is null ? "rsvg-convert is not installed" : null;
}

/// <summary>Tests that need rsvg-convert.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RasterizerTheoryAttribute : TheoryAttribute
{
    public RasterizerTheoryAttribute() => Skip = Rasterizer.Find() is null ? "rsvg-convert is not installed" : null;
}
