using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// Lets in only this computer's own page: other sites cannot reach it by a name that they point here, nor by requests that they
/// let a browser make, nor can they show it in a frame.
/// </summary>
internal sealed class Gate
{
    private const string TokenHeader = "X-SamenWerken-Token";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Known to the page that this server served since it started, and to nobody else.</summary>
    internal string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    internal async Task Pass(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (Objection(context.Request) is { } objection)
            await Wire.Refuse(context, new RefusedException(StatusCodes.Status403Forbidden, objection));
        else
            await next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private string? Objection(HttpRequest request)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port != request.HttpContext.Connection.LocalPort)
            return "This page is served on this computer only: open the address that 'samenwerken serve' printed.";
        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"http://{request.Host}")
            return "Requests of other sites are refused.";
        // Following a link to the page is fine; anything else of another site is not.
        var opensPage = HttpMethods.IsGet(request.Method) && request.Path == "/";
        if (!opensPage && request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none")
            return "Requests of other sites are refused.";
        if (request.Path.StartsWithSegments("/api") && !HasToken(request))
            return "The page was opened before this server started; load it again.";
        return null;
    }

    private bool HasToken(HttpRequest request) => request.Headers[TokenHeader] is [{ } given]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Token));
}
