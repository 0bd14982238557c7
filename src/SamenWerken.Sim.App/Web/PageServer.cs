using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.App.Web;

/// <summary>The live page: a web server for this computer alone, on 127.0.0.1.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int MostConnections = 256;
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);

    private readonly WebApplication _application;
    private readonly PageRequests _requests;

    private PageServer(WebApplication application, PageRequests requests) => (_application, _requests) = (application, requests);

    /// <summary>Where the page is.</summary>
    internal Uri Address => new(_application.Urls.First() + "/");

    /// <summary>Starts it.</summary>
    /// <param name="shelf">The scenarios to choose from.</param>
    /// <param name="strategies">The strategies to choose from.</param>
    /// <param name="port">Port; 0 for one that is free.</param>
    /// <exception cref="MistakeException">The port is taken or not allowed.</exception>
    internal static async Task<PageServer> Start(ScenarioShelf shelf, IReadOnlyList<Strategy> strategies, int port)
    {
        // Of an empty builder no settings of files or of the environment can add an address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
            options.Limits.MaxRequestBodySize = Wire.LargestReceived;
            options.Limits.MaxConcurrentConnections = MostConnections;
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var requests = new PageRequests(shelf, strategies, application.Lifetime.ApplicationStopping);
        var gate = new Gate();
        application.Use(next => context => gate.Pass(context, inside => Answer(inside, next)));
        application.UseRouting();
        var files = new PageFiles(gate.Token);
        application.MapGet("/", context => files.Send(context, "index.html"));
        foreach (var name in PageFiles.Names.Where(name => name != "index.html"))
            application.MapGet("/" + name, context => files.Send(context, name));
        requests.Map(application);
        try
        {
            await application.StartAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new MistakeException($"Port {port} cannot be used ({(failure.InnerException ?? failure).Message}); leave --port out for one that is free.");
        }

        _ = Task.Factory.StartNew(requests.WarmUp, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new PageServer(application, requests);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeToStop);
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
        _requests.Dispose();
    }

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
                await Wire.Refuse(context, new RefusedException(context.Response.StatusCode, $"There is nothing to {context.Request.Method} at this address."));
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await Wire.Refuse(context, refused);
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
            await Wire.Refuse(context, new RefusedException(StatusCodes.Status500InternalServerError, $"The program failed, which is its own fault: {failure.Message}"));
        }
    }
}
