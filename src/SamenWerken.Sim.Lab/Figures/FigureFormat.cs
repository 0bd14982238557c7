namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Forms in which a figure can be kept.</summary>
public enum FigureFormat
{
    /// <summary>Scalable vector graphics, which the built-in renderer writes.</summary>
    Svg,

    /// <summary>Pixels, two for each pixel of the figure's width.</summary>
    Png,

    /// <summary>A page of the figure's size.</summary>
    Pdf,

    /// <summary>Pixels as a JPEG.</summary>
    Jpeg,

    /// <summary>Pixels as a WebP.</summary>
    Webp,
}
