import { brandSchema } from './brand.ts';
import { kebab } from './claim.ts';
import { slideId } from './edition.ts';
import { namesOf } from './entry-of.ts';
import { isReference } from './reference.ts';
import { z } from './zod.ts';

/** Version of the remix file. A change that an older reader would misread raises it and adds a migration. */
export const remixFormat = 1;

/** The pack that remixes are made from, as their files name it. */
export const packId = 'social-prescribing-narrative-pack';

/** Caps of a remix file: lengths in characters, counts in pieces. Nothing longer is ever looked at. */
export const remixCaps = {
  file: 16_000_000,
  name: 120,
  title: 240,
  short: 240,
  coverLine: 90,
  text: 4000,
  items: 300,
  edits: 300,
  locals: 300,
  bullets: 12,
  paragraphs: 12,
  columns: 8,
  rows: 24,
  figures: 6,
  steps: 6,
  picture: 1_400_000,
  pictures: 12_000_000,
  minutes: 240,
  seen: 600,
} as const;

/** Words of a figure stand in one line: in a table, a mark, a file of data. */
const line = z.string().overwrite((words) => words.replace(/\s*[\t\n\v\f\r\u2028\u2029]+\s*/g, ' '));
const short = z.string().max(remixCaps.short);
const text = z.string().max(remixCaps.text);
const title = z.string().max(remixCaps.title);
/** Minutes on a slide, or in a whole deck. */
const minutes = z.number().min(0).max(remixCaps.minutes);
/** A moment, as `Date.toISOString` writes it. */
const moment = z.iso.datetime().max(40);

/** Where a field stands in a slide, e.g. `main.0.items.2.title`: see src/select/slide-fields.ts. */
const fieldPath = z
  .string()
  .max(80)
  .regex(/^(title|main|side|notes)(\.([a-z]{1,12}|\d{1,3}))*$/, 'must be a field of a slide');

const editSchema = z.strictObject({
  path: fieldPath,
  /** The pack's words when the edit began, in the inline markup: what an update is merged against. */
  base: text,
  /** Our words, in the inline markup: see src/select/inline-markup.ts. */
  text,
});

const itemBase = {
  /** Own id, so that one slide may stand in the order twice. */
  id: kebab.max(40),
  /** A hidden item keeps its place and its edits, and is left out of the deck. */
  hidden: z.boolean().default(false),
  /** Stands behind the end of the deck, for questions; absent for all others. */
  backup: z.literal(true).optional(),
};

/** Kept figures, by id. */
const keptFigures = z.array(kebab.max(40)).max(remixCaps.figures).optional();

/** Where kept figures stand on an item: as rows of its table, cards, rows of its chart, or among its words. */
const keptOn = { inTable: keptFigures, inCards: keptFigures, inChart: keptFigures, figures: keptFigures };
export type KeptPlace = keyof typeof keptOn;
export const keptPlaces = namesOf(keptOn);

/** Numbers of the break-even that are somebody's own: each that was changed, by whom, and for which place. */
const assumesSchema = z.strictObject({
  /** Empty where nobody said. */
  by: z.string().trim().max(remixCaps.name),
  /** The place with its residents at the Census, null where not known; null for no place. */
  place: z.strictObject({ name: short, residents: z.int().min(1).max(100_000_000).nullable() }).nullable(),
  inputs: z
    .array(z.strictObject({ id: z.string().regex(/^[a-zA-Z]{1,20}$/), low: z.number(), high: z.number() }))
    .max(40),
});

const slideItem = z.strictObject({
  kind: z.literal('slide'),
  ...itemBase,
  slide: slideId.max(120),
  /** Edition whose wording of this slide is used; null for the pack's own. */
  edition: kebab.max(60).nullable().default(null),
  minutes,
  edits: z.array(editSchema).max(remixCaps.edits).default([]),
  /** What was decided about a chart that does not show the local figure beside it; absent until somebody decides. */
  chart: z.enum(['keep', 'hide']).optional(),
  ...keptOn,
  /** On the slide of the break-even only: what is assumed in place of the pack's numbers. */
  assumes: assumesSchema.optional(),
});

const breakItem = z.strictObject({
  kind: z.literal('break'),
  ...itemBase,
  title,
  /** A sentence under the title. */
  lead: text.default(''),
  minutes,
});

const shortLine = line.max(remixCaps.short);
const ownFigure = z.strictObject({
  value: line.max(24),
  label: shortLine,
  place: shortLine,
  period: shortLine,
});

/** The fields of a slide of one's own. All words are inline markup. */
const ownContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    paragraphs: z.array(text).max(remixCaps.paragraphs),
    bullets: z.array(text).max(remixCaps.bullets),
  }),
  z.strictObject({ kind: z.literal('figures'), figures: z.array(ownFigure).max(remixCaps.figures) }),
  z.strictObject({
    kind: z.literal('case'),
    who: text,
    steps: z.array(z.strictObject({ title, text })).max(remixCaps.steps),
    result: text,
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: short,
    header: z.array(short).max(remixCaps.columns),
    rows: z.array(z.array(short).max(remixCaps.columns)).max(remixCaps.rows),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    /** The picture as a `data:` address, PNG or JPEG; empty until one is chosen. */
    data: z
      .string()
      .max(remixCaps.picture)
      .regex(
        /^(|data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]*={0,2}|data:image\/jpeg;base64,\/9j\/[A-Za-z0-9+/]*={0,2})$/,
        'must be a PNG or JPEG picture',
      ),
    width: z.int().min(1).max(10000),
    height: z.int().min(1).max(10000),
    /** What someone who cannot see it would miss. Asked for before export. */
    alt: text,
    caption: text,
  }),
  /** What is asked of the room; a part that is empty is not shown. */
  z.strictObject({ kind: z.literal('ask'), who: text, what: text, sum: text, by: text, know: text }),
]);

const ownItem = z.strictObject({
  kind: z.literal('own'),
  ...itemBase,
  title,
  content: ownContent,
  ...keptOn,
  notes: z.array(text).max(remixCaps.paragraphs).default([]),
  /** Where its facts come from, in one line; empty when nobody has said. */
  source: short,
  minutes,
});

/** A figure from nearby that stands in for the pack's, always with its label. */
export const ownFigureSchema = z.strictObject({
  id: kebab.max(40),
  /** The bound number it replaces; null for one that is only kept. */
  replaces: z.strictObject({ claim: kebab.max(120), figure: kebab.max(60) }).nullable(),
  /** The slide it replaces it on, by item id; null for every slide. */
  item: kebab.max(40).nullable().default(null),
  /** What the number counts, e.g. `of residents aged 65 and over`. */
  label: shortLine,
  /** The number as readers see it, e.g. `21.3%`. */
  value: line.trim().min(1).max(24),
  place: line.trim().min(1).max(remixCaps.short),
  period: line.trim().min(1).max(remixCaps.short),
  source: line.trim().min(1).max(remixCaps.short),
  addedBy: line.trim().min(1).max(remixCaps.name),
});

export const remixItemSchema = z.discriminatedUnion('kind', [slideItem, breakItem, ownItem]);

export const remixSchema = z.strictObject({
  format: z.literal(remixFormat),
  id: kebab.max(60),
  /** What its maker calls it. */
  name: z.string().max(remixCaps.name),
  created: moment,
  changed: moment,
  /** The pack it was made from. `id` is of the pack, not of an edition. */
  pack: z.strictObject({ id: kebab.max(60), version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/) }),
  /** The edition it started from; null when it started from nothing. */
  edition: kebab.max(60).nullable(),
  title,
  subtitle: title,
  /** The line over the title on the cover, e.g. `Croydon Council · 12 May 2026`; absent or empty for the pack's own. */
  coverLine: z.string().max(remixCaps.coverLine).optional(),
  audience: short,
  /** Minutes the maker has in the meeting. */
  minutes,
  items: z.array(remixItemSchema).max(remixCaps.items),
  /** Official code of the chosen place, e.g. `E09000008` or an integrated care board's; null for none. */
  place: z
    .string()
    .regex(/^[EWSNK]\d{8}$/)
    .nullable(),
  locals: z.array(ownFigureSchema).max(remixCaps.locals),
  brand: brandSchema.nullable(),
  /**
   * The numbers of the pack that its slides showed when it was last saved, as they were written, by
   * `claim.figure`: so that an update can say which of them are now different.
   */
  seen: z.record(z.string().max(181).regex(isReference), z.string().max(80)).default({}),
});

/** A deck of someone's own, as kept in the browser and in a `.remix.json` file. */
export type Remix = z.infer<typeof remixSchema>;
export type RemixItem = z.infer<typeof remixItemSchema>;
export type SlideItem = z.infer<typeof slideItem>;
export type BreakItem = z.infer<typeof breakItem>;
export type OwnItem = z.infer<typeof ownItem>;
export type OwnContent = z.infer<typeof ownContent>;
export type OwnKind = OwnContent['kind'];
export type FieldEdit = z.infer<typeof editSchema>;
export type OwnFigure = z.infer<typeof ownFigureSchema>;
/** The parts of an ask, in the order in which they are shown, and what each is called. */
export const askParts = {
  who: 'Who',
  what: 'What',
  sum: 'How much',
  by: 'By when',
  know: 'How we will know',
} as const;
export type AskPart = keyof typeof askParts;
export const askPartNames = namesOf(askParts);
export const ownKinds = ['text', 'figures', 'case', 'table', 'picture', 'ask'] as const satisfies OwnKind[];
