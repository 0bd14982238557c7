using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// A model that the laboratory runs: a tenant. One class, found by its key without registration in every assembly that is
/// loaded; it has a constructor without arguments and keeps nothing from run to run.
/// </summary>
/// <remarks>
/// A model says which case it answers, what can be compared in it, what it measures, and how a worker runs it. Everything else
/// (comparisons, sweeps, maps, sensitivity, selection, storing, figures, reports) is the laboratory's.
/// </remarks>
public abstract class Model
{
    /// <summary>Key in files and on the command line, such as <c>collaboration</c>.</summary>
    public abstract string Key { get; }

    /// <summary>What it models, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>Where it comes from: the paper, or the description.</summary>
    public abstract string Source { get; }

    /// <summary>A case with the default of every parameter.</summary>
    public abstract Case Reference { get; }

    /// <summary>What can be compared, in order.</summary>
    public abstract IReadOnlyList<Arm> Arms { get; }

    /// <summary>What it measures unless other outcomes are asked for, in order.</summary>
    public abstract OutcomeSet Outcomes { get; }

    /// <summary>Parameters that nobody has measured, each with the range that is plausible; none where all are given.</summary>
    public virtual IReadOnlyList<Factor> PlausibleRanges => [];

    /// <summary>Whether an outcome of a run is the mean over its second half; else what the outcome's definition says.</summary>
    public virtual bool MeansOverSecondHalf => false;

    /// <summary>Parts that have parameters of their own, such as strategies; none usually.</summary>
    public virtual IReadOnlyList<Part> Parts => [];

    /// <summary>The parameters of a case, with what it lists.</summary>
    public virtual IReadOnlyList<Parameter> Parameters(Case its) => ParameterCatalogue.Of(its);

    /// <summary>Names of the parties whose gains its workers tell apart; none where they are not the same from run to run.</summary>
    public virtual IReadOnlyList<string> Parties(Case its) => [];

    /// <summary>Whether a value that a parameter may have by itself never clashes with the values of others, so that it needs no checking
    /// with each of them.</summary>
    /// <param name="parameter">The parameter.</param>
    public virtual bool IsAlone(Parameter parameter) => false;

    /// <summary>What in a case cannot be simulated as it stands; none if it can.</summary>
    public abstract IReadOnlyList<Mistake> Check(Case its);

    /// <summary>Outcomes that are measured where they are asked for, such as those of each actor of a case; none usually.</summary>
    public virtual IReadOnlyList<Outcome> Beside(Case its) => [];

    /// <summary>Those of <see cref="Beside"/> that are there whatever the case: outcomes of the user's own.</summary>
    public virtual IReadOnlyList<Outcome> Own => [];

    /// <summary>The outcome with a key in a case: one of <see cref="Outcomes"/>, or of those beside them; null where there is
    /// none.</summary>
    public Outcome? OutcomeOf(Case its, string key) => Outcomes.WithKey(key) ?? Beside(its).FirstOrDefault(outcome => outcome.Key == key);

    /// <summary>A worker for a case: it serves one thread.</summary>
    /// <param name="its">A case without mistakes.</param>
    /// <param name="outcomes">What is measured, in the order of the worker's arrays.</param>
    public abstract Worker Start(Case its, OutcomeSet outcomes);

    /// <summary>The keys of the arms that a case is about; the usual ones where it names none.</summary>
    public IReadOnlyList<string> Compared(Case its) =>
        its.Strategies.Count > 0 ? its.Strategies : [.. Arms.Where(arm => arm.Usual).Select(arm => arm.Key)];
}
