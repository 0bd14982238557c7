namespace SamenWerken.Sim.Designs;

/// <summary>
/// Sample for Sobol' indices of k factors: for each of N base points a block of rows A, AB₁ … ABₖ, (BA₁ … BAₖ,) B. A and B
/// are two independent points; ABᵢ is A with factor i of B, BAᵢ is B with factor i of A.
/// </summary>
/// <remarks>
/// Source: Saltelli (2002), Computer Physics Communications 145(2), 280–297; A and B are the halves of a Sobol' sequence in
/// 2k dimensions, as in Saltelli et al. (2010), Computer Physics Communications 181(2), 259–270.
/// </remarks>
public sealed record SaltelliSample : Design
{
    /// <summary>Most factors: half the dimensions of the Sobol' sequence.</summary>
    public const int MostFactors = SobolSequence.MostDimensions / 2;

    private SaltelliSample(UnitPoints points, int basePoints, bool secondOrder)
        : base(points) => (BasePoints, SecondOrder) = (basePoints, secondOrder);

    /// <summary>Number of base points N.</summary>
    public int BasePoints { get; }

    /// <summary>True when the rows BAᵢ, which second-order indices need, are there.</summary>
    public bool SecondOrder { get; }

    /// <summary>Number of factors k.</summary>
    public int Factors => Points.Dimensions;

    /// <summary>Rows a base point: 2k + 2 with second order, k + 2 without.</summary>
    public int BlockSize => SecondOrder ? 2 * Factors + 2 : Factors + 2;

    /// <summary>The sample.</summary>
    /// <param name="basePoints">Number of base points N, 1 or more; a power of two keeps the sequence balanced.</param>
    /// <param name="factors">Number of factors k, 1–32.</param>
    /// <param name="secondOrder">True to add the rows BAᵢ.</param>
    /// <param name="skip">Points of the sequence to leave out; N by default, which leaves out the corner 0.</param>
    public static SaltelliSample Of(int basePoints, int factors, bool secondOrder = true, uint? skip = null)
    {
        AtLeast(basePoints, 1, nameof(basePoints));
        AtLeast(factors, 1, nameof(factors));
        if (factors > MostFactors)
            throw new ArgumentOutOfRangeException(nameof(factors), factors,
                $"The sequence has direction numbers for {MostFactors} factors.");
        var values = Room(basePoints * (secondOrder ? 2L * factors + 2 : factors + 2L), factors, nameof(basePoints));
        var halves = SobolSequence.Stretch(basePoints, 2 * factors, skip ?? (uint)basePoints);
        var at = 0;
        for (var point = 0; point < basePoints; point++)
        {
            var a = halves.Row(point)[..factors];
            var b = halves.Row(point)[factors..];
            Add(a, a, -1);
            for (var i = 0; i < factors; i++)
                Add(a, b, i);
            for (var i = 0; secondOrder && i < factors; i++)
                Add(b, a, i);
            Add(b, b, -1);
        }

        return new SaltelliSample(new UnitPoints(values, factors), basePoints, secondOrder);

        void Add(ReadOnlySpan<double> row, ReadOnlySpan<double> other, int swapped)
        {
            for (var i = 0; i < row.Length; i++)
                values[at++] = i == swapped ? other[i] : row[i];
        }
    }

    /// <summary>Row of point A.</summary>
    /// <param name="basePoint">Base point, from 0.</param>
    public int RowOfA(int basePoint) => basePoint * BlockSize;

    /// <summary>Row of ABᵢ.</summary>
    /// <param name="basePoint">Base point, from 0.</param>
    /// <param name="factor">Factor i, from 0.</param>
    public int RowOfAB(int basePoint, int factor) => basePoint * BlockSize + 1 + factor;

    /// <summary>Row of BAᵢ.</summary>
    /// <param name="basePoint">Base point, from 0.</param>
    /// <param name="factor">Factor i, from 0.</param>
    /// <exception cref="InvalidOperationException">The sample has no second order.</exception>
    public int RowOfBA(int basePoint, int factor) => SecondOrder
        ? basePoint * BlockSize + 1 + Factors + factor
        : throw new InvalidOperationException("The sample was made without second order; it has no rows BA.");

    /// <summary>Row of point B.</summary>
    /// <param name="basePoint">Base point, from 0.</param>
    public int RowOfB(int basePoint) => (basePoint + 1) * BlockSize - 1;
}
