import { colours, sequential, sizes, textSizes, typefaces } from './tokens.ts';

/** The tokens as CSS custom properties: `--c-ink`, `--seq-1`, `--size-headline`, `--text-lead`. */
export function tokensCss(): string {
  const lines = [
    ...Object.entries(colours).map(([name, value]) => `--c-${name}: ${value};`),
    ...sequential.map((value, index) => `--seq-${index + 1}: ${value};`),
    ...Object.entries(sizes).map(([name, value]) => `--size-${name}: ${value}px;`),
    ...Object.entries(textSizes).map(([name, value]) => `--text-${name}: ${value};`),
    `--face: '${typefaces.web}', ${typefaces.office}, sans-serif;`,
  ];
  return `:root {\n  ${lines.join('\n  ')}\n}\n`;
}
