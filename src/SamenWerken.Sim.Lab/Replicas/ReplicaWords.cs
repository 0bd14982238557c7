using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>Words of replicas in both languages.</summary>
internal static class ReplicaWords
{
    internal static string Kind(Look look, PublishedKind kind) => kind switch
    {
        PublishedKind.Exact => look.Say("exact", "exact"),
        PublishedKind.Simulated => look.Say("simulated", "gesimuleerd"),
        PublishedKind.Fitted => look.Say("fitted", "aangepast"),
        _ => look.Say("held out", "achtergehouden"),
    };

    internal static string Meaning(Look look, PublishedKind kind) => kind switch
    {
        PublishedKind.Exact => look.Say(
            "computed without chance; agreement is a matter of arithmetic",
            "zonder toeval berekend; overeenstemming is een kwestie van rekenen"),
        PublishedKind.Simulated => look.Say(
            "a mean over simulated runs of the published rules",
            "een gemiddelde over gesimuleerde runs van de gepubliceerde regels"),
        PublishedKind.Fitted => look.Say(
            "parameters were chosen so that it comes out; agreement proves little",
            "parameters zijn zo gekozen dat het uitkomt; overeenstemming bewijst weinig"),
        _ => look.Say(
            "not used when parameters were chosen; agreement is a prediction that came true",
            "niet gebruikt bij het kiezen van parameters; overeenstemming is een voorspelling die uitkwam"),
    };

    internal static string Quantity(Look look, Published published) => look.Say(published.Quantity, published.Dutch);
}
