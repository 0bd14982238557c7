using System.Globalization;
using System.Text;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>What respondents do not agree on, as an experiment file that draws from the ranges of their answers.</summary>
public static class UncertaintyText
{
    private const int Points = 64;
    private const int Replications = 20;

    /// <summary>The text of the file.</summary>
    /// <param name="survey">What they said; there is a disagreement.</param>
    /// <param name="scenario">The file of its scenario, as seen from the folder of the experiment.</param>
    /// <param name="language">Language of the comments.</param>
    public static string Of(Survey survey, string scenario, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var look = new Look { Language = language };
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"{look.Say("survey.uncertainty-text.what-respondents-do-not")}");
        Line($"{look.Say("survey.uncertainty-text.the-scenario-has-the")}");
        Line($"experiment: {ScenarioWriter.Quoted(survey.Scenario.Name + look.Say("survey.uncertainty-text.what-respondents-differ-on"))}");
        Line($"question: {ScenarioWriter.Quoted(look.Say("survey.uncertainty-text.does-the-comparison-depend"))}");
        if (language != Language.Dutch)
            Line($"nl: {{question: {ScenarioWriter.Quoted(Language.Dutch.Say("survey.uncertainty-text.does-the-comparison-depend"))}}}");
        Line($"scenario: {ScenarioWriter.Quoted(scenario)}");
        Line($"factors:");
        foreach (var each in survey.Disagreements)
        {
            var answers = string.Join(", ", each.Answers.Select(answer => answer.ToString("R", CultureInfo.InvariantCulture)));
            var (path, from, to) = (ScenarioWriter.Quoted(each.Path), each.Factor.From!.Value, each.Factor.To!.Value);
            Line($"  - {{path: {path}, from: {from:R}, to: {to:R}}} # {answers}");
        }

        Line($"design: lhs");
        Line($"points: {Points}");
        Line($"replications: {Replications}");
        return text.ToString();
    }
}
