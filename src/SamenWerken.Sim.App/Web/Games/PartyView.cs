using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>
/// What a party knows: its own interests and red lines, everybody's ideals and what all are seen to be committed to, what
/// residents are taken to need, its trust and knowledge of others, and the interests of others as far as it knows them. Not what
/// others trust, what they gain, or how cynical they are.
/// </summary>
internal static class PartyView
{
    internal static object Of(Situation s, int actor) => new
    {
        Member = s.IsMember(actor),
        Cynicism = Round(s.Cynicism(actor)),
        Issues = Enumerable.Range(0, s.Issues).Select(k => new
        {
            Ideal = Round(s.Position(actor, k)),
            Cares = Round(s.Salience(actor, k)),
            RedLine = Round(s.RedLine(actor, k)),
            Say = Round(s.InfluenceOn(actor, k)),
            Does = Round(s.Committed(actor, k)),
            Happens = Round(s.Happens(k)),
            Need = Round(s.PerceivedNeed(k)),
        }),
        Others = Enumerable.Range(0, s.Actors).Select(other => new
        {
            Member = s.IsMember(other),
            Trust = Round(s.Trust(actor, other)),
            Knowledge = Round(s.Knowledge(actor, other)),
            Ideals = Enumerable.Range(0, s.Issues).Select(k => Round(s.Position(other, k))),
            Does = Enumerable.Range(0, s.Issues).Select(k => Round(s.Committed(other, k))),
            SeemsToCare = Enumerable.Range(0, s.Issues).Select(k => Round(Seems(s, actor, other, k))),
        }),
    };

    // ŝ_j = δ_ij s_j + (1 − δ_ij) s_i: who does not know the other takes it to care as one does oneself.
    private static double Seems(Situation s, int actor, int other, int issue) =>
        s.Knowledge(actor, other) * s.Salience(other, issue) + (1 - s.Knowledge(actor, other)) * s.Salience(actor, issue);

    internal static double Round(double value) => Math.Round(value, 4);
}
