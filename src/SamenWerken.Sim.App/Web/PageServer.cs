using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Web;

/// <summary>The live page: a web server for this computer alone, on 127.0.0.1.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int MostConnections = 256;
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeForHeaders = TimeSpan.FromSeconds(10); // of a request that has begun to come in

    private readonly WebApplication _application;
    private readonly PageRequests _requests;
    private readonly string _token;

    private PageServer(WebApplication application, PageRequests requests, string token) =>
        (_application, _requests, _token) = (application, requests, token);

    /// <summary>Where the page is, with the secret that opens it.</summary>
    internal Uri Address => new($"{_application.Urls.First()}/?{Gate.Word}={_token}");

    /// <summary>Starts it.</summary>
    /// <param name="shelf">The scenarios to choose from.</param>
    /// <param name="strategies">The strategies to choose from.</param>
    /// <param name="port">Port; 0 for one that is free.</param>
    /// <param name="results">The pages of results to show; none if null.</param>
    /// <param name="assemblies">Files of the user's own that were loaded, which a command line repeats; none if null.</param>
    /// <exception cref="MistakeException">The port is taken or not allowed.</exception>
    internal static async Task<PageServer> Start(ScenarioShelf shelf, IReadOnlyList<Strategy> strategies, int port,
        ResultShelf? results = null, IReadOnlyList<string>? assemblies = null)
    {
        // Of an empty builder no settings of files or of the environment can add an address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var connections = new Connections(MostConnections);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port, listening => listening.Use(connections.Pass));
            options.Limits.MaxRequestBodySize = Wire.LargestReceived;
            options.Limits.RequestHeadersTimeout = TimeForHeaders;
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var requests = new PageRequests(shelf, strategies, assemblies ?? [], application.Lifetime.ApplicationStopping);
        var gate = new Gate();
        application.Use(next => async context =>
        {
            using var busy = connections.Busy(context.Connection.Id);
            await gate.Pass(context, inside => Answer(inside, next));
        });
        application.UseRouting();
        var files = new PageFiles(gate.Token);
        application.MapGet("/", context => files.Send(context, "index.html"));
        foreach (var name in PageFiles.Names.Where(name => name != "index.html"))
            application.MapGet("/" + name, context => files.Send(context, name));
        requests.Map(application);
        results ??= new ResultShelf([]);
        application.MapGet("/api/results", context => Wire.Write(context, new { Pages = results.Entries() }));
        application.MapGet("/found/{**name}", context => results.Send(context, (string)context.GetRouteValue("name")!));
        try
        {
            await application.StartAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new MistakeException($"Port {port} cannot be used ({Why(failure)}); leave --port out for one that is free.");
        }

        _ = Task.Factory.StartNew(requests.WarmUp, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new PageServer(application, requests, gate.Token);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeToStop);
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
        _requests.Dispose();
    }

    private static string Why(Exception failure) => (failure.InnerException ?? failure) switch
    {
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "another program uses it",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "no permission; ports below 1024 are not for every user",
        var other => FileFailure.Why(other),
    };

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted
                && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
                await Wire.Refuse(context,
                    new RefusedException(context.Response.StatusCode, $"There is nothing to {context.Request.Method} at this address."));
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await Wire.Refuse(context, refused);
        }
        catch (FailedRunException failed) when (!context.Response.HasStarted)
        {
            await Wire.Refuse(context, new RefusedException(StatusCodes.Status422UnprocessableEntity,
                string.Join('\n', FailuresView.Lines(new RunFailures(1, [failed.Failure]), failed.Seed))));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads the answer any more.
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // the server stops
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await Wire.Refuse(context, new RefusedException(StatusCodes.Status500InternalServerError,
                $"The program failed, which is its own fault: {failure.Message}"));
        }
    }
}
