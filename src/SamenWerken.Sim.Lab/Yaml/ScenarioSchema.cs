using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>The scenario format as a JSON Schema, for editors: made from the records that define it.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The schema (draft 2020-12) as text; the same for every machine.</summary>
    public static string Json() => Json(SchemaWords.English);

    /// <summary>The same with what keys mean in other words.</summary>
    internal static string Json(SchemaWords words)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = words.Meaning("Scenario of SamenWerken.Sim"),
        };
        foreach (var (name, value) in OfRecord(new Scenario(), words).ToList())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject OfRecord(object record, SchemaWords words)
    {
        var keys = RecordKey.Of(record.GetType());
        var properties = new JsonObject();
        foreach (var key in keys)
            properties[key.Name] = OfKey(key, key.Required ? null : key.In(record), words);
        return Mapping(properties, keys.Where(key => key.Required).Select(key => key.Name));
    }

    private static JsonObject Mapping(JsonObject properties, IEnumerable<string> required) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["properties"] = properties,
    };

    private static JsonObject OfKey(RecordKey key, object? unless, SchemaWords words)
    {
        var schema = key.Form switch
        {
            KeyForm.Record => OfRecord(unless!, words),
            KeyForm.Records => List(
                key.Type == typeof(ScenarioEvent) ? Events(words) : OfRecord(Activator.CreateInstance(key.Type)!, words)),
            KeyForm.Texts => List(new() { ["type"] = "string" }),
            KeyForm.Values => List(new() { ["type"] = new JsonArray("number", "boolean", "string") }),
            KeyForm.ByName => new() { ["type"] = "object", ["additionalProperties"] = Number(key, "number") },
            KeyForm.Parts => new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "object" } },
            KeyForm.Number => Number(key, "number"),
            KeyForm.WholeNumber => Number(key, "integer"),
            KeyForm.Truth => new() { ["type"] = "boolean" },
            KeyForm.Choice => new() { ["enum"] = new JsonArray([.. key.Choices.Select(word => (JsonNode)word)]) },
            _ => key.Required
                ? new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 100 }
                : new JsonObject { ["type"] = "string" },
        };
        schema["description"] = Description(key, words);
        if (key.Form is not (KeyForm.Record or KeyForm.Records or KeyForm.Texts or KeyForm.ByName or KeyForm.Parts)
            && Default(unless) is { } value)
            schema["default"] = value;
        return schema;
    }

    private static JsonObject Number(RecordKey key, string type) =>
        new() { ["type"] = type, ["minimum"] = key.Parameter!.Least, ["maximum"] = key.Parameter.Largest };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Events(SchemaWords words) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray(EventKinds.Key),
        ["oneOf"] = new JsonArray([.. EventKinds.All.Select(kind => (JsonNode)Event(kind.Key, kind.Value, words))]),
    };

    private static JsonObject Event(string kind, Type type, SchemaWords words)
    {
        var schema = OfRecord(Activator.CreateInstance(type)!, words);
        schema["description"] = words.Meaning(type.GetCustomAttributes(false).OfType<MeaningAttribute>().Single().Text);
        schema["properties"]!.AsObject().Insert(0, EventKinds.Key, new JsonObject { ["const"] = kind });
        schema["required"]!.AsArray().Insert(0, EventKinds.Key);
        return schema;
    }

    private static string Description(RecordKey key, SchemaWords words) =>
        key.Parameter is { } its ? words.OfParameter(its) : words.Meaning(key.Meaning);

    private static JsonValue? Default(object? value) => value switch
    {
        double number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        string { Length: > 0 } text => JsonValue.Create(text),
        Enum => JsonValue.Create(ParameterPath.Text(value)),
        _ => null,
    };
}
