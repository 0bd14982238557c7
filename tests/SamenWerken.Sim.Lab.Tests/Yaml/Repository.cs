namespace SamenWerken.Sim.Lab.Tests.Yaml;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Scenarios => Path.Combine(Root, "scenarios");

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
            return folder;
        }
    }
}
