import { cspOf } from './csp.ts';
import { escapeText, forScript, forStyle } from './escape.ts';

/** What one HTML document holds that needs nothing beside it. All of it is made by the pack: nothing is cleaned here. */
export type DocumentParts = {
  title: string;
  /** Class of the html element: which stylesheet rules apply. */
  kind: string;
  /** Style sheets in order. Each address in them must be a `data:` address by now. */
  styles: readonly string[];
  /** Rules for readers whose browser runs no scripts. */
  plainStyle?: string;
  /** Markup of the body. */
  body: string;
  /** A classic script that runs before anything is painted. Default: none. */
  early?: string;
  /** A classic script that runs when the body is there. Default: none. */
  script?: string;
  /** Tab picture as a `data:` address. */
  icon?: string;
};

/**
 * One HTML document with its styles, typeface, pictures and script inside, and a policy of its own: scripts and styles
 * by their hash, nothing else, and no connection to anywhere. The same parts give the same text. In browsers and
 * Node alike.
 */
export function writeDocument(parts: DocumentParts): string {
  const { title, kind, body, icon } = parts;
  const styles = parts.styles.map(forStyle);
  const plain = parts.plainStyle === undefined ? [] : [forStyle(parts.plainStyle)];
  const scripts = parts.script === undefined ? [] : [forScript(parts.script)];
  const early = parts.early === undefined ? [] : [forScript(parts.early)];
  const policy = cspOf({ scripts: [...early, ...scripts], styles: [...styles, ...plain] });
  return [
    '<!doctype html>',
    `<html lang="en-GB" class="${escapeText(kind)}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Before anything it governs.
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeText(title)}</title>`,
    ...(icon === undefined ? [] : [`<link rel="icon" href="${escapeText(icon)}">`]),
    ...styles.map((style) => `<style>${style}</style>`),
    ...plain.map((style) => `<noscript><style>${style}</style></noscript>`),
    ...early.map((script) => `<script>${script}</script>`),
    '</head>',
    '<body>',
    body,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
