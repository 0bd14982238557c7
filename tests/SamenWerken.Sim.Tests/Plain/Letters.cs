using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>
/// The coefficients of a scenario by their letters in the paper. What is a bare number there has the name of the parameter that it
/// is here; the number in the paper stands behind it.
/// </summary>
internal sealed class Letters(Scenario scenario)
{
    private readonly Behaviour behaviour = scenario.Behaviour;
    private readonly Coordination coordination = scenario.Coordination;

    // Section 2.
    internal double f => scenario.Fragmentation;
    internal double D => scenario.Disciplines;
    internal double OwnWay => behaviour.OwnWay;

    // Section 4, step 3.
    internal double β => behaviour.KeepSteepness;
    internal double θ => behaviour.ShadowOfFuture;
    internal double ρ => coordination.Detection;
    internal double Monitoring => coordination.Monitoring;
    internal double Crowding => behaviour.Crowding;
    internal double CrowdingHalf => behaviour.CrowdingHalf; // 0.02

    // Step 5.
    internal double ηUp => behaviour.TrustGrowth;
    internal double ηDown => behaviour.TrustLoss;
    internal double UnconsentedCredit => behaviour.UnconsentedCredit; // 1/4
    internal double ForceDiscount => behaviour.ForceDiscount; // 4
    internal double ηω => behaviour.OrientationRate;
    internal double OrientationLoss => behaviour.OrientationLoss; // 10
    internal double φω => behaviour.OrientationFade;
    internal double ηc => behaviour.CynicismRate;
    internal double νb => behaviour.DisappointmentWeight;
    internal double νr => behaviour.ReactanceWeight;
    internal double νf => behaviour.FrustrationWeight;
    internal double νw => behaviour.SmallWinsWeight;
    internal double φc => behaviour.CynicismFade;
    internal double DeprivationWeight => behaviour.DeprivationWeight; // 0.1
    internal double DeprivationFloor => behaviour.DeprivationFloor; // 0.05
    internal double Gossip => behaviour.Gossip;

    // Steps 1, 6 and 7.
    internal double Turnover => behaviour.Turnover;
    internal double Forgiveness => behaviour.Forgiveness;
    internal double Memory => behaviour.Memory; // 0.8
    internal int Grace => behaviour.Grace; // 5
    internal double Leaving => behaviour.Leaving; // 0.2
    internal double Returning => behaviour.Returning; // 0.1
    internal double ReturnThreshold => behaviour.ReturnThreshold; // 0.1
    internal bool Exit => coordination.Exit;

    // Section 6.
    internal double χ => coordination.MeetingCost;
    internal int E => coordination.PlanEvery;
    internal double M => behaviour.Margin;
    internal double CynicalDemand => behaviour.CynicalDemand; // 4
    internal double ImpasseFrustration => behaviour.ImpasseFrustration; // 0.1
    internal double Fine => coordination.Fine;
    internal int AdjustmentSteps => coordination.AdjustmentSteps; // 20, of 0.05
    internal double Persuasion => coordination.Persuasion;
    internal double AppealCost => coordination.AppealCost; // 1/2
    internal int MandatePeriod => coordination.MandatePeriod; // 2
    internal double MandateCost => coordination.MandateCost; // 1
    internal int TenderPeriod => coordination.TenderPeriod; // 4
    internal double TenderCost => coordination.TenderCost; // 1
    internal double TenderFine => coordination.TenderFine; // 0.6
    internal double TenderTerms => coordination.TenderTerms; // 1/2
    internal int Commissioners => coordination.Commissioners;
    internal int Winners => coordination.Winners; // 2
    internal double Capability => coordination.Capability;
    internal double LosingLoss => behaviour.LosingLoss; // 1/2
    internal double LosingFrustration => behaviour.LosingFrustration; // 0.1
    internal double RelationalSpeed => coordination.RelationalSpeed; // 2
    internal double RelationalProposals => coordination.RelationalProposals; // 1/2
    internal double Quorum => coordination.Quorum;

    // Section 6.1.
    internal double Meetings => coordination.Meetings;
    internal double Exploring => behaviour.Exploring; // 0.3
    internal double Contact => behaviour.Contact; // 0.05
    internal double Reluctance => behaviour.Reluctance; // 1/2
    internal double PartnerChoice => behaviour.PartnerChoice;
    internal int Deals => coordination.Deals;
    internal double Step => coordination.Step;
    internal double LeastStep => coordination.LeastStep; // 0.02
    internal double Fairness => coordination.Fairness;
    internal double PeerFine => coordination.PeerFine;
    internal double a => behaviour.AttributionWeight;
    internal double RefusalLoss => behaviour.RefusalLoss; // 1/2
    internal double RefusalFrustration => behaviour.RefusalFrustration; // 0.1

    // Section 6.2.
    internal double Proposals => coordination.Proposals;
    internal int Preconditions => coordination.Preconditions;
    internal double TableCost => coordination.TableCost; // 2
    internal double TableFine => coordination.TableFine; // 0.3
    internal double Caution => coordination.Caution; // 0.02
    internal double CautionFloor => coordination.CautionFloor; // 0.0001

    // Section 7.
    internal double MandateClarity => behaviour.MandateClarity;
    internal double Overruling => behaviour.Overruling; // 0.1
    internal double Invention => behaviour.Invention;
    internal double InventionSize => behaviour.InventionSize; // 0.2
    internal double Framing => behaviour.Framing;
}
