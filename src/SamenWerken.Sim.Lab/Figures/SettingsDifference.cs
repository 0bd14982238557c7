namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome of a strategy under two settings, with the difference within runs that share their actors and luck.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="First">Mean under the first setting, A.</param>
/// <param name="Second">Mean under the second, B.</param>
/// <param name="Difference">Mean of second minus first, over runs in which both have a value; NaN where there are none.</param>
/// <param name="Low">Lower end of its 95 % interval (Student's t); NaN below two runs.</param>
/// <param name="High">Upper end.</param>
public sealed record SettingsDifference(string Strategy, double First, double Second, double Difference, double Low, double High);
