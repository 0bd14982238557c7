using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6.1: meeting; and framing and invention of section 7.</content>
internal sealed partial class PlainModel
{
    private void Meet(double speed, double proposals, bool localOnly)
    {
        var count = (int)Math.Round(n * Meetings / 2, MidpointRounding.AwayFromZero);
        for (var meeting = 0; meeting < count; meeting++)
        {
            var i = Luck(Purposes.Meeting, 0, 2 * meeting).Below(n);
            var j = Partner(i, Luck(Purposes.Meeting, 0, 2 * meeting + 1));
            if (j < 0 || !Member[i] || !Member[j])
                continue; // the meeting is lost
            (Cost[i], Cost[j]) = (Cost[i] + the.χ, Cost[j] + the.χ);
            Explore(i, j, speed);
            Explore(j, i, speed);
            Contact(i, j, speed);
            Contact(j, i, speed);
            Frame(i, j, speed);
            Frame(j, i, speed);
            Invent(i, j, speed, meeting);
            if (Luck(Purposes.Proposal, 0, meeting).Uniform() < (1 - the.Reluctance * c[i]) * proposals)
                Bargain(i, j, localOnly);
        }
    }

    // j uniform among those whom i can meet, or in proportion to trust.
    private int Partner(int i, Draws draw)
    {
        var neighbours = Enumerable.Range(0, n).Where(j => world.Linked[i, j]).ToArray();
        if (neighbours.Length == 0)
            return -1;
        var weights = neighbours.Select(j => Math.Pow(τ[i, j], the.PartnerChoice)).ToArray();
        if (the.PartnerChoice == 0 || weights.Sum() == 0)
            return neighbours[draw.Below(neighbours.Length)];
        var (left, last) = (draw.Uniform() * weights.Sum(), -1);
        for (var place = 0; place < neighbours.Length && left >= 0; place++)
        {
            if (weights[place] == 0)
                continue;
            (left, last) = (left - weights[place], place);
        }

        return neighbours[last];
    }

    // i learns what j cares about.
    private void Explore(int i, int j, double speed) =>
        δ[i, j] += (1 - δ[i, j]) * Math.Min(1, the.Exploring * speed * 2 * o[j] * τ[j, i] * (1 - c[j]));

    // Who opens up is trusted.
    private void Contact(int i, int j, double speed) => τ[i, j] = Clip(τ[i, j] + the.Contact * speed * o[j] * (1 - τ[i, j]));

    private void Frame(int i, int j, double speed) => ω[i] = Clip(ω[i] + the.Framing * speed * τ[i, j] * δ[i, j] * (1 - ω[i]));

    private void Invent(int i, int j, double speed, int meeting)
    {
        if (Luck(Purposes.Invention, 0, meeting).Uniform() >= the.Invention * speed * δ[i, j] * δ[j, i] * τ[i, j] * τ[j, i])
            return;
        double Gap(int k) => Math.Min(s[i, k], s[j, k]) * Math.Abs(p[i, k] - p[j, k]) * hurt[k];
        var widest = 0;
        for (var k = 1; k < m; k++)
            widest = Gap(k) > Gap(widest) ? k : widest;
        hurt[widest] -= the.InventionSize * hurt[widest]; // e_k += 0.2 (1 − e_k)
    }
}
