using System.Globalization;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>Reads from the folder of a calibration what it leaves of the space of parameters.</summary>
public static class CalibratedSpace
{
    /// <summary>What is left.</summary>
    /// <param name="path">Folder of the calibration.</param>
    /// <exception cref="StoreException">There is no calibration, it leaves nothing, or it is damaged.</exception>
    public static Within Read(string path) => StoreFailure.Of(path, () =>
    {
        if (!Directory.Exists(path))
            throw new StoreException(
                $"{FolderPath.Absence(path)}; expected that of a calibration, as 'samenwerken calibrate --out' makes it.");
        var (left, ends, waves) = (Lines(path, CalibrationTables.LeftFile), Lines(path, CalibrationTables.PosteriorFile),
            Lines(path, CalibrationTables.WavesFile));
        if (left.Length < 2 || ends.Length < 2)
            throw new StoreException(
                $"The calibration in '{path}' rules everything out, so there is no space in which to judge claims; see its report.");
        try
        {
            var factors = ends[1..].Select(line => line.Split(','))
                .Select(cells => Factor.Between(cells[0], Number(cells[1]), Number(cells[2]))).ToList();
            var settings = left[1..].Select(line => (IReadOnlyList<double>)[.. line.Split(',').Select(Number)]).ToList();
            var remaining = Number(waves[^1].Split(',')[1]);
            return new Within(factors, settings, string.Create(
                CultureInfo.InvariantCulture,
                $"what the calibration in '{path}' leaves: {100 * remaining:0.##} % of the space of "
                    + $"{string.Join(", ", factors.Select(factor => $"{factor.Path} {factor.From}–{factor.To}"))}"));
        }
        catch (Exception damaged) when (damaged is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw new StoreException(
                $"The calibration in '{path}' is damaged ({damaged.Message}); give the calibrate command again, which writes its "
                    + "tables anew.");
        }
    });

    private static string[] Lines(string path, string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file)
            ? File.ReadAllLines(file)
            : throw new StoreException(
                $"'{path}' holds no finished calibration ({name} is missing); make one with 'samenwerken calibrate'.");
    }

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
