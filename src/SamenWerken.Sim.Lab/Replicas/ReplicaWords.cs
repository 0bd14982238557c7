using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>Words of replicas in both languages.</summary>
internal static class ReplicaWords
{
    internal static string Kind(Look look, PublishedKind kind) => kind switch
    {
        PublishedKind.Exact => look.Say("replicas.replica.exact"),
        PublishedKind.Simulated => look.Say("replicas.replica.simulated"),
        PublishedKind.Fitted => look.Say("replicas.replica.fitted"),
        _ => look.Say("common.held-out"),
    };

    internal static string Meaning(Look look, PublishedKind kind) => kind switch
    {
        PublishedKind.Exact => look.Say("replicas.replica.computed-without-chance-agreement"),
        PublishedKind.Simulated => look.Say("replicas.replica.a-mean-over-simulated"),
        PublishedKind.Fitted => look.Say("replicas.replica.parameters-were-chosen-so"),
        _ => look.Say("replicas.replica.not-used-when-parameters"),
    };

    internal static string Source(Look look, Published published) =>
        look.Language == Language.Dutch ? Science.SourceInDutch(published.Source) : published.Source;

    internal static string Quantity(Look look, Published published) => look.Say(published.Quantity, published.Dutch);
}
