using System.Text;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Writes texts as <see cref="VisibleText"/> has them.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    /// <summary>Language of the messages that are written as lines.</summary>
    internal Language Language { get; set; }

    public override Encoding Encoding => inner.Encoding;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (PlainText.FirstOther(buffer) < 0)
            inner.Write(buffer);
        else
            inner.Write(VisibleText.Of(buffer.ToString()));
    }

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value is null ? value : Language.Message(value));
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();
}
