import { overflowsOf } from '../../blocks/fit.ts';
import type { PackModel, Slide } from '../../model/deck.ts';
import type { OwnItem, Remix, RemixItem } from '../../model/remix.ts';
import { walkObjects } from '../../model/walk.ts';
import { tooManyWords } from '../../render/pptx/brand-marks.ts';
import { typedDigits } from '../../select/apply-edits.ts';
import type { AppliedRemix } from '../../select/apply-remix.ts';
import { checkColours } from '../../select/brand-theme.ts';

/** What a fix does; the page offers it as one button. */
export type Fix =
  | { do: 'edit'; item: string; path: string }
  | { do: 'reset'; item: string; path: string }
  | { do: 'hide' | 'remove'; item: string }
  | { do: 'colour'; colour: 'main' | 'accent'; to: string }
  | { do: 'brand' }
  | { do: 'review' };

/** Something to look at before a deck leaves. `must` is not fit to be shown; `should` deserves a look. */
export type CheckItem = {
  kind:
    | 'blank'
    | 'overflow'
    | 'contrast'
    | 'alt'
    | 'withdrawn'
    | 'stale'
    | 'no-source'
    | 'unsourced-number'
    | 'not-applied';
  level: 'must' | 'should';
  /** Item in the running order; null for the whole deck. */
  item: string | null;
  path: string | null;
  /** One plain sentence. */
  text: string;
  /** What the button says, and what it does. */
  fix: { label: string } & Fix;
};

/** Layouts that carry no argument of their own. */
const bare = new Set<Slide['layout']>(['cover', 'section', 'agenda']);

/** The check list of a remix, in its running order, what must be mended first. Pure: ask again after each change. */
export function checkRemix(remix: Remix, applied: AppliedRemix, pack: PackModel): CheckItem[] {
  const found = remix.items.filter((item) => !item.hidden).flatMap((item) => blanks(item));
  for (const slide of applied.deck.slides) {
    const item = applied.itemOf[slide.id];
    if (item !== undefined) found.push(...ofSlide(slide, item, remix, pack));
  }
  for (const note of applied.notes) {
    if (note.level !== 'problem' || note.code === 'no-title') continue;
    const { item, path, text } = note;
    const fix = fixOf(item, path);
    found.push({ kind: 'not-applied', level: 'must', item, path, text, fix });
  }
  if (remix.brand?.colours != null) {
    for (const check of checkColours(remix.brand.colours)) {
      if (check.passes) continue;
      const text = `${check.where}: the contrast is ${check.has} to 1 and should be ${check.needs} to 1.`;
      const fix = {
        label: `Use ${check.nearest}`,
        do: 'colour',
        colour: check.colour,
        to: check.nearest,
      } as const;
      found.push({ kind: 'contrast', level: 'must', item: null, path: check.colour, text, fix });
    }
  }
  const tooMany = tooManyWords(remix.brand);
  if (tooMany !== null) {
    const fix = { label: 'Shorten them', do: 'brand' } as const;
    found.push({ kind: 'overflow', level: 'should', item: null, path: 'brand', text: tooMany, fix });
  }
  if (remix.pack.version !== pack.version) {
    const text = `The deck was made from version ${remix.pack.version} of the pack; the newest is ${pack.version}.`;
    const fix = { label: 'See what changed', do: 'review' } as const;
    found.push({ kind: 'stale', level: 'should', item: null, path: null, text, fix });
  }
  return [
    ...found.filter(({ level }) => level === 'must'),
    ...found.filter(({ level }) => level === 'should'),
  ];
}

function fixOf(item: string | null, path: string | null): CheckItem['fix'] {
  if (item === null) return { label: 'Look at it', do: 'review' };
  return path === null
    ? { label: 'Remove the slide', do: 'remove', item }
    : { label: 'Use the pack’s words', do: 'reset', item, path };
}

function edit(item: string, path: string, label = 'Write it'): CheckItem['fix'] {
  return { label, do: 'edit', item, path };
}

function ofSlide(slide: Slide, item: string, remix: Remix, pack: PackModel): CheckItem[] {
  const found: CheckItem[] = [];
  const own = remix.items.find((candidate) => candidate.id === item);
  for (const over of overflowsOf(slide)) {
    if (!isOurs(own, over.part, slide, remix)) continue;
    const path = over.part === 'title' ? 'title' : over.part;
    const text =
      over.part === 'title'
        ? `The title takes ${over.needs} lines and has room for ${over.has}.`
        : `The text is about ${Math.max(1, Math.round((over.needs / over.has - 1) * 100))}% longer than its place.`;
    found.push({ kind: 'overflow', level: 'must', item, path, text, fix: edit(item, path, 'Shorten it') });
  }
  for (const id of slide.claims) {
    const claim = Object.hasOwn(pack.claims, id) ? pack.claims[id] : undefined;
    if (claim?.verdict !== 'withdrawn' || !outsideNotes(slide, id)) continue;
    const text = `The slide shows a figure that has been withdrawn: ${claim.statement}`;
    found.push({
      kind: 'withdrawn',
      level: 'must',
      item,
      path: null,
      text,
      fix: { label: 'Hide the slide', do: 'hide', item },
    });
  }
  walkObjects([slide.main, slide.side], (node) => {
    if (node.kind !== 'picture' && node.kind !== 'diagram') return;
    if (typeof node.alt === 'string' && node.alt.trim() !== '') return;
    const text = 'The picture has no description for people who cannot see it.';
    found.push({
      kind: 'alt',
      level: 'must',
      item,
      path: 'alt',
      text,
      fix: edit(item, 'alt', 'Describe it'),
    });
  });
  if (!bare.has(slide.layout) && slide.citations.length === 0) {
    const text = 'The slide names no source.';
    const level = own?.kind === 'own' && own.content.kind !== 'picture' ? 'must' : 'should';
    found.push({
      kind: 'no-source',
      level,
      item,
      path: 'source',
      text,
      fix: edit(item, 'source', 'Add a source'),
    });
  }
  if (own?.kind === 'slide') {
    for (const { path, base, text } of own.edits) {
      const [number] = typedDigits(base, text);
      if (number === undefined) continue;
      const words = `The number ${number} was typed and has no source of its own.`;
      found.push({
        kind: 'unsourced-number',
        level: 'should',
        item,
        path,
        text: words,
        fix: edit(item, path, 'Look at it'),
      });
    }
  }
  return found;
}

/** What the pack's own words need was measured when it was built, and in a browser: only ours are measured here. */
function isOurs(
  item: RemixItem | undefined,
  part: 'title' | 'main' | 'side',
  slide: Slide,
  remix: Remix,
): boolean {
  if (item?.kind !== 'slide') return true;
  if (remix.locals.some(({ id }) => slide.claims.includes(`local-${id}`))) return true;
  return item.edits.some(({ path }) => path === part || path.startsWith(`${part}.`));
}

/** A withdrawn claim may be named in a note that says so, and in the speaker notes. */
function outsideNotes(slide: Slide, claim: string): boolean {
  let found = false;
  const shown = [...slide.main, ...slide.side].filter((block) => block.kind !== 'note');
  walkObjects([slide.title, shown], (node) => {
    if (node.claim === claim) found = true;
  });
  return found;
}

function blanks(item: RemixItem): CheckItem[] {
  const blank = (path: string, text: string): CheckItem => ({
    kind: 'blank',
    level: 'must',
    item: item.id,
    path,
    text,
    fix: edit(item.id, path),
  });
  if (item.kind === 'slide')
    return item.edits
      .filter((entry) => entry.text.trim() === '' && entry.path === 'title')
      .map((entry) => blank(entry.path, 'The title is empty.'));
  const title = item.title.trim() === '' ? [blank('title', 'The title is empty.')] : [];
  return item.kind === 'break' ? title : [...title, ...blanksOfOwn(item, blank)];
}

function blanksOfOwn({ content }: OwnItem, blank: (path: string, text: string) => CheckItem): CheckItem[] {
  const empty = (text: string): boolean => text.trim() === '';
  switch (content.kind) {
    case 'text':
      return [...content.paragraphs, ...content.bullets].every(empty)
        ? [blank('paragraphs.0', 'The slide has no words.')]
        : [];
    case 'figures':
      if (content.figures.length === 0) return [blank('figures', 'The slide has no figures.')];
      return content.figures.flatMap((figure, at) => {
        const keys = (['value', 'label', 'place', 'period'] as const).filter((key) => empty(figure[key]));
        const [first] = keys;
        if (first === undefined) return [];
        return [
          blank(
            `figures.${at}.${first}`,
            `Figure ${at + 1} is not complete: it lacks its ${keys.join(', ')}.`,
          ),
        ];
      });
    case 'case':
      return [
        ...(empty(content.who) ? [blank('who', 'The case study does not say who it is about.')] : []),
        ...content.steps.flatMap((step, at) =>
          empty(step.text) ? [blank(`steps.${at}.text`, `Step ${at + 1} has no words.`)] : [],
        ),
      ];
    case 'table': {
      const cells = [content.header, ...content.rows].flat();
      const count = cells.filter(empty).length;
      if (cells.length > 0 && count === 0) return [];
      const text = count === 1 ? 'One cell of the table is empty.' : `${count} cells of the table are empty.`;
      return [blank('rows', cells.length === 0 ? 'The table is empty.' : text)];
    }
    case 'picture':
      return content.data === '' ? [blank('data', 'No picture has been chosen.')] : [];
  }
}
