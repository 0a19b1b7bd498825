/** Where no script runs, as in the preview of a mail or a shared folder: every slide, one under the other. */
export const plainStyle = `
:root, .deck body { height: auto; overflow: visible; }
.reveal { height: auto; overflow: visible; }
.reveal .slides { --room: min(100vw - 32px, 1280px); position: static; width: var(--room); height: auto; margin: 16px auto; transform: none; }
.reveal:not(.started) .slides > section.slide { display: grid; visibility: visible; position: relative;
  transform: scale(var(--fit)); transform-origin: 0 0;
  margin: 0 calc(var(--room) - 1280px) calc(var(--room) * 9 / 16 - 720px + 32px) 0; }
@media print {
  .reveal .slides { margin: 0; }
  .reveal:not(.started) .slides > section.slide { transform: none; margin: 0; }
}`;
