using Microsoft.AspNetCore.Http;

namespace SamenWerken.Sim.App.Web;

/// <summary>What is shown to who comes without the secret: that it is missing, and nothing else.</summary>
internal static class Closed
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>SamenWerken.Sim</title></head>
        <body>
        <p>This page opens at the whole address that &#39;samenwerken serve&#39; printed, with the secret at its end. An address of an earlier start no longer works.</p>
        <p lang="nl">Deze pagina gaat open op het hele adres dat &#39;samenwerken serve&#39; liet zien, met het geheim aan het eind. Een adres van een eerdere start werkt niet meer.</p>
        </body>
        </html>

        """;

    /// <summary>Refuses a request, as a page where a page was asked for.</summary>
    internal static Task Send(HttpContext context, bool asPage)
    {
        if (!asPage)
            return Wire.Refuse(context,
                new RefusedException(StatusCodes.Status403Forbidden, "Open the whole address that 'samenwerken serve' printed."));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
