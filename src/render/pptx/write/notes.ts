import type { Para } from '../../../model/pptx-plan.ts';
import { fillXml, type Look } from './colour.ts';
import { treeXml } from './layout.ts';
import { colourMapXml, runStyle } from './master.ts';
import { type Relations, relations } from './scope.ts';
import { placeholderTextXml } from './text.ts';
import { el, slideNamespaces, xmlPart } from './xml.ts';

/** Notes pages are A4 upright, in EMU. */
export const notesSize = { cx: 6858000, cy: 9906000 } as const;

const places = {
  sldImg: { x: 685800, y: 742950, cx: 5486400, cy: 3086100 },
  body: { x: 685800, y: 4076700, cx: 5486400, cy: 5086350 },
} as const;

/** The master of notes pages: the slide above, the notes below. */
export function notesMasterXml(look: Look): string {
  const levels = Array.from({ length: 9 }, (_, index) =>
    el(`a:lvl${index + 1}pPr`, { marL: 228600 * index, algn: 'l', defTabSz: 914400 }, [
      el('a:spcBef', {}, el('a:spcPts', { val: 600 })),
      runStyle(look, 16, 'mn', false),
    ]),
  );
  return xmlPart(
    el('p:notesMaster', slideNamespaces, [
      el('p:cSld', {}, [
        el('p:bg', {}, el('p:bgPr', {}, [fillXml(look, 'white'), el('a:effectLst')])),
        treeXml([
          imageXml(true),
          bodyXml(placeholderTextXml([], undefined, { relations: relations(), slides: 0, look }), true),
        ]),
      ]),
      colourMapXml(),
      el('p:notesStyle', {}, levels),
    ]),
  );
}

/** The notes of a slide, a paragraph each. */
export function notesXml(
  look: Look,
  notes: readonly Para[],
  slide: number,
): { xml: string; relations: Relations } {
  const rels = relations();
  rels.to('notesMaster', '../notesMasters/notesMaster1.xml');
  rels.to('slide', `../slides/slide${slide}.xml`);
  // A notes page may point at its own slide only: links to others stay plain text.
  const text = placeholderTextXml(notes, undefined, { relations: rels, slides: 0, look });
  const xml = xmlPart(
    el('p:notes', slideNamespaces, [
      el('p:cSld', {}, treeXml([imageXml(false), bodyXml(text, false)])),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ]),
  );
  return { xml, relations: rels };
}

function imageXml(master: boolean): string {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id: 2, name: 'Slide image' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg', idx: master ? 2 : undefined })),
    ]),
    placeOf('sldImg', master),
  ]);
}

function bodyXml(text: string, master: boolean): string {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id: 3, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', sz: master ? 'quarter' : undefined, idx: master ? 3 : 1 })),
    ]),
    placeOf('body', master),
    text,
  ]);
}

/** Only the master gives places; the pages inherit them. */
function placeOf(name: keyof typeof places, master: boolean): string {
  if (!master) return el('p:spPr');
  const { x, y, cx, cy } = places[name];
  return el('p:spPr', {}, [
    el('a:xfrm', {}, [el('a:off', { x, y }), el('a:ext', { cx, cy })]),
    el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
  ]);
}
