using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// Lets in who has the secret of the address that was printed, and only this computer's own page: other users of the computer do
/// not know the secret, and other sites cannot reach the page by a name that they point here, nor by requests that they let a
/// browser make, nor can they show it in a frame.
/// </summary>
internal sealed class Gate
{
    /// <summary>The word of the address that brings the secret.</summary>
    internal const string Word = "token";

    private const string TokenHeader = "X-SamenWerken-Token";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>The secret: in the address that is printed, in a cookie of who opened that, and in the page that was then served.</summary>
    internal string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    internal async Task Pass(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        var (request, opens) = (context.Request, OpensPage(context.Request));
        if (Objection(request, opens) is { } objection)
            await Wire.Refuse(context, new RefusedException(StatusCodes.Status403Forbidden, objection));
        else if (opens && IsSecret(request.Query[Word]))
            LetIn(context);
        else if (request.Path.StartsWithSegments("/api") || IsSecret(request.Cookies[CookieOf(request)]))
            await next(context);
        else
            await Closed.Send(context, opens);
    }

    // From here on the cookie is enough, so that the secret stands in no address that is shown, kept or passed on.
    private void LetIn(HttpContext context)
    {
        context.Response.Cookies
            .Append(CookieOf(context.Request), Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        context.Response.Redirect("/");
    }

    // Cookies of one computer are shared by all its ports.
    private static string CookieOf(HttpRequest request) =>
        FormattableString.Invariant($"samenwerken-{request.HttpContext.Connection.LocalPort}");

    private static bool OpensPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == "/";

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

    private string? Objection(HttpRequest request, bool opens)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port != request.HttpContext.Connection.LocalPort)
            return "This page is served on this computer only: open the address that 'samenwerken serve' printed.";
        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"http://{request.Host}")
            return "Requests of other sites are refused.";
        // Following a link to the page is fine; anything else of another site is not.
        if (!opens && request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none")
            return "Requests of other sites are refused.";
        if (request.Path.StartsWithSegments("/api") && !IsSecret(request.Headers[TokenHeader]))
            return "The page was opened before this server started; open the address that 'samenwerken serve' printed.";
        return null;
    }

    private bool IsSecret(StringValues given) => given is [{ } one]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(Token));
}
