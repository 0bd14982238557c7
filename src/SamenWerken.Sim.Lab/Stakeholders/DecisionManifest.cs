using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>Everything needed to repeat a decision.</summary>
/// <param name="Command">The exact command line that repeats it.</param>
/// <param name="Table">The stakeholder table.</param>
/// <param name="Issues">The scales of its issues; null where there is no such file.</param>
/// <param name="Model">Key of the model.</param>
public sealed record DecisionManifest(string Command, TableOrigin Table, TableOrigin? Issues, string Model)
{
    /// <summary>The program that made the result.</summary>
    public string Program { get; } = "samenwerken";

    /// <summary>Its version.</summary>
    public string Version { get; } = Manifest.ProgramVersion;

    /// <summary>Version of the form of the result files.</summary>
    public int Format { get; } = 1;

    /// <summary>The manifest as JSON.</summary>
    public string Text() => Json.Text(this);
}
