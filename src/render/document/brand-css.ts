import type { Brand } from '../../model/brand.ts';
import { brandTheme } from '../../select/brand-theme.ts';

/** The tokens that a brand changes, to stand after the pack's own. Empty without a brand of its own colours. */
export function brandCss(brand: Brand | undefined): string {
  if (brand?.colours == null) return '';
  const { colours, sequential } = brandTheme(brand);
  const lines = [
    ...Object.entries(colours).map(([name, value]) => `--c-${name}: ${value};`),
    ...sequential.map((value, index) => `--seq-${index + 1}: ${value};`),
  ];
  return `:root {\n  ${lines.join('\n  ')}\n}\n`;
}
