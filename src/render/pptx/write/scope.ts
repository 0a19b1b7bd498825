import type { Box, Link, PptxChart } from '../../../model/pptx-plan.ts';
import { safeAddress } from '../../safe-address.ts';
import type { Look } from './colour.ts';
import { el } from './xml.ts';

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part points at. Ids are given in order of use, so the same plan gives the same bytes. */
export type Relations = {
  /** Id of a relationship to a part, by a target relative to this one. */
  to: (type: string, target: string) => string;
  /** Id of a relationship to an address. */
  out: (address: string) => string;
  /** The .rels part. */
  xml: () => string;
};

/** An empty set of relationships. */
export function relations(): Relations {
  const known = new Map<string, { id: string; xml: string }>();
  const add = (type: string, target: string, external: boolean): string => {
    const found = known.get(`${type} ${target}`);
    if (found) return found.id;
    const id = `rId${known.size + 1}`;
    const mode = external ? 'External' : undefined;
    // Microsoft's later parts name their type in full.
    const full = type.startsWith('http') ? type : `${base}/${type}`;
    const xml = el('Relationship', { Id: id, Type: full, Target: target, TargetMode: mode });
    known.set(`${type} ${target}`, { id, xml });
    return id;
  };
  return {
    to: (type, target) => add(type, target, false),
    out: (address) => add('hyperlink', address, true),
    xml: () =>
      el('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, [
        ...[...known.values()].map(({ xml }) => xml),
      ]),
  };
}

/** What the shapes of one slide share: their ids, and what they link to. */
export type SlideScope = {
  relations: Relations;
  /** How the file looks. */
  look: Look;
  nextId: () => number;
  /** Number of slides, to drop links that would lead nowhere. */
  slides: number;
  /** Puts a chart part into the package and gives its relationship id. */
  chart: (chart: PptxChart, box: Box) => string;
  /** Puts a picture into the package, once, and gives its relationship id. `data` is a `data:` address. */
  picture: (data: string) => string;
};

/** As PowerPoint writes it since 2019; older ones keep the theme's colour. */
const wordsColour = el('a:extLst', {}, [
  el('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
    el('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ]),
]);

/**
 * The attributes and relationship of a link as `a:hlinkClick`, or nothing when it leads nowhere.
 *
 * @param coloured The link has the colour of its words, not the theme's for links.
 */
export function linkXml(
  link: Link | undefined,
  scope: Pick<SlideScope, 'relations' | 'slides'>,
  coloured = false,
): string {
  if (link === undefined) return '';
  const colour = coloured ? wordsColour : '';
  if (link.kind === 'slide') {
    if (!Number.isInteger(link.number) || link.number < 1 || link.number > scope.slides) return '';
    const id = scope.relations.to('slide', `slide${link.number}.xml`);
    return el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' }, colour);
  }
  const address = safeAddress(link.href);
  return address === null ? '' : el('a:hlinkClick', { 'r:id': scope.relations.out(address) }, colour);
}
