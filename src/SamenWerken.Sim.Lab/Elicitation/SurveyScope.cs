namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>What a cell of a survey tells about.</summary>
internal enum SurveyScope
{
    /// <summary>What a row is about: its actor, issue and respondent.</summary>
    Row,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An issue.</summary>
    Issue,

    /// <summary>An actor on an issue.</summary>
    Stake,

    /// <summary>One actor towards another.</summary>
    Relation,
}
