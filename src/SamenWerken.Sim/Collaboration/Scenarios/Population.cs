using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>How actors and issues are drawn where the scenario gives no values of its own: anew in every replication.</summary>
public sealed record Population
{
    /// <summary>Number of generated actors, beside the ones listed; by default 8 if none are listed, else 0.</summary>
    [Parameter("n", 0, 200, "number of generated actors, beside the ones listed; by default 8 if none are listed, else 0", Unit = "actors")]
    public int? Actors { get; init; }

    /// <summary>Number of generated issues, beside the ones listed; by default 8 if none are listed, else 0.</summary>
    [Parameter("m", 0, 64, "number of generated issues, beside the ones listed; by default 8 if none are listed, else 0", Unit = "issues")]
    public int? Issues { get; init; }

    /// <summary>Alignment λ of ideals with residents' need: p = λ q + (1 − λ) U(0,1).</summary>
    [Parameter("λ (Alignment)", 0, 1, "how far generated ideals follow residents' need: p = λ q + (1 − λ) U(0,1)", Source = "section 1")]
    public double Alignment { get; init; } = 0.3;

    /// <summary>Concentration of the Dirichlet distribution of saliences.</summary>
    [Parameter("Dirichlet of s_i", 0.05, 20, "concentration of saliences over issues: low means that actors care about few issues",
        Unit = "concentration", Source = "section 1")]
    public double SalienceConcentration { get; init; } = 0.5;

    /// <summary>Concentration of the Dirichlet distribution of influence over actors.</summary>
    [Parameter("Dirichlet of h_k", 0.05, 20, "concentration of influence over actors: low means that few actors carry an issue",
        Unit = "concentration", Source = "section 1")]
    public double InfluenceConcentration { get; init; } = 0.3;

    /// <summary>Concentration of the Dirichlet distribution of public weights.</summary>
    [Parameter("Dirichlet of w", 0.05, 20, "concentration of residents' need over issues", Unit = "concentration", Source = "section 1")]
    public double PublicWeightConcentration { get; init; } = 3;

    /// <summary>Red line r.</summary>
    [Parameter("r_i(k) (RedLine)", 0, 1, "red line: a position further than this from the ideal is unacceptable", Source = "section 1")]
    public double RedLine { get; init; } = 0.7;

    /// <summary>Autonomy need α.</summary>
    [Parameter("α_i (AutonomyNeed)", 0, 1, "autonomy need: how much doing things its own way matters, and sensitivity to being steered",
        Source = "S0, S3; Brehm 1966; Deci & Ryan 2000")]
    public Spread AutonomyNeed { get; init; } = Spread.Of(0.6, 0.15);

    /// <summary>Openness o.</summary>
    [Parameter("o_i (Openness)", 0, 1, "openness: readiness to tell one's interests", Source = "S1")]
    public Spread Openness { get; init; } = Spread.Of(0.4, 0.15);

    /// <summary>Public orientation ω.</summary>
    [Parameter("ω_i (PublicOrientation)", 0, 1, "public orientation: weight of the public in an actor's perspective", Source = "S2")]
    public Spread PublicOrientation { get; init; } = Spread.Of(0.2, 0.1);

    /// <summary>Conscience ψ.</summary>
    [Parameter("ψ_i (Conscience)", 0, 1,
        "conscience: how much letting down those who trusted weighs, from free riders to the conscientious",
        Source = "Charness & Dufwenberg 2006; Fischbacher et al. 2001")]
    public Spread Conscience { get; init; } = Spread.Of(0.5, 0.5);

    /// <summary>Cynicism c⁰ at the start.</summary>
    [Parameter("c⁰_i (Cynicism)", 0, 1, "cynicism at the start, to which it fades back", Source = "S0, S3; Wanous, Reichers & Austin 2000")]
    public Spread Cynicism { get; init; } = Spread.Of(0.2, 0.05);

    /// <summary>Trust τ at the start.</summary>
    [Parameter("τ_ij (Trust)", 0, 1, "trust at the start: expectation that another keeps its promises", Source = "section 1")]
    public double Trust { get; init; } = 0.5;

    /// <summary>Knowledge δ at the start.</summary>
    [Parameter("δ_ij (Knowledge)", 0, 1, "knowledge at the start: how well actors know each other's saliences",
        Source = "S1; Fisher & Ury 1981")]
    public double Knowledge { get; init; } = 0.1;
}
