using SamenWerken.Sim.App;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.Web.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_prints_its_address_serves_until_it_is_stopped_and_then_ends()
    {
        using var stop = new CancellationTokenSource();
        var output = new Waiting();
        var run = Task.Run(() => Run(output, TextWriter.Null, stop.Token, "serve", "--no-browser"));
        var address = await output.Line.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/\?token=[0-9a-f]{64}\z", address);
        using (var client = new HttpClient())
            Assert.Contains("<title>SamenWerken.Sim</title>", await client.GetStringAsync(address));
        await stop.CancelAsync();
        Assert.Equal(130, await run.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_port_that_is_taken_and_a_folder_or_file_that_is_not_there_are_mistakes()
    {
        var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        foreach (var (arguments, said) in new (string[], string)[]
        {
            (["--port", port], $"Port {port} cannot be used"),
            (["--port", "70000"], "from 1 to 65535"),
            (["--scenarios", "nowhere"], "There is no folder 'nowhere'"),
            (["nowhere.yaml"], "nowhere.yaml"),
        })
        {
            using var error = new StringWriter();
            Assert.Equal(2, Run(TextWriter.Null, error, CancellationToken.None, ["serve", "--no-browser", .. arguments]));
            Assert.Contains(said, error.ToString());
        }

        taken.Stop();
    }

    private static int Run(TextWriter output, TextWriter error, CancellationToken stop, params string[] arguments)
    {
        using var terminal = new Terminal(output, error);
        return Program.Run(arguments, terminal, stop);
    }

    /// <summary>Gives the first line as soon as it is written.</summary>
    private sealed class Waiting : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task<string> Line => _line.Task;

        public override void Flush() => _line.TrySetResult(ToString().Trim());
    }
}
