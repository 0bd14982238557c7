using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>A parameter of a case with the value that a run works with.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value as text; null where none is given and none follows, so that it is drawn.</param>
/// <param name="Notice">Why it has that value, where the case does not say so; null where it does.</param>
public sealed record EffectiveParameter(Parameter Parameter, string? Value, CaseNotice? Notice)
{
    /// <summary>All parameters of a case in the order of the format.</summary>
    /// <param name="its">The case.</param>
    public static IReadOnlyList<EffectiveParameter> Of(Case its)
    {
        var notices = its.Notices().ToDictionary(notice => notice.Path);
        return [.. its.Model.Parameters(its).Select(parameter =>
        {
            var notice = notices.GetValueOrDefault(parameter.Path);
            var given = ParameterPath.Text(ParameterPath.Get(its, parameter.Path));
            var text = notice is not null && given.Length > 0 && given != notice.Effective ? $"{given}: {notice.Effective}"
                : notice?.Effective ?? (given.Length > 0 ? given : ParameterPath.Text(parameter.Default));
            return new EffectiveParameter(parameter, text.Length > 0 ? text : null, notice);
        })];
    }

    /// <summary>Its value; where it has none, what a number is then, and nothing for a text.</summary>
    /// <param name="drawn">What is said of a number that is drawn.</param>
    public string Text(string drawn) => Value ?? (Parameter.Least is null ? "–" : drawn);
}
