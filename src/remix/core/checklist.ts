import type { DeckModel, PackModel, Slide } from '../../model/deck.ts';
import { isAskSlide, isOpeningSlide } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import { isUnseen } from '../../model/inline-text.ts';
import { ownFigures } from '../../model/own-names.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { sayMinutes } from '../../model/say-count.ts';
import { chartsIn, referencesIn, visitBlocks } from '../../model/visit.ts';
import { tooManyWords } from '../../render/pptx/brand-marks.ts';
import { typedDigits } from '../../select/apply-edits.ts';
import type { AppliedRemix } from '../../select/apply-remix.ts';
import { checkColours } from '../../select/brand-theme.ts';
import type { RemixNote } from '../../select/remix-note.ts';
import { blanks, edit } from './checklist-blanks.ts';
import { idleFigures, unusedFigures } from './kept-figures.ts';
import { minutesOver, slidesToDrop } from './over-time.ts';
import { moneyAsks } from './own-ask.ts';
import { chartsOfItem, chartTitles, hasFigureAtChart, packWords } from './pack-words.ts';
import { isIn, tooLong } from './too-long.ts';

/** What a fix does; the page offers it as one button. */
type Fix =
  | { do: 'edit'; item: string; path: string }
  | { do: 'reset' | 'throw-away'; item: string; path: string; base: string }
  | { do: 'hide' | 'remove'; item: string }
  | { do: 'colour'; colour: 'main' | 'accent'; to: string }
  | { do: 'brand' | 'place' }
  | { do: 'remove-figure' | 'rename-figure' | 'show-figure'; figure: string }
  | { do: 'chart'; item: string; chart: 'keep' | 'hide' | null }
  /** Puts slides behind the end, for questions. */
  | { do: 'drop'; items: string[] }
  /** Takes out what a slide assumes in vain. */
  | { do: 'drop-assumed'; item: string }
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
    | 'local-words'
    | 'not-applied'
    | 'unused-figure'
    | 'over-time'
    | 'two-asks'
    | 'chart';
  level: 'must' | 'should';
  /** Item in the running order; null for the whole deck. */
  item: string | null;
  path: string | null;
  /** One plain sentence. */
  text: string;
  /** What the button says, and what it does. */
  fix: { label: string } & Fix;
  /** Another way out, where there are two. */
  other?: { label: string } & Fix;
};

/** Layouts that carry no argument of their own. */
const bare = new Set<Slide['layout']>(['cover', 'section', 'agenda']);

/** The check list of a remix, in its running order, what must be mended first. Pure: ask again after each change. */
export function checkRemix(remix: Remix, applied: AppliedRemix, pack: PackModel): CheckItem[] {
  const found = blanks(remix, applied.notes);
  for (const slide of applied.deck.slides) {
    const item = applied.itemOf[slide.id];
    if (item !== undefined) found.push(...ofSlide(slide, item, remix, pack, applied.deck));
  }
  found.push(...applied.notes.flatMap((note) => ofNote(note, remix)), ...ofUnused(remix, applied, pack));
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
  for (const { code, item, text } of applied.notes) {
    if (code !== 'chart-national' || item === null || wasDecided(remix, item)) continue;
    const slide = applied.deck.slides.find(({ id }) => applied.itemOf[id] === item);
    if (slide !== undefined && !found.some((check) => check.kind === 'chart' && check.item === item))
      found.push({ kind: 'chart', level: 'should', item, path: null, text, ...chartFixes(slide, item) });
  }
  found.push(...twoAsks(remix, applied, pack), ...overTime(remix, applied, pack));
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

/** What came out differently than was asked for, where no other check says it. */
function ofNote(note: RemixNote, remix: Remix): CheckItem[] {
  const { level, code, item, path, text, figure } = note;
  const said = { kind: 'not-applied' as const, item, path, text };
  if (code === 'no-title') return [];
  if (level === 'problem')
    return [
      {
        ...said,
        level: 'must',
        ...(figure === undefined ? { fix: fixOf(note, remix) } : figureFixes(figure)),
      },
    ];
  if (code === 'place') return [{ ...said, level: 'should', fix: { label: 'Choose a place', do: 'place' } }];
  if (code === 'no-sections' && item !== null)
    return [{ ...said, level: 'should', fix: { label: 'Hide the slide', do: 'hide', item } }];
  return [];
}

/** Figures of one's own that no slide shows. */
function ofUnused(remix: Remix, applied: AppliedRemix, pack: PackModel): CheckItem[] {
  const { used: locals } = ownFigures(remix, pack);
  const unused = [...unusedFigures({ locals, items: remix.items }), ...idleFigures({ locals }, applied)];
  return unused.map(({ id, value, label, place, replaces }) => {
    const what = label.trim() === '' ? '' : ` ${label.trim()}`;
    const text = `Your figure ${value}${what}, ${place}, is on no slide`;
    const said = { kind: 'unused-figure', level: 'should', item: null, path: id } as const;
    const remove = { label: 'Remove it', do: 'remove-figure', figure: id } as const;
    if (replaces !== null)
      return { ...said, text: `${text}: none shows the number that it replaces.`, fix: remove };
    const fix = { label: 'Put it on a new slide', do: 'show-figure', figure: id } as const;
    return { ...said, text: `${text}.`, fix, other: remove };
  });
}

/** An edition's opening ask over another one of one's own at the end: a room hears two. One that was edited is meant. */
function twoAsks(remix: Remix, { deck, itemOf }: AppliedRemix, pack: PackModel): CheckItem[] {
  const shown = remix.items.filter(({ hidden }) => !hidden);
  const own = shown.find((item) => item.kind === 'own' && item.content.kind === 'ask');
  const first = shown.find(
    (item) => item.kind === 'slide' && isOpeningSlide(item.slide) && item.edits.length === 0,
  );
  const titleOf = (item: RemixItem): string =>
    deck.slides.find((slide) => itemOf[slide.id] === item.id)?.plainTitle ?? '';
  if (own?.kind !== 'own' || first === undefined || moneyAsks(pack).includes(own.title)) return [];
  const text = `The deck asks twice, and not for the same: first “${titleOf(first)}”, at the end “${titleOf(own)}”. The figures and notes of the first speak for its own ask.`;
  const fix = { label: 'Leave the first out', do: 'hide', item: first.id } as const;
  const other = edit(first.id, 'title', 'Change its words');
  return [{ kind: 'two-asks', level: 'should', item: first.id, path: 'title', text, fix, other }];
}

/** What to keep for questions where the talk is too long, in order, with the minutes that each wins. */
function overTime(remix: Remix, { deck, itemOf }: AppliedRemix, pack: PackModel): CheckItem[] {
  const drops = slidesToDrop(remix, pack);
  if (drops.length === 0) return [];
  const wins = drops.map(({ id, minutes }) => {
    const slide = deck.slides.find((one) => itemOf[one.id] === id);
    return `“${slide?.plainTitle ?? ''}” (${Math.round(minutes * 10) / 10} min)`;
  });
  const text = `The talk takes ${sayMinutes(minutesOver(remix))} more than you have. Keep for questions, in this order, with what each wins: ${wins.join(', ')}.`;
  const fix = { label: 'Keep for questions', do: 'drop', items: drops.map(({ id }) => id) } as const;
  return [{ kind: 'over-time', level: 'should', item: null, path: null, text, fix: { ...fix } }];
}

function wasDecided({ items }: Remix, id: string): boolean {
  return items.some((item) => item.id === id && item.kind === 'slide' && item.chart !== undefined);
}

/** What can be done about the charts of a slide, which go and stay together. */
function chartFixes(slide: Slide, item: string): Pick<CheckItem, 'fix' | 'other'> {
  const what = chartsIn(slide).length > 1 ? 'its charts' : 'the chart';
  return {
    fix: { label: `Hide ${what}`, do: 'chart', item, chart: 'hide' },
    other: { label: `Keep ${what}`, do: 'chart', item, chart: 'keep' },
  };
}

function figureFixes(figure: string): Pick<CheckItem, 'fix' | 'other'> {
  return {
    fix: { label: 'Rename it', do: 'rename-figure', figure },
    other: { label: 'Remove it', do: 'remove-figure', figure },
  };
}

function fixOf({ code, item, path, base }: RemixNote, { items }: Remix): CheckItem['fix'] {
  if (item === null) return { label: 'Look at it', do: 'review' };
  if (code === 'not-assumed') return { label: 'Use the pack’s numbers', do: 'drop-assumed', item };
  if (path === null) return { label: 'Remove the slide', do: 'remove', item };
  const own = items.find(({ id }) => id === item);
  const edits = own?.kind === 'slide' ? own.edits : [];
  const made = edits.find((one) => one.path === path && (base === undefined || one.base === base));
  if (made === undefined) return edit(item, path, 'Look at the words');
  const words = { item, path, base: made.base };
  return code === 'field-gone'
    ? { label: 'Throw these words away', do: 'throw-away', ...words }
    : { label: 'Use the pack’s words', do: 'reset', ...words };
}

/** The field that was made longest in a part of a slide: where shortening begins. */
function longestEdit(item: RemixItem | undefined, part: string): string | undefined {
  const edits = item?.kind === 'slide' ? item.edits.filter(({ path }) => isIn(part, path)) : [];
  return edits.toSorted((a, b) => b.text.length - a.text.length)[0]?.path;
}

function ofSlide(
  slide: Slide,
  item: string,
  remix: Remix,
  pack: PackModel,
  deck: Pick<DeckModel, 'charts'>,
): CheckItem[] {
  const found: CheckItem[] = [];
  const own = remix.items.find((candidate) => candidate.id === item);
  for (const { part, text } of tooLong(slide, own, remix))
    found.push({
      kind: 'overflow',
      level: 'must',
      item,
      path: part,
      text,
      fix: edit(item, longestEdit(own, part) ?? part, 'Shorten it'),
    });
  for (const id of slide.claims) {
    const claim = entryOf(pack.claims, id);
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
  visitBlocks([...slide.main, ...slide.side], {
    block: (block) => {
      if ((block.kind !== 'picture' && block.kind !== 'diagram') || !isUnseen(block.alt)) return;
      const text = 'The picture has no description for people who cannot see it.';
      const fix = edit(item, 'alt', 'Describe it');
      found.push({ kind: 'alt', level: 'must', item, path: 'alt', text, fix });
    },
  });
  if (!bare.has(slide.layout) && !isAskSlide(slide.id) && slide.citations.length === 0) {
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
    // What is asked for is nobody's finding.
    for (const { path, base, text } of isAskSlide(slide.id) ? [] : own.edits) {
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
    for (const { value, path, label } of packWords(own, remix, pack)) {
      const text = `The words beside your figure are still the pack’s: ${value}, in ${label}.`;
      const fix = edit(item, path, 'Look at the words');
      found.push({ kind: 'local-words', level: 'should', item, path, text, fix });
    }
    if (own.chart === 'hide' && slide.main.length + slide.side.length === 0) {
      const text = 'Without its chart the slide has only a title.';
      const fix = { label: 'Hide the slide', do: 'hide', item } as const;
      const other = { label: 'Show the chart', do: 'chart', item, chart: 'keep' } as const;
      found.push({ kind: 'blank', level: 'should', item, path: null, text, fix, other });
    } else if (own.chart === 'hide' && !hasFigureAtChart(own, remix, pack)) {
      const count = chartsOfItem(own, remix, pack).length;
      const what = count > 1 ? 'charts' : 'chart';
      const text = `The ${what} ${count > 1 ? 'are' : 'is'} hidden, and no local figure is a reason for it any more.`;
      const fix = { label: `Show the ${what}`, do: 'chart', item, chart: null } as const;
      if (count > 0) found.push({ kind: 'chart', level: 'should', item, path: null, text, fix });
    }
    for (const { drawn, title } of own.chart === 'keep' ? [] : chartTitles(slide, own, remix, deck)) {
      const text = `The chart now draws ${drawn}. See whether its title, which is the pack’s, is still true: “${title}”`;
      found.push({
        kind: 'local-words',
        level: 'should',
        item,
        path: null,
        text,
        ...chartFixes(slide, item),
      });
    }
  }
  return found;
}

/** A withdrawn claim may be named in a note that says so, and in the speaker notes. */
function outsideNotes(slide: Slide, claim: string): boolean {
  const main = [...slide.main, ...slide.side].filter((block) => block.kind !== 'note');
  return referencesIn({ title: slide.title, main }).some((one) => one.claim === claim);
}
