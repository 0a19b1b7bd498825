import type { OnPart } from '../../../model/making.ts';
import type { PptxPlan, PptxShape } from '../../../model/pptx-plan.ts';
import { lookOf } from '../brand-look.ts';
import { layoutsOf, layoutTitle, type SlideLayout, slideLayoutOf } from '../slide-layout.ts';
import { chartXml } from './chart.ts';
import type { Look } from './colour.ts';
import { appPropsXml, corePropsXml } from './doc-props.ts';
import { identityPropsXml, identityXml, tagsXml } from './identity.ts';
import { layoutXml } from './layout.ts';
import { masterXml } from './master.ts';
import { notesMasterXml, notesXml } from './notes.ts';
import { type Part, relsPath, zipPackage } from './package.ts';
import { presentationXml } from './presentation.ts';
import { type Relations, relations } from './scope.ts';
import { slideXml } from './slide.ts';
import { tableStylesXml } from './table-style.ts';
import { themeXml } from './theme.ts';
import { workbookBytes } from './workbook.ts';
import { xmlPart } from './xml.ts';

/** Artwork by file name. */
export type PptxAssets = Readonly<Record<string, Uint8Array>>;

const base = 'application/vnd.openxmlformats-officedocument';
const types = `${base}.presentationml`;

/**
 * A plan as the bytes of a .pptx file.
 *
 *     theme, master, layouts, notes master      (the same for every deck of one brand)
 *     slides -> their charts, workbooks, notes, tags  (in order; pictures once each)
 *     presentation with sections, properties, identity
 *       v
 *     zip, content types first
 */
export function writePptx(plan: PptxPlan, assets: PptxAssets = {}, onPart?: OnPart): Uint8Array {
  const look = lookOf(plan.brand ?? undefined);
  const charts = plan.slides.reduce((sum, { shapes }) => sum + chartsIn(shapes), 0);
  let chart = 0;
  const parts: Part[] = [];
  const layouts = layoutsOf(plan.slides);
  /** Adds a part, and its relationships where it has any. */
  const add: Add = (path, type, data, rels) => {
    parts.push({ path, type, data });
    if (path.startsWith('ppt/charts/')) onPart?.({ what: 'chart', at: ++chart, of: charts });
    if (rels !== undefined) parts.push({ path: relsPath(path), data: xmlPart(rels.xml()) });
  };
  addMasters(plan, look, layouts, parts, add);
  addSlides(plan, look, layouts, assets, parts, add);
  addPresentation(plan, look, add);
  onPart?.({ what: 'file', at: 1, of: 1 });
  return zipPackage(ordered(parts));
}

/** Charts stand in groups with the words around them. */
function chartsIn(shapes: readonly PptxShape[]): number {
  return shapes.reduce(
    (sum, shape) =>
      sum + (shape.kind === 'group' ? chartsIn(shape.children) : Number(shape.kind === 'chart')),
    0,
  );
}

/** Without a type of its own a part is what its ending says: plain XML. */
type Add = (path: string, type: string | undefined, data: string, rels?: Relations) => void;

function addMasters(
  { brand }: PptxPlan,
  look: Look,
  layouts: readonly SlideLayout[],
  parts: Part[],
  add: Add,
): void {
  add('ppt/theme/theme1.xml', `${base}.theme+xml`, themeXml(look, 'Narrative pack'));
  add('ppt/theme/theme2.xml', `${base}.theme+xml`, themeXml(look, 'Narrative pack notes'));
  const master = relations();
  const ids = layouts.map((_, index) =>
    master.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`),
  );
  master.to('theme', '../theme/theme1.xml');
  add('ppt/slideMasters/slideMaster1.xml', `${types}.slideMaster+xml`, masterXml(look, ids), master);
  const logo = brand?.logo ?? null;
  if (logo !== null) parts.push({ path: 'ppt/media/logo.png', data: bytesOf(logo.data) });
  layouts.forEach((layout, index) => {
    const rels = relations();
    rels.to('slideMaster', '../slideMasters/slideMaster1.xml');
    const xml = layoutXml(look, layout, brand, logo === null ? null : rels.to('image', '../media/logo.png'));
    add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, `${types}.slideLayout+xml`, xml, rels);
  });
  const notes = relations();
  notes.to('theme', '../theme/theme2.xml');
  add('ppt/notesMasters/notesMaster1.xml', `${types}.notesMaster+xml`, notesMasterXml(look), notes);
}

function addSlides(
  plan: PptxPlan,
  look: Look,
  layouts: readonly SlideLayout[],
  assets: PptxAssets,
  parts: Part[],
  add: Add,
): void {
  const names = layouts.map(layoutTitle);
  const pictures = new Set<string>();
  let charts = 0;
  const own = new Map<string, string>();
  plan.slides.forEach((slide, index) => {
    const number = index + 1;
    const asset = slide.background === null ? undefined : assets[slide.background];
    if (asset !== undefined && slide.background !== null && !pictures.has(slide.background)) {
      pictures.add(slide.background);
      parts.push({ path: `ppt/media/${slide.background}`, data: asset });
    }
    const written = slideXml(slide, {
      layout: names.indexOf(layoutTitle(slideLayoutOf(slide))) + 1,
      look,
      slides: plan.slides.length,
      picture: asset === undefined ? null : `../media/${slide.background}`,
      tags: addTags(plan, index, add),
      addChart: (chart, box) => {
        charts += 1;
        const rels = relations();
        const workbook = rels.to('package', `../embeddings/chart${charts}.xlsx`);
        const path = `ppt/charts/chart${charts}.xml`;
        add(path, `${base}.drawingml.chart+xml`, chartXml(look, chart, box, workbook), rels);
        parts.push({ path: `ppt/embeddings/chart${charts}.xlsx`, data: workbookBytes(chart) });
        return `../charts/chart${charts}.xml`;
      },
      addPicture: (data) => {
        const known = own.get(data);
        if (known !== undefined) return known;
        const name = `picture-${own.size + 1}.${data.startsWith('data:image/png') ? 'png' : 'jpg'}`;
        parts.push({ path: `ppt/media/${name}`, data: bytesOf(data) });
        own.set(data, `../media/${name}`);
        return `../media/${name}`;
      },
    });
    if (slide.notes.length > 0) {
      written.relations.to('notesSlide', `../notesSlides/notesSlide${number}.xml`);
      const notes = notesXml(look, slide.notes, number);
      add(`ppt/notesSlides/notesSlide${number}.xml`, `${types}.notesSlide+xml`, notes.xml, notes.relations);
    }
    add(`ppt/slides/slide${number}.xml`, `${types}.slide+xml`, written.xml, written.relations);
  });
}

/** The bytes in a base64 `data:` address. */
function bytesOf(data: string): Uint8Array {
  return Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}

/** Adds a slide's tags and gives their path from the slide; null where the file says nothing of itself. */
function addTags({ identity }: PptxPlan, index: number, add: Add): string | null {
  const slide = identity?.slides[index];
  if (identity === null || slide === undefined) return null;
  add(`ppt/tags/tag${index + 1}.xml`, `${types}.tags+xml`, tagsXml(slide, identity));
  return `../tags/tag${index + 1}.xml`;
}

function addPresentation(plan: PptxPlan, look: Look, add: Add): void {
  const rels = relations();
  const master = rels.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const slides = plan.slides.map((_, index) => rels.to('slide', `slides/slide${index + 1}.xml`));
  const notesMaster = rels.to('notesMaster', 'notesMasters/notesMaster1.xml');
  rels.to('theme', 'theme/theme1.xml');
  rels.to('tableStyles', 'tableStyles.xml');
  if (plan.identity !== null) {
    rels.to('customXml', '../customXml/item1.xml');
    const props = relations();
    props.to('customXmlProps', 'itemProps1.xml');
    add('customXml/item1.xml', undefined, identityXml(plan.identity), props);
    const type = `${base}.customXmlProperties+xml`;
    add('customXml/itemProps1.xml', type, identityPropsXml(plan.identity));
  }
  const xml = presentationXml(look, plan, { master, notesMaster, slides });
  add('ppt/presentation.xml', `${types}.presentation.main+xml`, xml, rels);
  add('ppt/tableStyles.xml', `${types}.tableStyles+xml`, tableStylesXml(look));
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', corePropsXml(plan));
  add('docProps/app.xml', `${base}.extended-properties+xml`, appPropsXml(plan));
}

/** The package's own relationships first: readers that stream look for them there. */
function ordered(parts: readonly Part[]): Part[] {
  const root = relations();
  root.to('officeDocument', 'ppt/presentation.xml');
  root.to(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  root.to('extended-properties', 'docProps/app.xml');
  return [{ path: '_rels/.rels', data: xmlPart(root.xml()) }, ...parts];
}
