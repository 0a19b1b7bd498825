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

/** Bytes as a `data:` address. */
export function dataAddress(type: string, bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(binary)}`;
}

/** An SVG as a `data:` address: what an address may not hold is escaped, the rest stays readable and short. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%#<>"\\^`{|}\n\r\t]/g, (sign) => encodeURIComponent(sign))}`;
}
