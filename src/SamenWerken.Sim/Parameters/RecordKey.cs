using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace SamenWerken.Sim.Parameters;

/// <summary>A key of the scenario format: a property of one of its records that is marked with its meaning or as a parameter.</summary>
public sealed class RecordKey
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RecordKey>> Known = new();

    private static readonly MethodInfo Copy =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly PropertyInfo _property;
    private readonly MeaningAttribute? _meaning;

    private RecordKey(PropertyInfo property, ParameterAttribute? parameter, MeaningAttribute? meaning)
    {
        (_property, _meaning, Parameter) = (property, meaning, parameter);
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Type = ValueType(property.PropertyType);
        Form = _meaning?.AnyValue == true ? KeyForm.Values : FormOf(property.PropertyType);
    }

    /// <summary>The key: the property's name in camel case.</summary>
    public string Name { get; }

    /// <summary>Type of the value; of an item where the value is a list.</summary>
    public Type Type { get; }

    /// <summary>What the value looks like.</summary>
    public KeyForm Form { get; }

    /// <summary>Symbol, range, unit and source, where it is a numeric parameter.</summary>
    public ParameterAttribute? Parameter { get; }

    /// <summary>Whether it has no value of its own until one is given.</summary>
    public bool Optional => new NullabilityInfoContext().Create(_property).ReadState == NullabilityState.Nullable;

    /// <summary>What it stands for, in one line.</summary>
    public string Meaning => Parameter?.Meaning ?? _meaning?.Text ?? "";

    /// <summary>Whether it must be given.</summary>
    public bool Required => Parameter?.Required ?? _meaning?.Required ?? false;

    /// <summary>Whether a list that is given must hold something.</summary>
    public bool NotEmpty => _meaning?.NotEmpty ?? false;

    /// <summary>Whether it is only shown: no result depends on it.</summary>
    public bool Shown => _meaning?.Shown ?? false;

    /// <summary>The words to choose from, in camel case; empty where it is no choice.</summary>
    public IReadOnlyList<string> Choices =>
        Form == KeyForm.Choice ? [.. Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName)] : [];

    /// <summary>What a value must be, as a phrase: "a number from 0 to 1".</summary>
    public string Expected => Form switch
    {
        KeyForm.Number => "a number" + FromTo(),
        KeyForm.WholeNumber => "a whole number" + FromTo(),
        KeyForm.Truth => "true or false",
        KeyForm.Text => "a text",
        KeyForm.Choice => "one of " + string.Join(", ", Choices),
        KeyForm.ByName => $"numbers by {Parameter!.By}, each" + FromTo(),
        KeyForm.Record => "keys and values, such as " + string.Join(", ", Of(Type).Take(3).Select(key => key.Name)),
        KeyForm.Texts => "a list of texts",
        KeyForm.Values => "a list of values",
        KeyForm.Parts => "keys of strategies, each with keys and values",
        _ => "a list",
    };

    /// <summary>What a single value must be: a number of those by name, or the value itself.</summary>
    public string ExpectedOfOne => Form == KeyForm.ByName ? "a number" + FromTo() : Expected;

    /// <summary>The keys of a record of the format, those of its base first.</summary>
    /// <param name="record">Type of the record.</param>
    public static IReadOnlyList<RecordKey> Of(Type record) => Known.GetOrAdd(record, Found);

    private static IReadOnlyList<RecordKey> Found(Type record)
    {
        var keys = new List<RecordKey>();
        foreach (var property in record.GetProperties())
        {
            var (parameter, meaning) = (property.GetCustomAttribute<ParameterAttribute>(), property.GetCustomAttribute<MeaningAttribute>());
            if (parameter is null && meaning is null)
                continue;
            var place = keys.Count;
            while (place > 0 && Precedes(property, keys[place - 1]._property, record))
                place--;
            keys.Insert(place, new RecordKey(property, parameter, meaning));
        }

        return keys;
    }

    private static bool Precedes(PropertyInfo one, PropertyInfo other, Type record) =>
        one.DeclaringType == record == (other.DeclaringType == record)
            ? one.MetadataToken < other.MetadataToken
            : other.DeclaringType == record;

    /// <summary>The value that a word of <see cref="Choices"/> stands for; null if it is none of them.</summary>
    public object? Choice(string word)
    {
        var index = Choices.ToList().IndexOf(word);
        return index < 0 ? null : Enum.GetValues(Type).GetValue(index);
    }

    /// <summary>The text that was probably meant by one that does not fit; itself one that fits, or null.</summary>
    /// <param name="text">What was written.</param>
    public string? Meant(string text) => KeyText.Meant(this, text);

    /// <summary>The value in a record; null where none is given.</summary>
    /// <param name="record">A record that has this key.</param>
    public object? In(object record) => _property.GetValue(record);

    /// <summary>A copy of a record with another value.</summary>
    /// <param name="record">A record that has this key.</param>
    /// <param name="value">A value of the property's type.</param>
    public object With(object record, object? value)
    {
        var copy = Copy.Invoke(record, null)!;
        _property.SetValue(copy, value);
        return copy;
    }

    /// <summary>Whether a value can be given: the property has a setter.</summary>
    internal bool CanChange => _property.CanWrite;

    /// <summary>Gives a record another value.</summary>
    internal void Put(object record, object? value) => _property.SetValue(record, value);

    private string FromTo() => Type == typeof(ulong)
        ? string.Create(CultureInfo.InvariantCulture, $" from {ulong.MinValue} to {ulong.MaxValue}")
        : string.Create(CultureInfo.InvariantCulture, $" from {Parameter!.Least} to {Parameter.Largest}");

    private static Type ValueType(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (IsList(type) ? type.GetGenericArguments()[0] : type);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static KeyForm FormOf(Type type)
    {
        var value = ValueType(type);
        return IsList(type) ? (value == typeof(string) ? KeyForm.Texts : KeyForm.Records)
            : value == typeof(double) ? KeyForm.Number
            : value == typeof(int) || value == typeof(ulong) ? KeyForm.WholeNumber
            : value == typeof(bool) ? KeyForm.Truth
            : value == typeof(string) ? KeyForm.Text
            : value == typeof(ByName) ? KeyForm.ByName
            : value == typeof(PartSettings) ? KeyForm.Parts
            : value.IsEnum ? KeyForm.Choice
            : KeyForm.Record;
    }
}
