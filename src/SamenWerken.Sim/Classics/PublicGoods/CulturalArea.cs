namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>
/// Six cultures of the world, after Inglehart and Baker (2000), as Gächter, Herrmann and Thöni (2010, Philosophical Transactions of
/// the Royal Society B 365, 2651–2661) sort the sixteen cities.
/// </summary>
internal enum CulturalArea
{
    /// <summary>Boston, Melbourne, Nottingham.</summary>
    EnglishSpeaking,

    /// <summary>Bonn, Copenhagen, St. Gallen, Zurich.</summary>
    ProtestantEurope,

    /// <summary>Dnipropetrovs’k, Minsk, Samara.</summary>
    OrthodoxExCommunist,

    /// <summary>Athens, Istanbul.</summary>
    SouthernEurope,

    /// <summary>Muscat, Riyadh.</summary>
    ArabicSpeaking,

    /// <summary>Chengdu, Seoul.</summary>
    Confucian,
}
