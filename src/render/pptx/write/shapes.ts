import { layoutOf } from '../../../model/layouts.ts';
import type { Box, PlaceholderRole, PptxShape } from '../../../model/pptx-plan.ts';
import type { ColourName, Shade } from '../../../theme/tokens.ts';
import { placeholderIn } from '../placeholders.ts';
import type { SlideLayout } from '../slide-layout.ts';
import { fillXml, type Look, lightXml, wordsFill } from './colour.ts';
import { pathXml } from './path.ts';
import { phType, placeXml, sizeOf } from './place.ts';
import { linkXml, type SlideScope } from './scope.ts';
import { tableXml } from './table.ts';
import { placeholderTextXml, textBodyXml } from './text.ts';
import { el, emu, namespaces } from './xml.ts';

type ShapeOf<K extends PptxShape['kind']> = Extract<PptxShape, { kind: K }>;

/** Any shape of a slide as XML. `grouped`: it stands inside a group. */
export function shapeXml(shape: PptxShape, layout: SlideLayout, scope: SlideScope, grouped = false): string {
  switch (shape.kind) {
    case 'shape':
      return boxXml(shape, scope);
    case 'line':
      return lineXml(shape, scope);
    case 'path':
      return freeformXml(shape, scope);
    case 'group':
      return groupXml(shape, layout, scope);
    case 'picture':
      return pictureXml(shape, scope);
    case 'table':
      return frameXml(shape, tableXml(shape, scope), scope, grouped, shape.role && phXml(shape.role, layout));
    case 'chart': {
      const chart = el('c:chart', { 'xmlns:c': namespaces.c, 'r:id': scope.chart(shape.chart, shape.box) });
      return frameXml(shape, el('a:graphicData', { uri: namespaces.c }, chart), scope, grouped);
    }
    case 'placeholder':
      return placeholderXml(shape, layout, scope);
  }
}

/** Id, name and alternative text; an empty text marks the shape as decorative. */
function nameXml(shape: { name: string; alt?: string }, scope: SlideScope, link = ''): string {
  const decorative = el('a:extLst', {}, [
    el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      el('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: true,
      }),
    ]),
  ]);
  const descr = shape.alt === undefined || shape.alt === '' ? undefined : shape.alt;
  return el('p:cNvPr', { id: scope.nextId(), name: shape.name, descr }, [
    link,
    shape.alt === '' ? decorative : '',
  ]);
}

function boxXml(shape: ShapeOf<'shape'>, scope: SlideScope): string {
  const { box, text, fill, opacity } = shape;
  const side = Math.min(box.w, box.h);
  const radius = side > 0 ? Math.round((Math.min(shape.radius ?? 0, side / 2) / side) * 100000) : 0;
  const guides = shape.geometry === 'round' ? el('a:gd', { name: 'adj', fmla: `val ${radius}` }) : '';
  const preset = { rect: 'rect', round: 'roundRect', ellipse: 'ellipse' }[shape.geometry];
  const isText = text !== undefined && fill === undefined && shape.stroke === undefined;
  const properties = el('p:spPr', {}, [
    placeXml('a:xfrm', box),
    el('a:prstGeom', { prst: preset }, el('a:avLst', {}, guides)),
    fillXml(scope.look, fill, opacity),
    strokeXml(shape, scope.look),
  ]);
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      nameXml(shape, scope, linkXml(shape.link, scope)),
      el('p:cNvSpPr', { txBox: isText || undefined }),
      el('p:nvPr'),
    ]),
    properties,
    // A shape without words needs no text body: a chart of dots has hundreds of them.
    text === undefined ? '' : textBodyXml('p:txBody', text, scope),
  ]);
}

function strokeXml(
  shape: { stroke?: ColourName; strokeWidth?: number; dash?: boolean; fill?: ColourName | Shade },
  look: Look,
  end = '',
): string {
  if (shape.stroke === undefined) return el('a:ln', {}, el('a:noFill'));
  // What a scale colours keeps its outline too: on dark ground the dark end is seen by it.
  const isScale = shape.fill?.startsWith('seq-') ?? false;
  const colour = isScale ? el('a:solidFill', {}, lightXml(look, shape.stroke)) : fillXml(look, shape.stroke);
  const dash = shape.dash ? el('a:prstDash', { val: 'sysDash' }) : '';
  return el('a:ln', { w: emu(shape.strokeWidth ?? 1) }, [colour, dash, el('a:round'), end]);
}

function lineXml(shape: ShapeOf<'line'>, scope: SlideScope): string {
  const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
  const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
  const head = shape.arrow ? el('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' }) : '';
  return el('p:cxnSp', {}, [
    el('p:nvCxnSpPr', {}, [nameXml(shape, scope), el('p:cNvCxnSpPr'), el('p:nvPr')]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box, { flipH: x2 < x1, flipV: y2 < y1 }),
      el('a:prstGeom', { prst: shape.arrow ? 'straightConnector1' : 'line' }, el('a:avLst')),
      strokeXml(shape, scope.look, head),
    ]),
  ]);
}

function freeformXml(shape: ShapeOf<'path'>, scope: SlideScope): string {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [nameXml(shape, scope), el('p:cNvSpPr'), el('p:nvPr')]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', boundsOf([shape])),
      pathXml(shape),
      fillXml(scope.look, shape.fill, shape.opacity),
      strokeXml(shape, scope.look),
    ]),
  ]);
}

function groupXml(shape: ShapeOf<'group'>, layout: SlideLayout, scope: SlideScope): string {
  const box = boundsOf(shape.children);
  const off = { x: emu(box.x), y: emu(box.y) };
  const ext = { cx: emu(box.w), cy: emu(box.h) };
  // Children keep the slide's own coordinates: the group adds no transform.
  const place = [el('a:off', off), el('a:ext', ext), el('a:chOff', off), el('a:chExt', ext)];
  return el('p:grpSp', {}, [
    el('p:nvGrpSpPr', {}, [nameXml(shape, scope), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, el('a:xfrm', {}, place)),
    ...shape.children.map((child) => shapeXml(child, layout, scope, true)),
  ]);
}

function pictureXml(shape: ShapeOf<'picture'>, scope: SlideScope): string {
  return el('p:pic', {}, [
    el('p:nvPicPr', {}, [
      nameXml(shape, scope),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ]),
    el('p:blipFill', {}, [
      el('a:blip', { 'r:embed': scope.picture(shape.data) }),
      el('a:stretch', {}, el('a:fillRect')),
    ]),
    el('p:spPr', {}, [placeXml('a:xfrm', shape.box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]),
  ]);
}

function frameXml(
  shape: ShapeOf<'table' | 'chart'>,
  data: string,
  scope: SlideScope,
  grouped: boolean,
  place = '',
): string {
  const locks = grouped ? '' : el('a:graphicFrameLocks', { noGrp: true });
  return el('p:graphicFrame', {}, [
    el('p:nvGraphicFramePr', {}, [
      nameXml(shape, scope),
      el('p:cNvGraphicFramePr', {}, locks),
      el('p:nvPr', {}, place),
    ]),
    placeXml('p:xfrm', shape.box),
    el('a:graphic', {}, data),
  ]);
}

/** Colours of words that stand on dark ground. */
const lightWords: ColourName[] = ['white', 'mist', 'sky'];

function placeholderXml(shape: ShapeOf<'placeholder'>, layout: SlideLayout, scope: SlideScope): string {
  const ph = phXml(shape.role, layout, shape.seat);
  const spec = placeholderIn(layout, shape.role, shape.seat);
  const onDark =
    spec !== undefined && lightWords.includes(spec.colour)
      ? wordsFill(scope.look, spec.colour, layoutOf(layout.base).ground === 'art')
      : undefined;
  // The number is a field, so that it stays right when slides are moved.
  const number = el('a:p', {}, [
    el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [
      el('a:rPr', { lang: 'en-GB' }),
      '<a:t>\u2039#\u203A</a:t>',
    ]),
  ]);
  const text =
    shape.role === 'number'
      ? el('p:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), number])
      : placeholderTextXml(shape.paras, shape.scale, scope, spec?.look?.levels, onDark);
  const place = shape.box === undefined ? '' : placeXml('a:xfrm', shape.box);
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      nameXml(shape, scope),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, ph),
    ]),
    el('p:spPr', {}, place),
    text,
  ]);
}

/** Ties a shape to its layout's placeholder. */
function phXml(role: PlaceholderRole, layout: SlideLayout, seat?: number): string {
  const spec = placeholderIn(layout, role, seat);
  const type = phType(spec?.type ?? 'body');
  return el('p:ph', { type, sz: sizeOf(role), idx: spec?.idx ?? undefined });
}

/** The box around shapes, in px. */
export function boundsOf(shapes: readonly PptxShape[]): Box {
  const corners = shapes.flatMap((shape): Array<[number, number]> => {
    if (shape.kind === 'line') return [shape.from, shape.to];
    if (shape.kind === 'path') return shape.points;
    const box = shape.kind === 'group' ? boundsOf(shape.children) : (shape.box ?? { x: 0, y: 0, w: 0, h: 0 });
    return [
      [box.x, box.y],
      [box.x + box.w, box.y + box.h],
    ];
  });
  if (corners.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
