using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>The essays, as sources of claims.</summary>
internal static class Essay
{
    internal const string Courage = "essay 'Samenwerken: Alles is mogelijk als je genoeg lef hebt'";
    internal const string WeerThuis = "essay 'Dan doe ik het toch lekker zelf'";
    internal const string NotNew = "essay 'Samenwerken: niet nieuw, wel moeilijk!'";
    internal const string Strengthen = "Doodkorte, essay 'Succesvol samenwerken is de ander versterken'";
    internal const string Bannink = "Bannink, essay 'Samen is moeilijker dan het lijkt'";
}
