namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>The sixteen cities, as published.</summary>
/// <remarks>
/// Source: Herrmann, Thöni and Gächter (2008), Figures 3 (without punishment) and 2A (with punishment), as tabulated for project 2 of CORE,
/// Doing Economics. Every other city of each area, in order of the alphabet, was fitted; the rest was held out.
/// </remarks>
internal static class Cities
{
    /// <summary>All sixteen, by area and in order of the alphabet.</summary>
    public static IReadOnlyList<City> All { get; } =
    [
        new("Boston", CulturalArea.EnglishSpeaking, Fitted: true,
            [12.96, 12.71, 12.71, 11.36, 11.04, 10.14, 9.05, 6.18, 4.16, 2.95],
            [16.02, 17.82, 18.55, 18.88, 18.23, 18.55, 18.68, 18.05, 18.18, 16.84]),
        new("Melbourne", CulturalArea.EnglishSpeaking, Fitted: false,
            [8.22, 7.33, 6.25, 5.97, 5.42, 5.05, 4.28, 3.20, 2.30, 1.30],
            [7.85, 10.48, 12.80, 13.57, 15.05, 15.77, 16.23, 16.52, 17.10, 15.85]),
        new("Nottingham", CulturalArea.EnglishSpeaking, Fitted: true,
            [10.93, 10.54, 9.13, 8.98, 8.07, 5.41, 5.34, 4.66, 4.05, 2.39],
            [11.32, 13.89, 14.70, 14.41, 15.27, 16.45, 16.38, 16.73, 16.30, 14.70]),
        new("Bonn", CulturalArea.ProtestantEurope, Fitted: true,
            [10.85, 10.80, 11.52, 10.70, 10.70, 9.42, 7.68, 8.57, 7.40, 4.00],
            [12.05, 13.47, 14.08, 14.03, 15.42, 14.42, 15.22, 15.50, 16.00, 14.68]),
        new("Copenhagen", CulturalArea.ProtestantEurope, Fitted: false,
            [14.10, 14.13, 13.72, 12.90, 12.34, 11.68, 10.78, 10.63, 9.76, 5.29],
            [15.41, 16.97, 17.74, 18.16, 18.37, 18.69, 18.74, 18.32, 18.07, 17.01]),
        new("St. Gallen", CulturalArea.ProtestantEurope, Fitted: true,
            [13.69, 12.80, 12.35, 10.60, 10.99, 10.71, 10.15, 9.51, 7.37, 2.98],
            [15.04, 16.72, 17.57, 17.43, 17.65, 17.34, 16.79, 16.75, 16.89, 15.16]),
        new("Zurich", CulturalArea.ProtestantEurope, Fitted: false,
            [11.08, 12.17, 10.78, 10.64, 8.52, 7.10, 7.42, 7.31, 6.22, 3.72],
            [13.23, 15.02, 15.77, 16.26, 16.36, 16.62, 17.20, 17.03, 17.57, 16.46]),
        new("Dnipropetrovs’k", CulturalArea.OrthodoxExCommunist, Fitted: true,
            [10.95, 12.64, 12.07, 11.18, 11.27, 10.48, 9.45, 10.34, 9.02, 8.68],
            [9.48, 9.91, 11.84, 11.45, 12.68, 11.75, 11.23, 10.68, 9.70, 10.07]),
        new("Minsk", CulturalArea.OrthodoxExCommunist, Fitted: false,
            [12.79, 12.34, 12.59, 12.26, 11.82, 9.88, 9.88, 8.43, 8.26, 6.94],
            [11.75, 13.24, 12.90, 13.38, 13.97, 13.01, 13.18, 13.69, 12.41, 11.71]),
        new("Samara", CulturalArea.OrthodoxExCommunist, Fitted: true,
            [10.84, 11.50, 11.72, 11.31, 10.34, 10.20, 8.72, 8.24, 8.18, 5.56],
            [10.76, 11.30, 11.74, 11.76, 11.19, 12.18, 12.15, 12.18, 12.39, 11.57]),
        new("Athens", CulturalArea.SouthernEurope, Fitted: true,
            [8.14, 6.27, 6.41, 6.32, 6.73, 6.32, 5.86, 6.25, 5.91, 5.36],
            [5.82, 5.64, 5.86, 6.25, 6.23, 5.86, 5.64, 4.84, 4.68, 6.20]),
        new("Istanbul", CulturalArea.SouthernEurope, Fitted: false,
            [8.94, 9.02, 8.44, 6.92, 5.81, 4.55, 3.92, 3.16, 2.17, 1.36],
            [6.55, 6.58, 6.72, 6.45, 6.97, 7.16, 7.53, 7.84, 7.84, 7.62]),
        new("Muscat", CulturalArea.ArabicSpeaking, Fitted: true,
            [9.54, 10.98, 11.52, 10.31, 9.83, 10.29, 10.19, 10.12, 9.56, 7.52],
            [9.21, 10.31, 10.06, 10.00, 9.58, 9.90, 10.27, 10.85, 9.71, 9.10]),
        new("Riyadh", CulturalArea.ArabicSpeaking, Fitted: false,
            [7.96, 7.73, 7.19, 7.88, 7.90, 7.79, 8.15, 8.29, 7.54, 5.88],
            [6.15, 6.77, 6.71, 7.94, 7.60, 7.60, 6.25, 6.38, 7.12, 6.62]),
        new("Chengdu", CulturalArea.Confucian, Fitted: true,
            [10.00, 9.96, 10.22, 10.01, 9.10, 7.70, 6.64, 6.01, 4.51, 2.40],
            [9.90, 11.06, 12.31, 13.38, 14.35, 15.43, 15.69, 15.98, 15.85, 14.81]),
        new("Seoul", CulturalArea.Confucian, Fitted: false,
            [8.25, 9.14, 9.89, 9.67, 9.01, 8.56, 7.89, 7.13, 5.86, 3.81],
            [9.69, 12.11, 13.27, 14.11, 14.39, 15.29, 16.05, 16.81, 17.29, 17.51]),
    ];
}
