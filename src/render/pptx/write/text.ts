import type { SeatLevel, SeatLook } from '../../../blocks/kit/seats.ts';
import { isFromRight, languageOf } from '../../../model/direction.ts';
import type { Para, Run, TextBody } from '../../../model/pptx-plan.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { colourXml, type Look, lineSpacing, wordXml } from './colour.ts';
import { linkXml, type SlideScope } from './scope.ts';
import { centipoints, el, emu, escapeXml } from './xml.ts';

/** Distances that the master's body style carries, in px: text flows the same in and out of a placeholder. */
export const bodyStyle = { before: 16, itemBefore: 12, indent: 28, spacing: 112 } as const;

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const aligns = { left: 'l', centre: 'ctr', right: 'r' } as const;

/** In which direction a paragraph runs, and in which language it is. */
type Way = { fromRight: boolean; lang: string };

type LinkScope = Pick<SlideScope, 'relations' | 'slides' | 'look'>;

/** How runs without a size or colour look. Absent: they inherit it from the placeholder. */
type TextLook = {
  size?: number;
  colour?: ColourName;
  spacing?: TextBody['spacing'];
  /** What the layout says of this level of a seat: only what differs is written out. */
  level?: SeatLevel;
  /** Not bold among what is bold by itself. */
  plain?: boolean;
  /** The fill of words that the layout has light on dark ground, where the theme's colour of links would be lost. */
  onDark?: string | undefined;
};

/** The text of a shape that stands alone: everything it needs is written out. */
export function textBodyXml(tag: string, text: TextBody, scope: LinkScope): string {
  const [left, top, right, bottom] = text.inset ?? [0, 0, 0, 0];
  const properties = el(
    'a:bodyPr',
    {
      wrap: text.wrap === false ? 'none' : 'square',
      lIns: emu(left),
      tIns: emu(top),
      rIns: emu(right),
      bIns: emu(bottom),
      rtlCol: false,
      anchor: anchors[text.anchor ?? 'top'],
    },
    el('a:noAutofit'),
  );
  const look = { ...text, spacing: text.spacing ?? { percent: bodyStyle.spacing } };
  return el(tag, {}, [
    properties,
    el('a:lstStyle'),
    ...written(text.paras).map((para) => paraXml(para, look, scope)),
  ]);
}

/**
 * The text of a placeholder: size, colour and spacing come from the layout.
 *
 * @param onDark See TextLook.
 */
export function placeholderTextXml(
  paras: readonly Para[],
  scale: number | undefined,
  scope: LinkScope,
  levels?: SeatLook['levels'],
  onDark?: string,
): string {
  const fit = el('a:normAutofit', {
    fontScale: scale === undefined ? undefined : Math.round(scale * 100) * 1000,
  });
  return el('p:txBody', {}, [
    el('a:bodyPr', {}, fit),
    el('a:lstStyle'),
    ...written(paras).map((para) => paraXml(para, { level: levels?.[para.level ?? 0], onDark }, scope)),
  ]);
}

/** The paragraphs of a text, of which every text has one: PowerPoint repairs a file that has a text without. */
function written(paras: readonly Para[]): readonly Para[] {
  return paras.length === 0 ? [{ runs: [] }] : paras;
}

/** One paragraph. Runs that cannot be seen are left out. */
export function paraXml(para: Para, look: TextLook, scope: LinkScope): string {
  const runs = para.runs.filter((run) => run.text !== '' || run.break);
  const words = runs.map(({ text }) => text).join('');
  const way = { fromRight: isFromRight(words), lang: languageOf(words) };
  const end = el('a:endParaRPr', {
    lang: way.lang,
    sz: look.size === undefined ? undefined : centipoints(look.size),
  });
  const body = runs.map((run) =>
    look.level ? seatRunXml(run, look.level, scope, way) : runXml(run, look, scope, way),
  );
  return el('a:p', {}, [paraProperties(para, look, scope, way), ...(body.length === 0 ? [end] : body)]);
}

function paraProperties(para: Para, look: TextLook, scope: LinkScope, way: Way): string {
  if (look.level !== undefined) return seatParaProperties(para, look.level, scope, way);
  const inherits = look.size === undefined;
  const list = para.list !== undefined;
  const usual = list ? bodyStyle.itemBefore : bodyStyle.before;
  const before = inherits && para.before === usual ? undefined : para.before;
  return el(
    'a:pPr',
    {
      marL: list && !inherits ? emu(bodyStyle.indent) : para.indent && emu(para.indent),
      lvl: list && inherits ? 1 : undefined,
      indent: list && !inherits ? -emu(bodyStyle.indent) : para.hanging ? -emu(para.indent ?? 0) : undefined,
      ...placed(para.align, way),
    },
    [
      spacingXml(scope.look, para.spacing === undefined ? look.spacing : { percent: para.spacing }),
      before === undefined ? '' : el('a:spcBef', {}, el('a:spcPts', { val: centipoints(before) })),
      list ? bulletXml(scope.look, para.list === 'number', inherits) : '',
    ],
  );
}

/** A paragraph from right to left begins at the right edge, unless it was meant to end there. */
function placed(align: Para['align'], { fromRight }: Way): { algn?: string | undefined; rtl?: true } {
  if (!fromRight) return align === undefined ? {} : { algn: aligns[align] };
  const turned = { left: 'r', right: 'l', centre: 'ctr' } as const;
  return { algn: turned[align ?? 'left'], rtl: true };
}

function seatParaProperties(
  { level, spacing, before = 0, list }: Para,
  look: SeatLevel,
  scope: LinkScope,
  way: Way,
): string {
  const apart = Math.abs(before - look.before) > 0.01;
  return el('a:pPr', { lvl: level === 0 ? undefined : level, ...placed(undefined, way) }, [
    spacing === undefined || spacing === look.spacing ? '' : spacingXml(scope.look, { percent: spacing }),
    apart ? el('a:spcBef', {}, el('a:spcPts', { val: centipoints(before) })) : '',
    list === 'number' ? bulletXml(scope.look, true) : '',
  ]);
}

/** A run of a seat. Where it looks as its level does it says nothing, so that it follows the layout. */
function seatRunXml(run: Run, look: SeatLevel, scope: LinkScope, way: Way): string {
  const size =
    run.size === undefined || centipoints(run.size) === centipoints(look.size) ? undefined : run.size;
  const colour = run.colour === look.colour ? undefined : run.colour;
  const bold = look.bold === (run.bold ?? false) ? undefined : run.bold;
  return runXml({ ...run, size, colour, bold }, { plain: look.bold && !run.bold }, scope, way);
}

function spacingXml(look: Look, spacing: TextBody['spacing']): string {
  if (spacing === undefined) return '';
  const inner =
    'px' in spacing
      ? el('a:spcPts', { val: centipoints(spacing.px) })
      : el('a:spcPct', { val: lineSpacing(look, spacing.percent) });
  return el('a:lnSpc', {}, inner);
}

/** The mark of a list item. In a placeholder a bullet is inherited and only a number is written. */
export function bulletXml(look: Look, numbered: boolean, inherits = false): string {
  const colour = el('a:buClr', {}, colourXml(look, 'turquoise-text'));
  if (numbered)
    return colour + el('a:buFont', { typeface: '+mj-lt' }) + el('a:buAutoNum', { type: 'arabicPeriod' });
  return inherits ? '' : colour + el('a:buFont', { typeface: 'Arial' }) + el('a:buChar', { char: '\u2022' });
}

function runXml(run: Run, look: TextLook, scope: LinkScope, way: Way): string {
  const size = run.size ?? look.size;
  const colour = run.colour ?? look.colour;
  const attributes = {
    // Digits and signs have no language of their own.
    lang: /\p{L}/u.test(run.text) ? languageOf(run.text) : way.lang,
    sz: size === undefined ? undefined : centipoints(size),
    b: look.plain ? false : run.bold || undefined,
    i: run.italic || undefined,
    baseline: run.superscript ? 30000 : undefined,
  };
  const link = linkXml(run.link, scope, look.onDark !== undefined);
  // A link takes the theme's link colour; a fill of its own would be ignored by some readers, kept by others.
  const own = colour === undefined ? '' : el('a:solidFill', {}, wordXml(scope.look, colour));
  const fill = link === '' ? own : look.onDark === undefined ? '' : own || look.onDark;
  const properties = (children: string): string => el('a:rPr', attributes, children);
  const tab = run.tab ? el('a:r', {}, [properties(''), '<a:t>\t</a:t>']) : '';
  const start = (run.break ? el('a:br', {}, properties(fill)) : '') + tab;
  const words = escapeXml(run.text.replace(/[ \t\r\n]+/g, ' '));
  return words === '' ? start : start + el('a:r', {}, [properties(fill + link), `<a:t>${words}</a:t>`]);
}
