using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>
/// Finds what <c>#r</c> asks for: the library that this command itself runs with, whatever folder the notebook names it in, and
/// everything else where it says.
/// </summary>
internal sealed class LibraryResolver(string folder) : MetadataReferenceResolver
{
    private readonly MetadataReferenceResolver _files = ScriptMetadataResolver.Default.WithBaseDirectory(folder);

    private string Folder { get; } = folder;

    public override bool ResolveMissingAssemblies => _files.ResolveMissingAssemblies;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var own = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(reference.Replace('\\', '/')));
        return reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(own)
            ? [MetadataReference.CreateFromFile(own, properties)]
            : _files.ResolveReference(reference, baseFilePath, properties);
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        Path.Combine(AppContext.BaseDirectory, referenceIdentity.Name + ".dll") is var own && File.Exists(own)
            ? MetadataReference.CreateFromFile(own)
            : _files.ResolveMissingAssembly(definition, referenceIdentity);

    public override bool Equals(object? other) => other is LibraryResolver resolver && resolver.Folder == Folder;

    public override int GetHashCode() => Folder.GetHashCode(StringComparison.Ordinal);
}
