import { colours, sequential, sizes, textSizes, typefaces } from './tokens.ts';

/**
 * The tokens as CSS custom properties: `--c-ink`, `--seq-1`, `--size-headline`, `--text-lead`. The sizes of pages count
 * in `--unit`, which grows with the reader's letters, and in the panel beside a slide and in the code for phones with the window.
 */
export function tokensCss(): string {
  const looks = [
    ...Object.entries(colours).map(([name, value]) => `--c-${name}: ${value};`),
    ...sequential.map((value, index) => `--seq-${index + 1}: ${value};`),
    ...Object.entries(sizes).map(([name, value]) => `--size-${name}: ${value}px;`),
    '--size-raised: 0.6em;',
    '--unit: 0.0625rem;',
    `--face: '${typefaces.web}', ${typefaces.office}, sans-serif;`,
  ];
  const texts = Object.entries(textSizes).map(([name, value]) =>
    typeof value === 'number' ? `--text-${name}: calc(${value} * var(--unit));` : `--text-${name}: ${value};`,
  );
  return `${rule(':root', looks)}${rule(':root, .claim-panel, .deck-follow', texts)}`;
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n  ${lines.join('\n  ')}\n}\n`;
}
