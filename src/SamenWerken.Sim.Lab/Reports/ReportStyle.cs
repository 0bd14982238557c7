using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>How a report looks: on a wide screen, on a phone, in the dark, on paper.</summary>
internal static class ReportStyle
{
    internal static string Text { get; } = $$"""
        :root { {{Properties(Palette.Light)}} --line: #d4d4d4; --link: #005a8e; --code: #f4f4f4; }
        @media (prefers-color-scheme: dark) { :root { {{Properties(Palette.Dark)}} --line: #41454c; --link: #7cc4f5; --code: #22252b; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
        body { font: 16px/1.55 "Liberation Sans", Arial, "DejaVu Sans", sans-serif; }
        main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 2rem 0 0.5rem; }
        h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 0 0 0.25rem; }
        p { margin: 0.6rem 0; max-width: 44rem; }
        .lead { font-size: 1.15rem; line-height: 1.5; }
        .question { color: var(--soft); margin-top: 0; }
        .caveat { color: var(--soft); font-size: 0.85rem; }
        figure { margin: 1.75rem 0; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption { color: var(--soft); font-size: 0.85rem; line-height: 1.45; margin-top: 0.4rem; max-width: 47rem; }
        .narrow { display: none; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.25rem; margin: 0.8rem 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        .scroll { overflow-x: auto; margin: 1.25rem 0; }
        .scroll:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        caption { text-align: left; color: var(--soft); padding-bottom: 0.4rem; }
        th, td { text-align: left; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
        tbody th { font-weight: normal; }
        td:nth-child(n+2):last-child:not(.number) { min-width: 13rem; }
        .number { text-align: right; white-space: nowrap; }
        th:last-child, td:last-child { padding-right: 0; }
        thead .number { white-space: normal; }
        pre { background: var(--code); padding: 0.8rem 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
        pre { font: 0.8rem/1.5 "Liberation Mono", "DejaVu Sans Mono", monospace; }
        details { margin: 1rem 0; }
        summary { cursor: pointer; color: var(--link); }
        footer { color: var(--soft); font-size: 0.8rem; margin-top: 3rem; padding-bottom: 2rem; }
        @media screen and (max-width: 35rem) {
          .wide { display: none; }
          .narrow { display: block; }
          main, footer { padding: 0 0.9rem; }
          h1 { font-size: 1.4rem; margin-top: 1rem; }
          .lead { font-size: 1.02rem; }
          .question { font-size: 0.9rem; }
          dl { grid-template-columns: 1fr; gap: 0; }
          dd { margin-bottom: 0.5rem; }
        }
        .paper { display: none; }
        @media print {
          :root { {{Properties(Palette.Light)}} --line: #bbbbbb; --code: #ffffff; font-size: 10.5pt; }
          @page { size: A4; margin: 17mm 16mm 19mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial; } }
          body { font-size: 1rem; line-height: 1.45; }
          main, footer { max-width: none; padding: 0; }
          p, figcaption { max-width: none; }
          h1 { margin-top: 0; font-size: 1.7rem; }
          h2 { margin-top: 1.6rem; }
          h1, h2, h3, summary, caption, dt, p:has(+ pre) { break-after: avoid; }
          h1, h2, h3, summary, p, figure, tr, dd, pre { break-inside: avoid; }
          figure { margin: 1rem 0 1.3rem; }
          figure svg { width: 100%; max-height: 215mm; }
          .scroll { overflow: visible; margin: 0.9rem 0; }
          .scroll:not(:has(tbody tr:nth-child(13))), dl:not(:has(dd:nth-of-type(5))) { break-inside: avoid; }
          .scroll:has(th:nth-child(9)) table { font-size: 0.7rem; }
          thead { display: table-header-group; }
          thead, tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
          table { font-size: 0.8rem; }
          td, th { padding-right: 0.5rem; }
          .number { white-space: normal; }
          td:nth-child(n+2):last-child:not(.number) { min-width: 0; }
          pre { border: 1px solid var(--line); padding: 0.5rem 0.7rem; font-size: 0.72rem; }
          .paper { display: inline; }
          summary { list-style: none; color: inherit; font-weight: bold; }
          summary:has(+ figure), [open] > summary .paper { display: none; }
          details:not(.long)::details-content { content-visibility: visible; height: auto; }
          .long:not([open]) { margin: 0.3rem 0; }
          .long:not([open]) > summary { break-after: auto; font-weight: normal; }
          footer { display: none; }
        }
        """;

    private static string Properties(Palette palette) =>
        string.Join(' ', palette.Properties.Select(property => $"{property.Name}: {property.Value};"));
}
