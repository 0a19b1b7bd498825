import type { Brand } from '../../../model/brand.ts';
import { isFromRight, languageOf } from '../../../model/direction.ts';
import { type LayoutName, layoutOf } from '../../../model/layouts.ts';
import { type FootWords, footWords, logoBox } from '../brand-marks.ts';
import { colourXml, type Look, lightXml, lineSpacing } from './colour.ts';
import { placeXml } from './place.ts';
import { centipoints, el, escapeXml } from './xml.ts';

/** An organisation's logo and words as shapes of a layout, so that they stand on every slide once. */
export function brandMarksXml(
  look: Look,
  name: LayoutName,
  brand: Brand | null,
  logo: string | null,
  firstId: number,
): string[] {
  const marks: string[] = [];
  if (brand?.logo && logo !== null) {
    const { logo: box, plate } = logoBox(name, brand.logo);
    // White for every theme: it is the ground that logos are drawn for.
    if (plate !== null) marks.push(plateXml(look, plate, firstId));
    marks.push(pictureXml(box, logo, brand.logo.alt, firstId + 1));
  }
  const words = footWords(brand, name);
  if (words !== null) marks.push(wordsXml(look, name, words, firstId + 2));
  return marks;
}

function plateXml(look: Look, box: Parameters<typeof placeXml>[1], id: number): string {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name: 'Logo ground' }),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: true }),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box),
      el(
        'a:prstGeom',
        { prst: 'roundRect' },
        el('a:avLst', {}, el('a:gd', { name: 'adj', fmla: 'val 8000' })),
      ),
      el('a:solidFill', {}, lightXml(look, 'white')),
      el('a:ln', {}, el('a:noFill')),
    ]),
  ]);
}

function pictureXml(box: Parameters<typeof placeXml>[1], logo: string, alt: string, id: number): string {
  return el('p:pic', {}, [
    el('p:nvPicPr', {}, [
      el('p:cNvPr', { id, name: 'Logo', descr: alt }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr', { userDrawn: true }),
    ]),
    el('p:blipFill', {}, [el('a:blip', { 'r:embed': logo }), el('a:stretch', {}, el('a:fillRect'))]),
    el('p:spPr', {}, [placeXml('a:xfrm', box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]),
  ]);
}

function wordsXml(look: Look, name: LayoutName, { text, size, box }: FootWords, id: number): string {
  const art = layoutOf(name).ground === 'art';
  const fill = el('a:solidFill', {}, art ? lightXml(look, 'sky') : colourXml(look, 'quiet'));
  const run = { lang: languageOf(text), sz: centipoints(size) };
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name: 'Organisation' }),
      el('p:cNvSpPr', { txBox: true }),
      el('p:nvPr', { userDrawn: true }),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      el('a:noFill'),
    ]),
    el('p:txBody', {}, [
      el(
        'a:bodyPr',
        { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' },
        el('a:noAutofit'),
      ),
      el('a:lstStyle'),
      el('a:p', {}, [
        el(
          'a:pPr',
          { algn: 'r', rtl: isFromRight(text) || undefined },
          el('a:lnSpc', {}, el('a:spcPct', { val: lineSpacing(look, 100) })),
        ),
        el('a:r', {}, [el('a:rPr', run, fill), `<a:t>${escapeXml(text)}</a:t>`]),
      ]),
    ]),
  ]);
}
