namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>Which model says how a decision comes about.</summary>
public enum DecisionModel
{
    /// <summary>The mean of positions, weighted by power and salience; nobody moves.</summary>
    Compromise,

    /// <summary>Exchange of voting positions (Stokman and Van Oosten 1994).</summary>
    Exchange,

    /// <summary>Challenges in a space of positions (Bueno de Mesquita).</summary>
    Challenge,
}
