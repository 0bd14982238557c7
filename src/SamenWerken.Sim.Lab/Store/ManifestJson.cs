using System.Text.Json.Serialization;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>How a manifest is read and written, made when the library is built: finding it out at the start takes a person's
/// time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExperimentManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
