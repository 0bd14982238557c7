using System.Text.RegularExpressions;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>What an unquoted value stands for in YAML 1.2 (core schema), narrowed to one way of writing numbers.</summary>
internal static partial class ScalarForms
{
    /// <summary>A number as it is read: 3, -0.5, .5, 1e3; no other base, no digit groups, no leading zeros.</summary>
    [GeneratedRegex(@"^[-+]?(\.\d+|(0|[1-9]\d*)(\.\d*)?)([eE][-+]?\d+)?\z", RegexOptions.CultureInvariant)]
    public static partial Regex Number();

    [GeneratedRegex(@"^[-+]?(0|[1-9]\d*)\z", RegexOptions.CultureInvariant)]
    public static partial Regex WholeNumber();

    /// <summary>Everything that some YAML reader takes for a number.</summary>
    [GeneratedRegex(@"^[-+]?(\.?\d[\d_.]*([eE][-+]?\d+)?|0[xob][\da-fA-F_]+|\.inf)\z|^\.nan\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex LikeNumber();

    [GeneratedRegex(@"^(~|null|)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Null();

    [GeneratedRegex(@"^(true|false)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Truth();

    [GeneratedRegex(@"^(yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OldTruth();
}
