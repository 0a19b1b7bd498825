/** Where no script runs, as in the preview of a mail or a shared folder: every slide, one under the other. */
export const plainStyle = `
:root, .deck body { height: auto; overflow: visible; }
.reveal { height: auto; overflow: visible; }
.reveal .slides { --column: min(100vw - 32px, 1280px); --fit: tan(atan2(var(--column), 1280px)); position: static; width: var(--column); height: auto; margin: 16px auto; transform: none; }
.reveal:not(.started) .slides > section.slide { display: grid; visibility: visible; position: relative;
  transform: scale(var(--fit)); transform-origin: 0 0;
  margin: 0 calc((var(--fit) - 1) * 1280px) calc((var(--fit) - 1) * 720px + 32px) 0; }
@media print {
  .reveal .slides { margin: 0; }
  .reveal:not(.started) .slides > section.slide { transform: none; margin: 0; }
}`;
