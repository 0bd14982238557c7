using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SamenWerken.Sim.Lab.Tests.Reports;

/// <summary>Reads a report's page as XML: it is well formed but for its first line and for elements without an end.</summary>
internal static class Pages
{
    internal static XDocument Parsed(string page) => XDocument.Parse(
        Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<(meta)([^>]*)>", "<$1$2/>"),
        LoadOptions.PreserveWhitespace);
}
