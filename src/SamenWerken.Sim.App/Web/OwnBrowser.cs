using System.ComponentModel;
using System.Diagnostics;

namespace SamenWerken.Sim.App.Web;

/// <summary>The browser of who started the page.</summary>
internal static class OwnBrowser
{
    /// <summary>Opens the page; without a desktop there is no browser to open, and the address was printed.</summary>
    internal static void Open(Uri address)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // No program is set to open pages with.
        }
    }
}
