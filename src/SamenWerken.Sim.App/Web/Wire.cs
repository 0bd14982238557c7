using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>JSON between the server and its page: strict on the way in.</summary>
internal static class Wire
{
    /// <summary>Bytes of a request at most: a scenario of a million characters, each of up to two bytes, and room for the rest.</summary>
    internal const int LargestBody = 2_500_000;

    /// <summary>Bytes that are received, though not used: who sends a body up to this size is told why it is refused, where a connection
    /// that is cut off tells nothing.</summary>
    internal const int LargestReceived = 4 * LargestBody;

    private static readonly string TooLarge =
        FormattableString.Invariant($"The body is too large; at most {LargestBody:N0} bytes are read.");

    private static readonly JsonDocumentOptions Plain = new() { MaxDepth = 16 };

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        MaxDepth = 16,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    internal static async Task<T> Read<T>(HttpContext context) where T : class
    {
        if (!context.Request.HasJsonContentType())
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType,
                "Expected a body in JSON (content type application/json).");
        if (context.Request.ContentLength > LargestBody)
            throw new RefusedException(StatusCodes.Status413PayloadTooLarge, TooLarge);
        if (context.Request.ContentLength is null)
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestBody;
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Plain, context.RequestAborted);
            if (NullIn(body.RootElement, "the body") is { } place)
                throw new RefusedException(StatusCodes.Status400BadRequest,
                    $"The body is not what was expected: {place} is null; leave out what has no value.");
            return body.Deserialize<T>(Shape)!;
        }
        catch (JsonException mistake)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest,
                $"The body is not what was expected{At(mistake)}; expected {Expected(typeof(T))} in JSON.");
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest,
                $"The body holds half of a character, such as \\ud800 without its other half; expected {Expected(typeof(T))} in JSON.");
        }
        catch (BadHttpRequestException mistake)
        {
            throw new RefusedException(mistake.StatusCode,
                mistake.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : mistake.Message);
        }
    }

    // No request has a null anywhere, in lists neither.
    private static string? NullIn(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Null => place,
        JsonValueKind.Object =>
            value.EnumerateObject().Select(member => NullIn(member.Value, $"'{member.Name}'")).FirstOrDefault(found => found is not null),
        JsonValueKind.Array =>
            value.EnumerateArray().Select(item => NullIn(item, $"an item of {place}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string At(JsonException mistake) => mistake.Path is { Length: > 2 } path ? $" at '{path[2..]}'"
        : mistake.LineNumber is { } line ? FormattableString.Invariant($" at line {line + 1}, place {mistake.BytePositionInLine + 1}") : "";

    private static string Expected(Type request) =>
        string.Join(", ", request.GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)));

    /// <summary>A value as it is written now, whatever becomes of what it was made from.</summary>
    internal static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, Shape);

    internal static string Text(object value) => JsonSerializer.Serialize(value, Shape);

    internal static Task Write(HttpContext context, object value) =>
        context.Response.WriteAsJsonAsync(value, value.GetType(), Shape, "application/json; charset=utf-8", context.RequestAborted);

    /// <summary>A problem as RFC 9457 shapes it; those of a scenario's text with line and column.</summary>
    internal static Task Refuse(HttpContext context, RefusedException refused)
    {
        context.Response.StatusCode = refused.Status;
        if (refused.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        return context.Response.WriteAsJsonAsync(
            Problem(refused, LanguageOf(context.Request)), Shape, "application/problem+json; charset=utf-8", context.RequestAborted);
    }

    /// <summary>The same in the language of the page.</summary>
    internal static ProblemDetail Problem(RefusedException refused, Language language) => new(
        refused.Status, language.Message(refused.Message),
        [.. refused.Problems.Select(problem => new ProblemLine(problem.Line, problem.Column, language.Message(problem.Message)))],
        refused.Exists);

    /// <summary>The language of who asks: that of the page, which names it in every request.</summary>
    internal static Language LanguageOf(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Language.Dutch : Language.English;

    /// <summary>A number of a result; null where it is missing, because JSON has no other word for that.</summary>
    internal static double? Number(double value, int decimals) => double.IsFinite(value) ? Math.Round(value, decimals) : null;

    internal sealed record ProblemDetail(int Status, string Detail, IReadOnlyList<ProblemLine> Problems, bool Exists);

    internal sealed record ProblemLine(int Line, int Column, string Message);
}
