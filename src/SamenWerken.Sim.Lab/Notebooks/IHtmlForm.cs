namespace SamenWerken.Sim.Lab.Notebooks;

/// <summary>A value that a notebook or a page shows as HTML; its <see cref="object.ToString"/> says the same in plain text.</summary>
/// <remarks>.NET Interactive finds the HTML by the attribute <c>TypeFormatterSource</c> on the types that have it.</remarks>
public interface IHtmlForm
{
    /// <summary>The value as a piece of HTML that stands on its own: no scripts, nothing from elsewhere.</summary>
    string ToHtml();
}
