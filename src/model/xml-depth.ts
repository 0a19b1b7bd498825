/** Deeper than any slide or logo: groups in groups stay far below. */
const deepest = 200;

/** Whether elements are nested without end. Counted before anything is parsed, because parsers call themselves for every level. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, slash, , end] of text.matchAll(
    /<(\/?)([A-Za-z_][^\s/>]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g,
  )) {
    if (slash === '/') depth -= 1;
    else if (end !== '/') depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}
