import { type Strength, strengths, type Verdict, verdicts } from '../../model/claim-grades.ts';
import { packLine } from '../../model/cover-credit.ts';
import type { PackModel } from '../../model/deck.ts';
import { isUnseen } from '../../model/inline-text.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { sayLengthOf } from '../../model/shown-slides.ts';
import { strengthOf } from '../../model/strength.ts';
import { typedDigits } from '../../select/apply-edits.ts';
import { applyRemix, originalSlide, placedPack } from '../../select/apply-remix.ts';
import { wordsOf } from '../../select/bind.ts';
import { checkColours } from '../../select/brand-theme.ts';
import { parseInline } from '../../select/inline-markup.ts';
import { slideFields } from '../../select/slide-fields.ts';
import { type WordChange, wordDiff } from '../../select/word-diff.ts';
import { type CheckItem, checkRemix } from './checklist.ts';
import { type HandFigure, handFigures, type PlaceFigure, placeFigures } from './sign-off-figures.ts';
import { type SlideChanges, slideChanges } from './sign-off-slides.ts';

/** What someone must know before a deck is shown under their organisation's name. All text is plain. */
export type SignOff = SlideChanges & {
  name: string;
  title: string;
  place: string | null;
  /** The look where it is not the pack's own, a line each: organisation, colours, logo, words at the foot. */
  brand: string[];
  packVersion: string;
  /** Name of the edition it is compared with; null when it started from nothing. */
  edition: string | null;
  /** ISO moments: of the last change, and when this sheet was made. */
  changed: string;
  made: string;
  /** How long the deck is, in words. */
  length: string;
  reworded: Array<{ slide: string; hidden: boolean; field: string; words: WordChange[] }>;
  locals: HandFigure[];
  /** Figures that came with the chosen place. */
  placed: PlaceFigure[];
  claims: number;
  strengths: Array<{ strength: Strength; count: number }>;
  verdicts: Array<{ verdict: Verdict; count: number }>;
  /** Claims of the pack in the deck that are dated, unverified or withdrawn. */
  open: Array<{ verdict: Verdict; statement: string; why: string; source: string; url: string | null }>;
  access: Array<{ what: string; passes: boolean; found: string }>;
  checks: Array<{ slide: string; level: CheckItem['level']; text: string }>;
  /** Numbers on slides that somebody typed or put in, and that name no source. */
  unsourced: number;
};

/**
 * The sign-off sheet of a remix. Pure.
 *
 * @param source May have the chosen place in it already.
 * @param made ISO moment at which the sheet is made.
 */
export function signOff(source: PackModel, remix: Remix, made: string): SignOff {
  const { pack } = placedPack(source, remix.place);
  const placed = pack.place === undefined ? remix : { ...remix, place: null };
  const applied = applyRemix(pack, placed);
  const { deck, itemOf, notes } = applied;
  const checks = checkRemix(placed, applied, pack);
  const isEdition = remix.edition !== null && Object.hasOwn(pack.editions, remix.edition);
  const edition = isEdition ? pack.editions[remix.edition ?? ''] : undefined;
  const plain = (markup: string): string => wordsOf(parseInline(markup, pack), pack);
  const shown = new Map(deck.slides.map((slide) => [itemOf[slide.id], slide.plainTitle]));
  const titleOf = (item: RemixItem): string =>
    shown.get(item.id) ??
    (item.kind === 'slide' ? (pack.slides[item.slide]?.plainTitle ?? item.slide) : plain(item.title));
  const where = (id: string | null): string => {
    const item = remix.items.find((candidate) => candidate.id === id);
    return item === undefined ? 'The whole deck' : titleOf(item);
  };
  const covers: Array<[string, string, string]> = [
    ['Title', edition?.cover ?? pack.title, remix.title],
    ['Opening words', edition?.opening ?? pack.subtitle, remix.subtitle],
    ['Line over the title', packLine(pack), remix.coverLine?.trim() || packLine(pack)],
  ];
  const claimIds = [...new Set(deck.slides.flatMap(({ claims }) => claims))];
  const claims = claimIds.flatMap((id) => deck.claims[id] ?? []);
  const sourceOf = (id: string) => deck.sources[id];
  const locals = handFigures(remix, pack, deck, where);
  return {
    name: remix.name.trim() === '' ? remix.title : remix.name,
    title: remix.title,
    place: pack.place?.name ?? null,
    brand: brandLines(remix),
    packVersion: remix.pack.version,
    edition: edition?.name ?? null,
    changed: remix.changed,
    made,
    length: sayLengthOf(deck),
    reworded: [
      ...covers.flatMap(([field, before, after]) =>
        before === after ? [] : [{ slide: 'The deck', hidden: false, field, words: wordDiff(before, after) }],
      ),
      ...remix.items.flatMap((item) => {
        if (item.kind !== 'slide') return [];
        const original = originalSlide(pack, remix, item);
        const labels = new Map(
          original === null ? [] : slideFields(original).map(({ path, label }) => [path, label]),
        );
        return item.edits.map(({ path, base, text }) => ({
          slide: titleOf(item),
          hidden: item.hidden,
          field: labels.get(path) ?? 'Words',
          words: wordDiff(plain(base), plain(text)),
        }));
      }),
    ],
    ...slideChanges(pack, remix, titleOf),
    locals,
    placed: placeFigures(pack, deck),
    claims: claims.length,
    strengths: strengths
      .map((strength) => ({
        strength,
        count: claims.filter((claim) => strengthOf(claim) === strength).length,
      }))
      .filter(({ count }) => count > 0),
    verdicts: verdicts
      .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
      .filter(({ count }) => count > 0),
    open: claims
      // What was put in by hand is listed by itself.
      .filter(({ id }) => Object.hasOwn(pack.claims, id))
      .filter(({ verdict }) => verdict === 'dated' || verdict === 'unverified' || verdict === 'withdrawn')
      .map(({ verdict, statement, why, source: id }) => ({
        verdict,
        statement,
        why: why ?? '',
        source: sourceOf(id)?.cite ?? '',
        url: sourceOf(id)?.url ?? null,
      })),
    access: accessOf(remix, checks, notes),
    checks: checks.map(({ item, level, text }) => ({ slide: where(item), level, text })),
    unsourced: typedNumbers(remix) + locals.filter(({ source }) => isUnseen(source)).length,
  };
}

/** Numbers typed into the words of the pack, on slides that are shown. */
function typedNumbers({ items }: Remix): number {
  return items
    .flatMap((item) => (item.kind === 'slide' && !item.hidden ? item.edits : []))
    .reduce((sum, { base, text }) => sum + typedDigits(base, text).length, 0);
}

function brandLines({ brand }: Remix): string[] {
  if (brand === null) return [];
  const { name, colours, logo, footer, font } = brand;
  return [
    ...(name === '' ? [] : [name]),
    ...(colours === null ? [] : [`colours ${colours.main} and ${colours.accent}`]),
    ...(logo === null ? [] : [`logo described as “${logo.alt}”`]),
    ...(footer === '' ? [] : [`“${footer}” at the foot of every slide`]),
    ...(font === null ? [] : [`${font} in PowerPoint`]),
  ];
}

function accessOf(
  remix: Remix,
  checks: readonly CheckItem[],
  notes: ReturnType<typeof applyRemix>['notes'],
): SignOff['access'] {
  const untitled = notes.filter(({ code }) => code === 'no-title').length;
  const twice = notes.filter(({ code }) => code === 'title-twice').length;
  const bare = checks.filter(({ kind }) => kind === 'alt').length;
  const long = checks.filter(({ kind }) => kind === 'overflow').length;
  const colours = remix.brand?.colours ?? null;
  return [
    {
      what: 'Every slide has a title of its own',
      passes: untitled + twice === 0,
      found: untitled + twice === 0 ? 'Yes' : `${untitled} without a title, ${twice} told apart by a number`,
    },
    {
      what: 'Every picture has a description',
      passes: bare === 0,
      found: bare === 0 ? 'Yes' : `${bare} without one`,
    },
    { what: 'Words fit their place', passes: long === 0, found: long === 0 ? 'Yes' : `${long} too long` },
    ...(colours === null
      ? [{ what: 'Contrast of colours', passes: true, found: 'The pack’s own colours' }]
      : checkColours(colours).map(({ where, has, needs, passes }) => {
          return { what: `Contrast. ${where}`, passes, found: `${has} to 1; needs ${needs} to 1` };
        })),
  ];
}
