import { colours, sequential, sizes, typefaces } from './tokens.ts';

/** The tokens as CSS custom properties: `--c-ink`, `--seq-1`, `--size-headline`. */
export function tokensCss(): string {
  const lines = [
    ...Object.entries(colours).map(([name, value]) => `--c-${name}: ${value};`),
    ...sequential.map((value, index) => `--seq-${index + 1}: ${value};`),
    ...Object.entries(sizes).map(([name, value]) => `--size-${name}: ${value}px;`),
    `--face: '${typefaces.web}', ${typefaces.office}, sans-serif;`,
  ];
  return `:root {\n  ${lines.join('\n  ')}\n}\n`;
}
