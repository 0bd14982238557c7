using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>JSON as we write it: indented, keys in snake case, null for a number that is missing.</summary>
internal static class Json
{
    internal static readonly JsonSerializerOptions Shape = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for files, not for web pages: keeps accents and quotes readable
        Converters = { new MissingAsNull() },
    };

    internal static string Text<T>(T value) => JsonSerializer.Serialize(value, Shape) + "\n";

    private sealed class MissingAsNull : JsonConverter<double>
    {
        // A number beyond all numbers, such as 1e400, was not written by us, and would be written as one that is missing.
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN
            : reader.GetDouble() is var number && double.IsFinite(number) ? number
            : throw new JsonException("a number that is too large");

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value + 0.0); // never −0
            else
                writer.WriteNullValue();
        }

        public override bool HandleNull => true;
    }
}
