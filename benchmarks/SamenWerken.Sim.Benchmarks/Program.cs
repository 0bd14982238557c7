namespace SamenWerken.Sim.Benchmarks; internal static class Program { private static void Main() { } }
