import { type SeatLook, seatBars, seatFrames, seatRegion } from '../../../blocks/kit/seats.ts';
import { seatLook } from '../../../blocks/pptx.ts';
import type { Brand } from '../../../model/brand.ts';
import { type LayoutName, layoutOf } from '../../../model/layouts.ts';
import type { Box } from '../../../model/pptx-plan.ts';
import { type ColourName, canvas } from '../../../theme/tokens.ts';
import { brandedPlaceholders } from '../brand-marks.ts';
import { footRule, type PlaceholderSpec } from '../placeholders.ts';
import { layoutTitle, regionOf, type SlideLayout } from '../slide-layout.ts';
import { brandMarksXml } from './brand-marks.ts';
import { fillXml, groundXml, type Look, lineSpacing, wordsFill, wordXml } from './colour.ts';
import { phType, placeXml, sizeOf } from './place.ts';
import { bodyStyle, bulletXml } from './text.ts';
import { centipoints, el, emu, escapeXml, slideNamespaces, xmlPart } from './xml.ts';

/** Width in px of the dark panel of a case study. */
const panelWidth = 470;

/**
 * A slide layout: its ground, what decorates it, its placeholders, and an organisation's logo and words.
 *
 * @param logo Relationship of the logo's picture; null for none.
 */
export function layoutXml(
  look: Look,
  layout: SlideLayout,
  brand: Brand | null = null,
  logo: string | null = null,
): string {
  const { ground } = layoutOf(layout.base);
  const decoration = [...decorationOf(layout.base), ...framesOf(layout)];
  const specs = brandedPlaceholders(layout, brand);
  const shapes = specs.map((spec, index) =>
    placeholderShapeXml(look, spec, index + 2 + decoration.length, 'layout', ground === 'art'),
  );
  const marks = brandMarksXml(look, layout.base, brand, logo, 2 + decoration.length + specs.length);
  return xmlPart(
    el('p:sldLayout', { ...slideNamespaces, preserve: true, userDrawn: true }, [
      el('p:cSld', { name: layoutTitle(layout) }, [
        ground === 'art' ? backgroundXml(groundXml(look)) : '',
        treeXml([
          ...decoration.map(({ box, fill }, index) => barXml(look, box, fill, index + 2)),
          ...shapes,
          ...marks,
        ]),
      ]),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ]),
  );
}

/** A plain ground, from its fill. */
export function backgroundXml(fill: string): string {
  return el('p:bg', {}, el('p:bgPr', {}, [fill, el('a:effectLst')]));
}

/** The shape tree of a slide, layout or master around its shapes. */
export function treeXml(shapes: readonly string[]): string {
  const zero = [
    el('a:off', { x: 0, y: 0 }),
    el('a:ext', { cx: 0, cy: 0 }),
    el('a:chOff', { x: 0, y: 0 }),
    el('a:chExt', { cx: 0, cy: 0 }),
  ];
  return el('p:spTree', {}, [
    el('p:nvGrpSpPr', {}, [el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, el('a:xfrm', {}, zero)),
    ...shapes,
  ]);
}

function decorationOf(name: LayoutName): Array<{ box: Box; fill: ColourName }> {
  const { ground, main } = layoutOf(name);
  if (name === 'section') return [{ box: { x: canvas.left, y: 190, w: 72, h: 6 }, fill: 'orange' }];
  if (ground === 'art') return [];
  const left = ground === 'panel' ? main.x : canvas.left;
  const rule = {
    box: { x: left, y: footRule, w: canvas.width - canvas.right - left, h: 1 },
    fill: 'rule',
  } as const;
  const panel = { box: { x: 0, y: 0, w: panelWidth, h: canvas.height }, fill: 'panel' } as const;
  return ground === 'panel' ? [panel, rule] : [rule];
}

/** Bars and hairlines of seats: they follow the slide to another layout. */
function framesOf({ seats }: SlideLayout): Array<{ box: Box; fill: ColourName }> {
  if (seats === null) return [];
  const look = seatLook(seats);
  const { grid } = seatRegion(regionOf(seats.high), seats);
  return seatFrames(seats, look, grid).flatMap((frame) => seatBars(frame, look));
}

function barXml(look: Look, box: Box, fill: ColourName, id: number): string {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name: `Ground ${id}` }),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: true }),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fillXml(look, fill),
      el('a:ln', {}, el('a:noFill')),
    ]),
  ]);
}

const names = {
  title: 'Title',
  body: 'Text',
  kicker: 'Kicker',
  side: 'Side text',
  who: 'Who',
  seat: 'Text',
  sources: 'Sources',
  number: 'Slide number',
} as const;

/** A placeholder with its place and look. */
export function placeholderShapeXml(
  look: Look,
  spec: PlaceholderSpec,
  id: number,
  on: 'master' | 'layout',
  art = false,
): string {
  const ph = el('p:ph', {
    type: phType(spec.type),
    sz: on === 'layout' ? sizeOf(spec.role) : undefined,
    // A master knows its placeholders by their type; only a second of a kind needs a number.
    idx: spec.idx ?? (on === 'master' ? masterIndex[spec.type] : undefined),
  });
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name: `${names[spec.role]}${spec.seat === undefined ? '' : ` ${spec.seat}`}` }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, ph),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', spec.box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      spec.look?.card ? fillXml(look, 'white') : '',
    ]),
    el('p:txBody', {}, [bodyProperties(spec), listStyle(look, spec, art), promptXml(spec)]),
  ]);
}

const masterIndex = { title: undefined, body: 1, content: 1, ftr: 3, sldNum: 4 } as const;

function bodyProperties(spec: PlaceholderSpec): string {
  const anchor = spec.anchor === 'middle' ? 'ctr' : 't';
  const fixed = spec.role === 'number' ? el('a:noAutofit') : el('a:normAutofit');
  const [lIns, tIns, rIns, bIns] = (spec.look?.inset ?? [0, 0, 0, 0]).map(emu);
  return el(
    'a:bodyPr',
    { vert: 'horz', wrap: 'square', lIns, tIns, rIns, bIns, rtlCol: false, anchor },
    fixed,
  );
}

function listStyle(look: Look, spec: PlaceholderSpec, art: boolean): string {
  if (spec.look !== undefined) return seatStyle(look, spec.look);
  const fill = wordsFill(look, spec.colour, art);
  const run = el('a:defRPr', { sz: centipoints(spec.size), b: spec.bold ?? false }, fill);
  const tight =
    spec.role === 'body' || spec.role === 'side' || spec.role === 'title'
      ? ''
      : el('a:spcBef', {}, el('a:spcPts', { val: 0 }));
  const plain = spec.type === 'ftr' || spec.type === 'sldNum';
  const level = el('a:lvl1pPr', { algn: spec.align === 'right' ? 'r' : plain ? 'l' : undefined }, [
    tight,
    run,
  ]);
  // Lists follow the size and colour of the text around them.
  const list = spec.role === 'body' || spec.role === 'side' ? el('a:lvl2pPr', {}, run) : '';
  return el('a:lstStyle', {}, [level, list]);
}

/** Head, words and list, so that nothing has to be said again on the slide. */
function seatStyle(look: Look, { levels }: SeatLook): string {
  const styles = levels.map((level, index) => {
    const list = index === 2;
    const marL = emu(list ? bodyStyle.indent : level.indent);
    const attributes = { marL, indent: list ? -marL : 0 };
    return el(`a:lvl${index + 1}pPr`, attributes, [
      el('a:lnSpc', {}, el('a:spcPct', { val: lineSpacing(look, level.spacing) })),
      el('a:spcBef', {}, el('a:spcPts', { val: centipoints(level.before) })),
      list ? bulletXml(look, false) : el('a:buNone'),
      el(
        'a:defRPr',
        { sz: centipoints(level.size), b: level.bold },
        el('a:solidFill', {}, wordXml(look, level.colour)),
      ),
    ]);
  });
  return el('a:lstStyle', {}, styles);
}

function promptXml(spec: PlaceholderSpec): string {
  if (spec.role === 'number') {
    const field = el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [
      el('a:rPr', { lang: 'en-GB' }),
      '<a:t>\u2039#\u203A</a:t>',
    ]);
    return el('a:p', {}, field);
  }
  const run = el('a:r', {}, [el('a:rPr', { lang: 'en-GB' }), `<a:t>${escapeXml(spec.prompt)}</a:t>`]);
  return el('a:p', {}, run);
}
