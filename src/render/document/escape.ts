const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/**
 * A script for between its tags. `</script` would end it, `<!--` lets `<script` hide its end: in strings, patterns and
 * templates, the only places where a compiled script has them, a backslash changes nothing.
 */
export function forScript(script: string): string {
  return script.replace(/<(?=\/script)/gi, '<\\').replace(/<(?=!--)/g, '\\x3C');
}

/** Data for between the tags of a script element that is not run: JSON in which nothing can end the element. */
export function forData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A style sheet for between its tags. */
export function forStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3c ');
}
