namespace SamenWerken.Sim.Designs;

/// <summary>Points in the unit cube: a table of numbers 0–1, one row a point, one column a factor. A value: equal when all numbers
/// are.</summary>
public sealed class UnitPoints : IEquatable<UnitPoints>
{
    private readonly double[] _values;

    /// <summary>Takes over an array that nobody else holds.</summary>
    internal UnitPoints(double[] values, int dimensions)
    {
        if (dimensions < 1)
            throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "A point needs at least one dimension.");
        (_values, Dimensions) = (values, dimensions);
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && values[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(values), values[i],
                    $"Row {i / dimensions}, column {i % dimensions} lies outside the unit cube; 0 to 1 is needed.");
        }
    }

    /// <summary>Number of points.</summary>
    public int Rows => _values.Length / Dimensions;

    /// <summary>Number of factors, 1 or more.</summary>
    public int Dimensions { get; }

    /// <summary>One coordinate, 0–1.</summary>
    /// <param name="row">Point, from 0.</param>
    /// <param name="dimension">Factor, from 0.</param>
    public double this[int row, int dimension] => Row(row)[dimension];

    /// <summary>One point.</summary>
    /// <param name="row">Its number, from 0.</param>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>All coordinates of one factor, in the order of the points.</summary>
    /// <param name="dimension">Factor, from 0.</param>
    public double[] Column(int dimension)
    {
        var column = new double[Rows];
        for (var row = 0; row < column.Length; row++)
            column[row] = this[row, dimension];
        return column;
    }

    /// <summary>Points given one by one.</summary>
    /// <param name="rows">The points, at least one, all with as many coordinates, each 0–1.</param>
    public static UnitPoints Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            throw new ArgumentException("A design needs at least one point.", nameof(rows));
        for (var i = 0; i < rows.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(rows[i], $"rows[{i}]");
            if (rows[i].Count != rows[0].Count)
                throw new ArgumentException($"Row {i} has {rows[i].Count} coordinates and row 0 has {rows[0].Count}; they need as many.",
                    nameof(rows));
        }

        return new UnitPoints([.. rows.SelectMany(row => row)], rows[0].Count);
    }

    /// <inheritdoc/>
    public bool Equals(UnitPoints? other) =>
        other is not null && Dimensions == other.Dimensions && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitPoints);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Dimensions);
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}
