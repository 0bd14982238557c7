namespace SamenWerken.Sim.Experiments;

/// <summary>All models: those of the library and those of every assembly that is loaded.</summary>
public static class ModelCatalogue
{
    /// <summary>An instance of each, by key.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same key.</exception>
    public static IReadOnlyList<Model> All()
    {
        var models = OwnClasses.Of<Model>(Objection).Select(its => its.Made).OfType<Model>()
            .OrderBy(model => model.Key, StringComparer.Ordinal).ToList();
        var twice = models.GroupBy(model => model.Key).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? models
            : throw new InvalidOperationException(
                $"Models {string.Join(" and ", twice.Select(model => model.GetType().FullName))} have the same key '{twice.Key}'; "
                    + "rename one.");
    }

    /// <summary>The model with a key, or null.</summary>
    public static Model? WithKey(string key) => All().FirstOrDefault(model => model.Key == key);

    /// <summary>The model with a key.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Model Required(string key) => WithKey(key)
        ?? throw new InvalidOperationException(
            $"No model has the key '{key}'; there are {string.Join(", ", All().Select(model => model.Key))}.");

    /// <summary>Classes that cannot be used: those that throw when they are made, and those whose key is none.</summary>
    public static IReadOnlyList<UnusableClass> Unusable() =>
        [.. OwnClasses.Of<Model>(Objection).Select(its => its.Unusable).OfType<UnusableClass>()];

    private static string? Objection(Model model) => Arm.IsKey(model.Key ?? "") ? null : $"its key is '{model.Key}'; {Arm.KeyForm}";
}
