import {
  type DeckIdentity,
  identityNamespace,
  packId,
  type SlideIdentity,
  type TablePlaces,
  tagNames,
} from '../../../model/pptx-identity.ts';
import { guidOf } from './sections.ts';
import { el, escapeXml, namespaces, xmlPart } from './xml.ts';

/** The tags of a slide. PowerPoint keeps them when the slide is moved, copied or pasted into another deck. */
export function tagsXml(slide: SlideIdentity, deck: DeckIdentity): string {
  const tags = {
    [tagNames.pack]: packId,
    [tagNames.version]: deck.version,
    [tagNames.edition]: deck.edition,
    [tagNames.slide]: slide.id,
    [tagNames.figures]: JSON.stringify(slide.figures),
    [tagNames.charts]: JSON.stringify(slide.charts),
  };
  const list = Object.entries(tags).map(([name, val]) => el('p:tag', { name, val }));
  return xmlPart(
    el('p:tagLst', { 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r, 'xmlns:p': namespaces.p }, list),
  );
}

/** The whole deck's identity: figures as the tags have them, and the words as they left. */
export function identityXml(deck: DeckIdentity): string {
  const text = (tag: string, value: string, attributes = {}): string => el(tag, attributes, escapeXml(value));
  const slides = deck.slides.map((slide) =>
    el('slide', { id: slide.id }, [
      text('title', slide.title),
      ...slide.text.map((line) => text('p', line)),
      ...(slide.table === null ? [] : [tableXml(slide.table)]),
      ...(slide.notes === null
        ? []
        : [
            el(
              'notes',
              { tail: slide.notes.tail, below: slide.notes.below.join(' ') },
              slide.notes.own.map((line) => text('p', line)),
            ),
          ]),
      ...slide.sheets.map(({ name, rows }) => text('sheet', JSON.stringify(rows), { name })),
      ...Object.entries(slide.figures).map(([id, value]) => text('figure', value, { id })),
      ...Object.entries(slide.charts).map(([id, print]) => text('chart', print, { id })),
    ]),
  );
  const { version, edition } = deck;
  return xmlPart(el('deck', { xmlns: identityNamespace, pack: packId, version, edition }, slides));
}

function tableXml({ from, rows, columns, empty }: TablePlaces): string {
  return el('table', { from, rows, columns, empty: empty.join(' ') });
}

/** Gives the custom part its id and says which namespace it is of. */
export function identityPropsXml(deck: DeckIdentity): string {
  const itemID = guidOf(`${packId} ${deck.version} ${deck.edition}`);
  const attributes = {
    'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
    'ds:itemID': itemID,
  };
  const reference = el('ds:schemaRef', { 'ds:uri': identityNamespace });
  return xmlPart(el('ds:datastoreItem', attributes, el('ds:schemaRefs', {}, reference)));
}
