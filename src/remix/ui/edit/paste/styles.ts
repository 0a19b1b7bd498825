/** How a stretch of pasted words looks, as far as a field can keep it. */
export type Look = {
  strong: boolean;
  em: boolean;
  /** Line ends in the text are line ends on the page. */
  lines: boolean;
};
/** What says of one element alone: that nobody sees it, or that it stands on lines of its own. */
export type OwnLook = Look & { hidden: boolean; block: boolean };

/** Where the styles of pasted elements stand: as styles, the page's policy would refuse them with an error each. */
export const setAside = 'data-style';

type Style = { weight: string; slant: string; space: string; display: string };

/** Marks of a list as office programs write them: their words are to be ignored. */
const listMark = /mso-list:\s*ignore|mso-special-format:\s*['"]?(bullet|numbullet)|mso-hide:\s*all/i;

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
      hidden: found.some(({ display }) => display === 'none') || listMark.test(own ?? ''),
      block: /^(block|flow-root|flex|grid|list-item|table)$/.test(last('display')),
    };
  };
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
  const { fontWeight: weight, fontStyle: slant, whiteSpace: space, display } = style;
  return { weight, slant, space, display };
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
