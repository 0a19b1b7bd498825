/** The parts of css-tree by themselves: the whole of it brings every property of CSS along. */
declare module 'css-tree/parser' {
  import type { parse } from 'css-tree';

  const parser: typeof parse;
  export default parser;
}

declare module 'css-tree/utils' {
  /** Names as they are written in CSS, with their escapes. */
  export const ident: { decode(text: string): string };
}
