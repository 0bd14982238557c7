using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>How actors decide and learn: the coefficients of sections 4 and 7 of the model, the same under every strategy.</summary>
public sealed record Behaviour
{
    /// <summary>β, steepness of the decision to keep a promise.</summary>
    [Parameter("β", 0, 1000, "steepness of the decision to keep a promise", Unit = "per unit of value", Source = "eq. 6")]
    public double KeepSteepness { get; init; } = 60;

    /// <summary>θ, shadow of the future.</summary>
    [Parameter("θ", 0, 1, "shadow of the future: weight of what partners do for one", Source = "eq. 6; Axelrod 1984")]
    public double ShadowOfFuture { get; init; } = 0.9;

    /// <summary>ψ, how much a promise itself binds.</summary>
    [Parameter("ψ", 0, 10, "how much a promise itself binds", Unit = "value", Source = "eq. 6; Charness & Dufwenberg 2006; Vanberg 2008")]
    public double PromiseWeight { get; init; } = 0.06;

    /// <summary>η⁺, growth of trust by a kept promise.</summary>
    [Parameter("η⁺", 0, 1, "growth of trust by a kept promise", Unit = "per round", Source = "section 4, step 5")]
    public double TrustGrowth { get; init; } = 0.10;

    /// <summary>η⁻, loss of trust by a broken promise.</summary>
    [Parameter("η⁻", 0, 1, "loss of trust by a broken promise", Unit = "per round", Source = "section 4, step 5; Slovic 1993")]
    public double TrustLoss { get; init; } = 0.25;

    /// <summary>η_ω, learning rate of public orientation.</summary>
    [Parameter("η_ω", 0, 1, "learning rate of public orientation", Unit = "per round", Source = "section 4, step 5")]
    public double OrientationRate { get; init; } = 0.02;

    /// <summary>η_c, learning rate of cynicism.</summary>
    [Parameter("η_c", 0, 1, "learning rate of cynicism", Unit = "per round", Source = "section 4, step 5")]
    public double CynicismRate { get; init; } = 0.15;

    /// <summary>ν_b, weight of disappointment.</summary>
    [Parameter("ν_b", 0, 100, "weight of disappointment (promised minus delivered) in cynicism", Unit = "per unit of value", Source = "section 4, step 5")]
    public double DisappointmentWeight { get; init; } = 4;

    /// <summary>ν_r, weight of reactance.</summary>
    [Parameter("ν_r", 0, 100, "weight of reactance (autonomy need × imposed shift) in cynicism", Unit = "per unit of shift", Source = "section 4, step 5; Brehm 1966")]
    public double ReactanceWeight { get; init; } = 1.5;

    /// <summary>ν_f, weight of frustration and of falling behind.</summary>
    [Parameter("ν_f", 0, 100, "weight of frustration and of gaining less than others in cynicism", Unit = "per unit", Source = "section 4, step 5")]
    public double FrustrationWeight { get; init; } = 0.5;

    /// <summary>ν_w, healing by small wins.</summary>
    [Parameter("ν_w", 0, 100, "how much small wins heal cynicism", Unit = "per unit of value", Source = "section 4, step 5; Weick 1984; Vangen & Huxham 2003")]
    public double SmallWinsWeight { get; init; } = 3;

    /// <summary>φ, fading of cynicism back to where it started.</summary>
    [Parameter("φ", 0, 1, "fading of cynicism back to where it started", Unit = "per round", Source = "section 4, step 5")]
    public double CynicismFade { get; init; } = 0.01;

    /// <summary>Forgiveness: the chance that a bilateral agreement survives a broken side.</summary>
    [Parameter("Forgiveness", 0, 1, "chance that a bilateral agreement survives a broken side", Unit = "probability", Source = "section 4, step 6")]
    public double Forgiveness { get; init; } = 0.3;

    /// <summary>a, how far a refusal is read as unwillingness.</summary>
    [Parameter("a (AttributionWeight)", 0, 10, "how far a refusal is read as unwillingness by who does not know the other", Unit = "weight", Source = "section 6.1; S1")]
    public double AttributionWeight { get; init; } = 1;

    /// <summary>Turnover of representatives.</summary>
    [Parameter("Turnover", 0, 1, "chance that an actor's representative changes", Unit = "probability per round", Source = "section 4, step 1")]
    public double Turnover { get; init; }

    /// <summary>MandateClarity: clarity of representatives' mandates.</summary>
    [Parameter("MandateClarity", 0, 1, "clarity of representatives' mandates: a kept side is overruled with probability 0.1 (1 − clarity)", Source = "section 7; S2 lesson 2")]
    public double MandateClarity { get; init; } = 1;

    /// <summary>Crowding: how far control eats the inner reason to keep one's word.</summary>
    [Parameter("Crowding", 0, 1, "how far control eats the inner reason to keep one's word", Source = "section 7; Frey 1997; Falk & Kosfeld 2006")]
    public double Crowding { get; init; }

    /// <summary>Gossip: how far broken promises are told on.</summary>
    [Parameter("Gossip", 0, 1, "how far a witnessed broken promise lowers others' trust", Source = "section 7")]
    public double Gossip { get; init; }

    /// <summary>PartnerChoice: how strongly partners are chosen by trust.</summary>
    [Parameter("PartnerChoice", 0, 10, "exponent of trust in the choice of whom to meet; 0 is uniform", Unit = "exponent", Source = "section 7")]
    public double PartnerChoice { get; init; }
}
