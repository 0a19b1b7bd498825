import { placeholdersOf } from '../placeholders.ts';
import { colourXml, fillXml, type Look, lineSpacing } from './colour.ts';
import { backgroundXml, placeholderShapeXml, treeXml } from './layout.ts';
import { bodyStyle, bulletXml } from './text.ts';
import { centipoints, el, emu, slideNamespaces, xmlPart } from './xml.ts';

/** Slide master ids and layout ids share one range that begins here. */
export const firstMasterId = 2147483648;

/** Which slot of the theme each name of a slide means. */
const colourMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const;

/** The colour map as an element, for masters of slides and notes. */
export function colourMapXml(): string {
  return el('p:clrMap', colourMap);
}

/** The slide master: title, body, sources and number, from which every layout inherits. */
export function masterXml(look: Look, layoutIds: readonly string[]): string {
  const specs = placeholdersOf('statement').filter(({ role }) => role !== 'kicker');
  const list = layoutIds.map((id, index) =>
    el('p:sldLayoutId', { id: firstMasterId + 1 + index, 'r:id': id }),
  );
  return xmlPart(
    el('p:sldMaster', slideNamespaces, [
      el('p:cSld', {}, [
        backgroundXml(fillXml(look, 'paper')),
        treeXml(
          specs.map((spec, index) => placeholderShapeXml(look, { ...spec, idx: null }, index + 2, 'master')),
        ),
      ]),
      colourMapXml(),
      el('p:sldLayoutIdLst', {}, list),
      el('p:txStyles', {}, [titleStyle(look), textStyle(look), otherStyle(look)]),
    ]),
  );
}

function titleStyle(look: Look): string {
  return el('p:titleStyle', {}, [
    el(
      'a:lvl1pPr',
      { algn: 'l', defTabSz: 914400, rtl: false, eaLnBrk: true, latinLnBrk: false, hangingPunct: true },
      [
        el('a:lnSpc', {}, el('a:spcPct', { val: lineSpacing(look, 95) })),
        el('a:spcBef', {}, el('a:spcPct', { val: 0 })),
        el('a:buNone'),
        runStyle(look, 42, 'mj', true),
      ],
    ),
  ]);
}

/** Level one is running text, level two a list; deeper levels are lists further in. */
function textStyle(look: Look): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const list = index > 0;
    const indent = emu(bodyStyle.indent);
    const attributes = {
      marL: indent * index,
      indent: list ? -indent : 0,
      algn: 'l',
      defTabSz: 914400,
      rtl: false,
    };
    const before = list ? bodyStyle.itemBefore : bodyStyle.before;
    return el(`a:lvl${index + 1}pPr`, attributes, [
      el('a:lnSpc', {}, el('a:spcPct', { val: lineSpacing(look, bodyStyle.spacing) })),
      el('a:spcBef', {}, el('a:spcPts', { val: centipoints(before) })),
      list ? bulletXml(look, false) : el('a:buNone'),
      runStyle(look, index < 2 ? 24 : 20, 'mn', false),
    ]);
  });
  return el('p:bodyStyle', {}, levels);
}

function otherStyle(look: Look): string {
  const closer = lineSpacing(look, 100);
  const levels = Array.from({ length: 9 }, (_, index) =>
    el(`a:lvl${index + 1}pPr`, { marL: 0, algn: 'l', defTabSz: 914400 }, [
      closer === 100000 ? '' : el('a:lnSpc', {}, el('a:spcPct', { val: closer })),
      runStyle(look, 24, 'mn', false),
    ]),
  );
  return el('p:otherStyle', {}, [el('a:defPPr', {}, el('a:defRPr', { lang: 'en-GB' })), ...levels]);
}

/** Size in px, heading or body typeface of the theme. */
export function runStyle(look: Look, size: number, face: 'mj' | 'mn', bold: boolean): string {
  return el('a:defRPr', { sz: centipoints(size), b: bold, kern: 1200 }, [
    el('a:solidFill', {}, colourXml(look, 'text')),
    el('a:latin', { typeface: `+${face}-lt` }),
    el('a:ea', { typeface: `+${face}-ea` }),
    el('a:cs', { typeface: `+${face}-cs` }),
  ]);
}
