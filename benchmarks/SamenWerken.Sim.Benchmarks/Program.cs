using BenchmarkDotNet.Running;
using SamenWerken.Sim.Benchmarks;

// "throughput …" prints runs per second as one line each, to be held against another program in turns; "storing …" what a store
// adds to an experiment's time; anything else is for BenchmarkDotNet, e.g. --filter '*' or --list flat.
if (args is ["throughput", ..])
    return Throughput.Print(args[1..]);
if (args is ["storing", ..])
    return Storing.Print(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(OneRun).Assembly).Run(args);
return 0;
