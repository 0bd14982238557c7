using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace SamenWerken.Sim.App.Tests.Cluster;

/// <summary>A Slurm cluster of this machine alone, with directories, ports and processes of its own; gone afterwards.</summary>
/// <remarks>Settings: https://slurm.schedmd.com/slurm.conf.html. No accounts, no control groups, and nothing listens beyond the
/// machine.</remarks>
[UnsupportedOSPlatform("windows")]
public sealed class SlurmCluster : IDisposable
{
    private const UnixFileMode ForAllToEnter =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly List<Process> _daemons = [];
    private string? _root;

    /// <summary>What a process needs to find this cluster.</summary>
    internal IReadOnlyList<(string Name, string Value)> Variables { get { Start(); return [("SLURM_CONF", At("slurm.conf"))]; } }

    /// <summary>Calls a command of Slurm and gives its output.</summary>
    internal string Call(string program, params IReadOnlyList<string> arguments)
    {
        var start =
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, Environment = { ["SLURM_CONF"] = At("slurm.conf") } };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>Waits until every job has ended.</summary>
    internal void Idle() => Waiting.Until(() => Call("squeue", "--noheader").Length == 0);

    public void Dispose()
    {
        if (_root is null)
            return;
        Call("scancel", "--user=" + Environment.UserName);
        Idle();
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Signal(Processes.Terminate);
            if (!daemon.WaitForExit(10_000))
                daemon.Kill();
            daemon.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }

    private void Start()
    {
        if (_root is not null)
            return;
        _root = Directory.CreateTempSubdirectory("samenwerken-slurm-").FullName;
        // The daemon of munge keeps its socket only where everybody may enter.
        File.SetUnixFileMode(_root, ForAllToEnter);
        foreach (var folder in new[] { "munge", "state", "spool", "log" })
            File.SetUnixFileMode(Directory.CreateDirectory(At(folder)).FullName, ForAllToEnter);
        File.WriteAllBytes(At("munge/key"), RandomNumberGenerator.GetBytes(1024));
        File.SetUnixFileMode(At("munge/key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(At("slurm.conf"), Settings(Dns.GetHostName().Split('.')[0], FreePort(), FreePort()));
        Daemon("munged", "--foreground", "--key-file", At("munge/key"), "--socket", At("munge/socket"), "--pid-file", At("munge/pid"),
            "--seed-file", At("munge/seed"), "--log-file", At("log/munged.log"));
        Waiting.Until(() => File.Exists(At("munge/socket")));
        Daemon("slurmctld", "-D", "-c", "-f", At("slurm.conf"));
        Daemon("slurmd", "-D", "-c", "-f", At("slurm.conf"));
        Waiting.Until(() => Call("sinfo", "--noheader", "--format=%T").Trim() == "idle");
    }

    private string At(string name) => Path.Combine(_root!, name);

    // The shell only turns the daemon's messages into a file and then becomes the daemon.
    private void Daemon(string program, params IReadOnlyList<string> arguments) => _daemons.Add(Process.Start(new ProcessStartInfo(
        "sh", ["-c", "log=$1; shift; exec \"$@\" >> \"$log\" 2>&1", "sh", At($"log/{program}.out"), FactWithAttribute.Find(program)!,
            .. arguments]) { Environment = { ["SLURM_CONF"] = At("slurm.conf") } })!);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Settings(string host, int control, int node) => string.Create(CultureInfo.InvariantCulture, $"""
        ClusterName=samenwerken
        SlurmctldHost={host}(127.0.0.1)
        SlurmctldPort={control}
        SlurmdPort={node}
        CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
        AuthType=auth/munge
        AuthInfo=socket={At("munge/socket")}
        CredType=cred/munge
        SlurmUser={Environment.UserName}
        SlurmdUser={Environment.UserName}
        StateSaveLocation={At("state")}
        SlurmdSpoolDir={At("spool")}
        SlurmctldPidFile={At("state/slurmctld.pid")}
        SlurmdPidFile={At("state/slurmd.pid")}
        SlurmctldLogFile={At("log/slurmctld.log")}
        SlurmdLogFile={At("log/slurmd.log")}
        SlurmdParameters=config_overrides
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        JobCompType=jobcomp/none
        SwitchType=switch/none
        MpiDefault=none
        SchedulerType=sched/backfill
        SchedulerParameters=sched_min_interval=100000,bf_interval=1
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        KillWait=60
        MaxArraySize=6
        NodeName={host} NodeAddr=127.0.0.1 CPUs=4 Boards=1 SocketsPerBoard=1 CoresPerSocket=4 ThreadsPerCore=1 RealMemory=1000 State=UNKNOWN
        PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP

        """);
}
