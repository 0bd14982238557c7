using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>How actors decide and learn: the coefficients of sections 2, 4, 6 and 7 of the model, the same under every strategy.</summary>
[Removed("promiseWeight",
    "a promise binds as far as one is trusted and has a conscience: set population.conscience, or conscience of an actor")]
public sealed record Behaviour
{
    /// <summary>OwnWay: weight of working in one's own way in value, times the autonomy need.</summary>
    [Parameter("OwnWay", 0, 1,
        "how much working in its own way is worth to an actor, beside what the whole delivers; times its autonomy need",
        Source = "eq. 3; Deci & Ryan 2000")]
    public double OwnWay { get; init; } = 0.05;

    /// <summary>β, steepness of the decision to keep a promise.</summary>
    [Parameter("β", 0, 1000, "steepness of the decision to keep a promise",
        Unit = "per unit of relative advantage", Source = "eq. 6; Luce 1959")]
    public double KeepSteepness { get; init; } = 8;

    /// <summary>θ, shadow of the future.</summary>
    [Parameter("θ", 0, 1, "shadow of the future: weight of what partners do for one", Source = "eq. 6; Axelrod 1984")]
    public double ShadowOfFuture { get; init; } = 0.9;

    /// <summary>Crowding: how far control eats the inner reason to keep one's word.</summary>
    [Parameter("Crowding", 0, 1, "how far control eats the inner reason to keep one's word",
        Source = "section 7; Frey 1997; Falk & Kosfeld 2006")]
    public double Crowding { get; init; }

    /// <summary>Enforcement F at which crowding has half its effect.</summary>
    [Parameter("0.02 in ξ", 1e-06, 10, "enforcement at which crowding has half its effect",
        Unit = "value per unit of move", Source = "eq. 6")]
    public double CrowdingHalf { get; init; } = 0.02;

    /// <summary>η⁺, growth of trust by a kept promise.</summary>
    [Parameter("η⁺", 0, 1, "growth of trust by a kept promise", Unit = "per round", Source = "section 4, step 5")]
    public double TrustGrowth { get; init; } = 0.10;

    /// <summary>η⁻, loss of trust by a broken promise.</summary>
    [Parameter("η⁻", 0, 1, "loss of trust by a broken promise", Unit = "per round", Source = "section 4, step 5; Slovic 1993")]
    public double TrustLoss { get; init; } = 0.25;

    /// <summary>What keeping says about who did not consent, as a share of what it says about who did.</summary>
    [Parameter("¼ in ι", 0, 1, "what keeping a promise says about who did not consent to it",
        Source = "section 4, step 5; Malhotra & Murnighan 2002")]
    public double UnconsentedCredit { get; init; } = 0.25;

    /// <summary>How fast what keeping says shrinks in F ρ.</summary>
    [Parameter("4 in ι", 0, 1000, "how fast what keeping says shrinks in enforcement times detection",
        Unit = "per unit of fine", Source = "section 4, step 5; Malhotra & Murnighan 2002")]
    public double ForceDiscount { get; init; } = 4;

    /// <summary>η_ω, learning rate of public orientation.</summary>
    [Parameter("η_ω", 0, 1, "learning rate of public orientation", Unit = "per round", Source = "section 4, step 5")]
    public double OrientationRate { get; init; } = 0.02;

    /// <summary>How strongly losses erode the public orientation of cynics.</summary>
    [Parameter("10 in ω", 0, 1000, "how strongly losses erode the public orientation of cynics",
        Unit = "per unit of value", Source = "section 4, step 5")]
    public double OrientationLoss { get; init; } = 10;

    /// <summary>φ, fading of public orientation back to where it started.</summary>
    [Parameter("φ of ω", 0, 1, "fading of public orientation back to where it started", Unit = "per round", Source = "section 4, step 5")]
    public double OrientationFade { get; init; } = 0.01;

    /// <summary>η_c, learning rate of cynicism.</summary>
    [Parameter("η_c", 0, 1, "learning rate of cynicism", Unit = "per round", Source = "section 4, step 5")]
    public double CynicismRate { get; init; } = 0.15;

    /// <summary>ν_b, weight of disappointment.</summary>
    [Parameter("ν_b", 0, 100, "weight of disappointment (promised minus delivered) in cynicism",
        Unit = "per unit of value", Source = "section 4, step 5")]
    public double DisappointmentWeight { get; init; } = 4;

    /// <summary>ν_r, weight of reactance.</summary>
    [Parameter("ν_r", 0, 100, "weight of reactance (autonomy need × imposed shift) in cynicism",
        Unit = "per unit of shift", Source = "section 4, step 5; Brehm 1966")]
    public double ReactanceWeight { get; init; } = 1;

    /// <summary>ν_f, weight of frustration and of being left behind.</summary>
    [Parameter("ν_f", 0, 100, "weight of frustration and of being left behind in cynicism",
        Unit = "per unit", Source = "section 4, step 5")]
    public double FrustrationWeight { get; init; } = 0.5;

    /// <summary>Weight of being left behind, E, beside frustration.</summary>
    [Parameter("0.1 of E", 0, 100, "weight of being left behind beside frustration",
        Unit = "per unit", Source = "section 4, step 5; relative deprivation")]
    public double DeprivationWeight { get; init; } = 0.1;

    /// <summary>Least that there is to be won when being left behind is weighed.</summary>
    [Parameter("0.05 in E", 1e-06, 1, "least that there is to be won when being left behind is weighed",
        Unit = "value", Source = "section 4, step 5")]
    public double DeprivationFloor { get; init; } = 0.05;

    /// <summary>ν_w, healing by small wins.</summary>
    [Parameter("ν_w", 0, 100, "how much small wins heal cynicism",
        Unit = "per unit of value", Source = "section 4, step 5; Weick 1984; Vangen & Huxham 2003")]
    public double SmallWinsWeight { get; init; } = 3;

    /// <summary>φ, fading of cynicism back to where it started.</summary>
    [Parameter("φ of c", 0, 1, "fading of cynicism back to where it started", Unit = "per round", Source = "section 4, step 5")]
    public double CynicismFade { get; init; } = 0.01;

    /// <summary>M, how much more than one's own sacrifice others must give before one agrees.</summary>
    [Parameter("M", 0, 10, "margin: how much more than one's own sacrifice others must give before one agrees", Source = "section 6")]
    public double Margin { get; init; } = 0.05;

    /// <summary>How many times more margin a full cynic demands.</summary>
    [Parameter("4 in M", 0, 1000, "how many times more margin a full cynic demands", Unit = "times", Source = "section 6")]
    public double CynicalDemand { get; init; } = 4;

    /// <summary>Rate at which a meeting tells of interests.</summary>
    [Parameter("0.3", 0, 1, "rate at which a meeting tells of interests", Unit = "per meeting", Source = "section 6.1; S1")]
    public double Exploring { get; init; } = 0.3;

    /// <summary>Trust that a meeting adds, times the other's openness and 1 − trust.</summary>
    [Parameter("0.05", 0, 1, "trust that a meeting adds, times the other's openness",
        Unit = "per meeting", Source = "section 6.1; Allport 1954")]
    public double Contact { get; init; } = 0.05;

    /// <summary>How far cynicism keeps one from making a proposal.</summary>
    [Parameter("½ of c_i", 0, 1, "how far cynicism keeps one from making a proposal", Source = "section 6.1")]
    public double Reluctance { get; init; } = 0.5;

    /// <summary>a, how far a refusal is read as unwillingness.</summary>
    [Parameter("a (AttributionWeight)", 0, 10, "how far a refusal is read as unwillingness by who does not know the other",
        Unit = "weight", Source = "section 6.1; S1")]
    public double AttributionWeight { get; init; } = 1;

    /// <summary>Loss of trust by a refusal, as a share of that by a broken promise.</summary>
    [Parameter("½ of η⁻ (refusal)", 0, 1,
        "loss of trust by a refusal that is read as unwillingness, as a share of that by a broken promise",
        Source = "section 6.1; S1")]
    public double RefusalLoss { get; init; } = 0.5;

    /// <summary>Frustration X by a refusal that is read as unwillingness.</summary>
    [Parameter("0.1 (refusal)", 0, 10, "frustration by a refusal that is read as unwillingness",
        Unit = "per refusal", Source = "section 6.1; S1")]
    public double RefusalFrustration { get; init; } = 0.1;

    /// <summary>Frustration X of who would sign, by an impasse.</summary>
    [Parameter("0.1 (impasse)", 0, 10, "frustration of who would sign, by an impasse", Unit = "per impasse", Source = "section 6")]
    public double ImpasseFrustration { get; init; } = 0.1;

    /// <summary>Loss of trust in a commissioner by who wins nothing, as a share of that by a broken promise.</summary>
    [Parameter("½ of η⁻ (tender)", 0, 1,
        "loss of trust in a commissioner by who wins nothing in its tender, as a share of that by a broken promise",
        Source = "section 6")]
    public double LosingLoss { get; init; } = 0.5;

    /// <summary>Frustration X of who won nothing in a tender.</summary>
    [Parameter("0.1 (tender)", 0, 10, "frustration of who won nothing in a tender", Unit = "per round", Source = "section 6")]
    public double LosingFrustration { get; init; } = 0.1;

    /// <summary>Forgiveness: the chance that a package survives a broken side.</summary>
    [Parameter("Forgiveness", 0, 1, "chance that a package survives a broken side", Unit = "probability", Source = "section 4, step 6")]
    public double Forgiveness { get; init; } = 0.3;

    /// <summary>Weight of the past in the smoothed net gain by which one leaves.</summary>
    [Parameter("0.8", 0, 1, "weight of the past in the smoothed net gain by which one leaves", Source = "section 4, step 7")]
    public double Memory { get; init; } = 0.8;

    /// <summary>Rounds after a strategy became active in which nobody leaves.</summary>
    [Parameter("5", 0, 1000, "rounds after a strategy became active in which nobody leaves", Unit = "rounds", Source = "section 4, step 7")]
    public int Grace { get; init; } = 5;

    /// <summary>Chance that a full cynic leaves when taking part costs more than it brings.</summary>
    [Parameter("0.2 of c_i", 0, 1, "chance that a full cynic leaves when taking part costs more than it brings",
        Unit = "probability per round", Source = "section 4, step 7")]
    public double Leaving { get; init; } = 0.2;

    /// <summary>Chance that who left returns, if it trusts fully and is no cynic.</summary>
    [Parameter("0.1", 0, 1, "chance that who left returns, if it trusts fully and is no cynic",
        Unit = "probability per round", Source = "section 4, step 7")]
    public double Returning { get; init; } = 0.1;

    /// <summary>Loss up to which who left may return, in costs of a meeting.</summary>
    [Parameter("0.1 of χ", 0, 100, "loss up to which who left may return, in costs of a meeting",
        Unit = "meeting costs", Source = "section 4, step 7")]
    public double ReturnThreshold { get; init; } = 0.1;

    /// <summary>Turnover of representatives.</summary>
    [Parameter("Turnover", 0, 1, "chance that an actor's representative changes",
        Unit = "probability per round", Source = "section 4, step 1")]
    public double Turnover { get; init; }

    /// <summary>MandateClarity: clarity of representatives' mandates.</summary>
    [Parameter("MandateClarity", 0, 1, "clarity of representatives' mandates: the less, the more kept sides are overruled at home",
        Source = "section 7; S2 lesson 2")]
    public double MandateClarity { get; init; } = 1;

    /// <summary>Chance that a kept side is overruled where mandates are not clear at all.</summary>
    [Parameter("0.1", 0, 1, "chance that a kept side is overruled where mandates are not clear at all",
        Unit = "probability", Source = "section 7; S2 lesson 2")]
    public double Overruling { get; init; } = 0.1;

    /// <summary>Invention: how readily a meeting finds something new.</summary>
    [Parameter("Invention", 0, 1, "how readily a meeting of two who know and trust each other fully finds something new",
        Unit = "probability per meeting", Source = "section 7; S1; Follett 1925")]
    public double Invention { get; init; }

    /// <summary>Share of what still hurts on an issue that an invention takes away.</summary>
    [Parameter("0.2", 0, 1, "share of what still hurts on an issue that an invention takes away", Source = "section 7")]
    public double InventionSize { get; init; } = 0.2;

    /// <summary>Framing: how much a meeting adds to public orientation.</summary>
    [Parameter("Framing", 0, 1, "how much a meeting adds to public orientation: a common frame of reference",
        Unit = "per meeting", Source = "section 7; S3")]
    public double Framing { get; init; }

    /// <summary>Gossip: how far broken promises are told on.</summary>
    [Parameter("Gossip", 0, 1, "how far a witnessed broken promise lowers others' trust", Source = "section 7")]
    public double Gossip { get; init; }

    /// <summary>PartnerChoice: how strongly partners are chosen by trust.</summary>
    [Parameter("PartnerChoice", 0, 10, "exponent of trust in the choice of whom to meet; 0 is uniform",
        Unit = "exponent", Source = "section 7")]
    public double PartnerChoice { get; init; }
}
