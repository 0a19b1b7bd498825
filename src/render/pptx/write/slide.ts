import type { Box, PptxChart, PptxSlide } from '../../../model/pptx-plan.ts';
import { slideLayoutOf } from '../slide-layout.ts';
import { duotoneXml, type Look } from './colour.ts';
import { treeXml } from './layout.ts';
import { type Relations, relations, type SlideScope } from './scope.ts';
import { shapeXml } from './shapes.ts';
import { el, slideNamespaces, xmlPart } from './xml.ts';

/** A slide part, and what it points at. */
export type WrittenSlide = { xml: string; relations: Relations };

/** What a slide needs to know of the package. */
export type SlideInPackage = {
  /** Number of the layout's part. */
  layout: number;
  /** How the file looks. */
  look: Look;
  /** Number of slides in the deck. */
  slides: number;
  /** Path of the picture behind the slide, from the slide; null for none. */
  picture: string | null;
  /** Path of the slide's tags, from the slide; null for none. */
  tags: string | null;
  /** Adds a chart to the package and gives its target, from the slide. */
  addChart: (chart: PptxChart, box: Box) => string;
  /** Adds a picture to the package, once, and gives its target, from the slide. */
  addPicture: (data: string) => string;
};

/** A slide as XML. Ids are given in the order of the shapes. */
export function slideXml(slide: PptxSlide, place: SlideInPackage): WrittenSlide {
  const rels = relations();
  rels.to('slideLayout', `../slideLayouts/slideLayout${place.layout}.xml`);
  let id = 1;
  const scope: SlideScope = {
    relations: rels,
    look: place.look,
    slides: place.slides,
    nextId: () => {
      id += 1;
      return id;
    },
    chart: (chart, box) => rels.to('chart', place.addChart(chart, box)),
    picture: (data) => rels.to('image', place.addPicture(data)),
  };
  const background = place.picture === null ? '' : pictureGround(rels.to('image', place.picture), place.look);
  const layout = slideLayoutOf(slide);
  const shapes = slide.shapes.map((shape) => shapeXml(shape, layout, scope));
  const tags =
    place.tags === null ? '' : el('p:custDataLst', {}, el('p:tags', { 'r:id': rels.to('tags', place.tags) }));
  const xml = xmlPart(
    el('p:sld', { ...slideNamespaces, ...(slide.hidden ? { show: false } : {}) }, [
      el('p:cSld', {}, [background, treeXml(shapes), tags]),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ]),
  );
  return { xml, relations: rels };
}

/** Artwork as the slide's own ground: nobody moves it by accident, and nobody hears it read out. */
function pictureGround(id: string, look: Look): string {
  const picture = el('a:blipFill', { dpi: 0, rotWithShape: true }, [
    el('a:blip', { 'r:embed': id }, duotoneXml(look)),
    el('a:srcRect'),
    el('a:stretch', {}, el('a:fillRect')),
  ]);
  return el('p:bg', {}, el('p:bgPr', {}, [picture, el('a:effectLst')]));
}
