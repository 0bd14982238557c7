using System.ComponentModel;
using System.Diagnostics;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// The browser of who started the page. It is sent by a file that only its owner can read: every user of a computer sees the words
/// that programs were started with.
/// </summary>
internal sealed class OwnBrowser : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    /// <summary>Opens the page; without a desktop there is no browser to open, and the address was printed.</summary>
    internal void Open(Uri address)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null
            && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            var file = Path.Combine(_folder, "open.html");
            File.WriteAllText(file,
                "<!doctype html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"refresh\" "
                    + $"content=\"0; url={address}\"><title>SamenWerken.Sim</title>\n");
            using var browser = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or IOException
            or UnauthorizedAccessException)
        {
            // No program is set to open pages with.
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
