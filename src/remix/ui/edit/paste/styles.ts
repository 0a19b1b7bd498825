/** How a stretch of pasted words looks, as far as a field can keep it. */
export type Look = {
  strong: boolean;
  em: boolean;
  /** Line ends in the text are line ends on the page. */
  lines: boolean;
};
/** What says of one element alone: that nobody sees it, that it stands on lines of its own, or that it is raised. */
export type OwnLook = Look & { hidden: boolean; block: boolean; raised: boolean };

/** Where the styles of pasted elements stand: as styles, the page's policy would refuse them with an error each. */
export const setAside = 'data-style';

type Style = {
  weight: string;
  slant: string;
  space: string;
  display: string;
  sight: string;
  line: string;
  height: string;
};

/** Marks of a list, comments beside the text and notes below it, as office programs write them: their words are to be ignored. */
const aside =
  /mso-list:\s*ignore|mso-special-format:\s*['"]?(bullet|numbullet)|mso-hide:\s*all|mso-element:\s*(comment|footnote|endnote)|mso-special-character:\s*comment/i;

/**
 * What a pasted text says of its looks. Read from its styles, not its tags: Google Docs wraps everything in a `<b>` of
 * ordinary weight, and Word and Excel keep their weights in classes. Nothing of it is ever applied to the page.
 */
export function stylesOf(sheets: readonly string[]): (element: Element, around: Look) => OwnLook {
  const rules = sheets.flatMap(rulesOf);
  return (element, around) => {
    const tag = element.localName;
    const found: Style[] = rules
      .filter(({ selector }) => matches(element, selector))
      .map(({ style }) => style);
    const own = element.getAttribute(setAside);
    if (own !== null) found.push(readStyle(styleOf(own)));
    const last = (name: keyof Style): string => found.findLast((style) => style[name] !== '')?.[name] ?? '';
    return {
      strong: isBold(last('weight'), around.strong || tag === 'b' || tag === 'strong'),
      em: isSlanted(last('slant'), around.em || tag === 'i' || tag === 'em'),
      lines: keepsLines(last('space'), around.lines || tag === 'pre'),
      hidden:
        found.some(({ display }) => display === 'none') ||
        /^(hidden|collapse)$/.test(last('sight')) ||
        element.hasAttribute('hidden') ||
        aside.test(own ?? '') ||
        /\bmso(comanchor|comoff|comtxt|commentreference|footnotereference|endnotereference)\b/i.test(
          element.className,
        ) ||
        isTakenOut(element, last('line')),
      raised: last('height') === 'super' || /mso-text-raise:\s*[1-9]/i.test(own ?? ''),
      block: /^(block|flow-root|flex|grid|list-item|table)$/.test(last('display')),
    };
  };
}

/** Words that a change has struck out, beside those that stay. A line that is struck out as a whole was only done with. */
function isTakenOut(element: Element, line: string): boolean {
  if (element.localName === 'del') return true;
  if (!line.includes('line-through') && !/^(s|strike)$/.test(element.localName)) return false;
  const around = element.closest('p, li, td, th, div, body')?.textContent ?? '';
  return around.trim() !== (element.textContent ?? '').trim();
}

function isBold(weight: string, otherwise: boolean): boolean {
  if (weight === '' || weight === 'inherit') return otherwise;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function isSlanted(slant: string, otherwise: boolean): boolean {
  if (slant === '' || slant === 'inherit') return otherwise;
  return slant.startsWith('italic') || slant.startsWith('oblique');
}

function keepsLines(space: string, otherwise: boolean): boolean {
  if (space === '' || space === 'inherit') return otherwise;
  return /^(pre|break-spaces)/.test(space);
}

/** The declarations of a `style` attribute. Set through the object, so that no policy stands in the way. */
function styleOf(text: string): CSSStyleDeclaration {
  const { style } = document.createElement('i');
  style.cssText = text;
  return style;
}

function readStyle(style: CSSStyleDeclaration): Style {
  const { fontWeight: weight, fontStyle: slant, whiteSpace: space, display, visibility: sight } = style;
  const line = style.textDecorationLine || style.textDecoration;
  return { weight, slant, space, display, sight, line, height: style.verticalAlign };
}

/** In the order of the text: what comes later wins, which is near enough for what office programs write. */
function rulesOf(text: string): Array<{ selector: string; style: Style }> {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSStyleRule ? [{ selector: rule.selectorText, style: readStyle(rule.style) }] : [],
    );
  } catch {
    return [];
  }
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
