using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>How a manifest is read and written, made when the library is built: finding it out at the start takes a person's
/// time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ExperimentManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Form =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A manifest as JSON.</summary>
    internal static string Text(ExperimentManifest manifest)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Form))
            Default.ExperimentManifestSerializeHandler(writer, manifest);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
