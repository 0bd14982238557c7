namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>What a strategy can see of everybody, and what it can charge them.</content>
public sealed partial class Situation
{
    /// <summary>Ideal p of an actor on an issue, 0–1; everybody knows it.</summary>
    public double Position(int actor, int issue) => Ideal[actor * Stride + issue];

    /// <summary>Salience s of an issue for an actor, 0–1.</summary>
    public double Salience(int actor, int issue) => World.Salience[actor * Stride + issue];

    /// <summary>Influence h of an actor on an issue at the moment, 0–1.</summary>
    public double InfluenceOn(int actor, int issue) => Influence[actor * Stride + issue];

    /// <summary>Need q̂ of residents on an issue as everybody perceives it, 0–1.</summary>
    public double PerceivedNeed(int issue) => World.Perceived[issue];

    /// <summary>Whether an issue is regional.</summary>
    public bool IsRegional(int issue) => World.Regional[issue];

    /// <summary>Whether an actor is a member of the collaboration.</summary>
    public bool IsMember(int actor) => Member[actor];

    /// <summary>Number of members.</summary>
    public int Members
    {
        get
        {
            var members = 0;
            foreach (var member in Member)
                members += member ? 1 : 0;
            return members;
        }
    }

    /// <summary>Trust τ of i in j, 0–1.</summary>
    public double Trust(int i, int j) => TrustIn[j * Column + i];

    /// <summary>Knowledge δ that i has of j's interests, 0–1.</summary>
    public double Knowledge(int i, int j) => KnowledgeOf[i * Column + j];

    /// <summary>Cynicism c of an actor, 0–1.</summary>
    public double Cynicism(int actor) => CynicismOf[actor];

    /// <summary>Charges an actor a cost in this round, in units of value.</summary>
    public void Charge(int actor, double cost) => CostOf[actor] += cost;

    /// <summary>Charges every member.</summary>
    public void ChargeMembers(double cost)
    {
        for (var i = 0; i < Actors; i++)
        {
            if (Member[i])
                CostOf[i] += cost;
        }
    }

    /// <summary>Adds to an actor's frustration X in this round.</summary>
    public void Frustrate(int actor, double amount) => Frustration[actor] += amount;

    /// <summary>Whether this round comes a whole number of periods after the strategy became active, that round included.</summary>
    public bool IsMoment(int every) => (Round - Since) % every == 0;
}
