/** The look of what was shown, on screen, on paper and in a file that stands alone: no sheet of the deck reaches there. */
export const paperStyle = `
@page { size: A4; margin: 16mm 18mm 18mm; }
.shown-paper { max-width: 46rem; margin: 0 auto; color: #06182b; font: 400 1rem/1.45 var(--face); }
.shown-paper :is(h1, h2, h3, p, ul, ol, dl, table, figure, div) { margin: 0 0 0.6em; }
.shown-paper :is(h1, h2, h3) { line-height: 1.2; break-after: avoid; }
.shown-paper h1 { margin-bottom: 0.2em; font-size: 1.9em; }
.shown-paper h2 { font-size: 1.25em; }
.shown-paper h3 { font-size: 1.05em; }
.shown-paper :is(section, .shown-divider) { margin-top: 1.5em; padding-top: 0.9em; border-top: 1px solid #c9d3de; }
.shown-paper section section { margin-top: 1em; padding-top: 0.6em; }
.shown-paper :is(.shown-about, .shown-sources, dt) { color: #3d4b5c; font-size: 0.875em; }
.shown-divider { color: #3d4b5c; font-weight: 700; break-after: avoid; }
.shown-paper .lead { font-size: 1.1em; font-weight: 600; }
.shown-paper .figure-number { margin: 0; font-size: 1.4em; font-weight: 700; }
.shown-paper .figure-number a { color: inherit; text-decoration: none; }
.shown-paper a { color: #0b4f94; overflow-wrap: anywhere; }
.shown-paper :is(ul, ol) { padding-left: 1.2em; list-style: disc; }
.shown-paper ol { list-style: decimal; }
.shown-paper .shown-sources { padding: 0; list-style: none; }
.shown-paper .shown-sources li { margin: 0; }
.shown-paper .cite { font-size: 0.7em; vertical-align: super; line-height: 0; }
.shown-paper table { width: 100%; border-collapse: collapse; font-size: 0.8125em; line-height: 1.3; }
.shown-paper caption { margin-bottom: 0.4em; text-align: start; font-weight: 600; }
.shown-paper :is(th, td) { padding: 0.25em 0.8em 0.25em 0; border-bottom: 1px solid #c9d3de; text-align: start; vertical-align: top; }
.shown-paper :is(tr, li, .chart-stage, .drawing) { break-inside: avoid; }
.shown-paper.shown-paper th { background: none; color: inherit; }
.shown-paper dd { margin: 0 0 0.4em; }
.shown-paper .drawing { display: block; width: 100%; height: auto; max-height: 110mm; overflow: visible; }
.shown-paper .chart-stage { position: relative; max-width: 40rem; }
.shown-paper .chart-ground { position: absolute; inset: 0 auto auto 0; height: auto; }
.shown-paper .chart-ground-end { inset: 0 0 auto auto; }
.shown-paper .chart-ground ~ .chart-picture { position: relative; }
.shown-paper .visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.shown-paper .shown-out { min-height: 44px; padding: 0 14px; border: 1px solid #53616f; border-radius: 8px; background: #fff; color: inherit; font: 600 0.875rem/1 var(--face); cursor: pointer; }
@media print {
  .shown-paper { max-width: none; font-size: 10.5pt; }
  .shown-paper .shown-out { display: none; }
}
`;

/** The page around it, over the deck or the notes, which are not on paper then. */
export const pageStyle = `
.shown[open] { position: fixed; inset: 0; z-index: 60; display: block; width: 100vw; max-width: none; height: 100dvh; max-height: none; margin: 0; padding: 0 clamp(16px, 4vw, 48px) 64px; border: 0; background: #fff; color: #06182b; font: 400 1rem/1.45 var(--face); overflow: auto; }
.shown-tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: center; max-width: 46rem; margin: 0 auto 24px; padding: 14px 0; border-bottom: 2px solid #06182b; background: #fff; }
.shown-tools > :is(p, form) { flex: 1 1 100%; margin: 0; }
.shown-tools :is(button, input[type="text"]) { min-height: 44px; padding: 0 14px; border: 1px solid #53616f; border-radius: 8px; background: #fff; color: inherit; font: 600 1rem/1.2 var(--face); }
.shown-tools button { cursor: pointer; }
.shown-tools button[hidden] { display: none; }
.shown-tools [data-shown="print"] { border-color: #06182b; background: #06182b; color: #fff; }
.shown-tools [data-shown="close"] { margin-left: auto; }
.shown-tools form { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; }
.shown-tools form label { flex: 1 1 100%; }
.shown-tools input[type="text"] { flex: 1 1 14rem; min-width: 0; font-weight: 400; }
.shown-tools input[type="checkbox"] { width: 20px; height: 20px; vertical-align: -4px; }
.shown :focus-visible { outline: 3px solid #c2410c; outline-offset: 2px; }
@media (max-height: 600px), (max-width: 600px) { .shown-tools { position: static; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
  body > :not(.shown) { display: none !important; }
  .shown[open] { position: static; width: auto; height: auto; padding: 0; overflow: visible; }
  .shown-tools { display: none; }
}
`;
