import { kindOf } from '../charts/kinds.ts';
import type { DeckModel } from '../model/deck.ts';
import { isShortName, nameOfWords } from '../model/file-name.ts';
import { sayCount } from '../model/say-count.ts';
import { isKnownFace } from '../theme/faces.ts';

/** A kind of file that a deck can leave as. */
export const formatIds = [
  'pptx',
  'pdf',
  'handouts',
  'leave-behind',
  'html',
  'docx',
  'md',
  'txt',
  'csv',
  'png',
] as const;
export type FormatId = (typeof formatIds)[number];

/** What a format is, in words for people who choose between files. No code that makes files: pages import this. */
export type Format = {
  id: FormatId;
  /** What people call it, e.g. `PowerPoint`. */
  name: string;
  /** Ending of its files, without the dot. */
  ext: string;
  /** Tells two kinds of file with one ending apart, e.g. `handouts`; empty for the main one. */
  suffix: string;
  /** Media type. */
  type: string;
  /** What one would take it for, in a sentence. */
  use: string;
  /** What someone with a screen reader, or who sees badly, should know of it. */
  access: string;
  /** What a browser engine has to draw. False: made by plain code, also inside the remix page. */
  needsBrowser: boolean;
  /** Whether the site offers it for every edition. False: only the command makes it. */
  onSite: boolean;
  /** What the file of this deck holds, e.g. `57 slides, 12 charts to edit, notes`. */
  holds(deck: DeckModel): string;
  /** What this format cannot keep of this deck, a short sentence each. Empty when nothing is lost. */
  loses(deck: DeckModel): string[];
};

/** The formats, in the order in which people are offered them. One entry each; how it is made: format-makers.ts. */
export const formats: Record<FormatId, Format> = {
  pptx: {
    id: 'pptx',
    name: 'PowerPoint',
    ext: 'pptx',
    suffix: '',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    use: 'To change the slides, or to present from a computer that has PowerPoint.',
    access:
      'Titles, reading order, table headers and descriptions of charts are set. Notes hold the sources in full.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) => `${slidesOf(deck)}, ${sayCount(chartsOf(deck).length, 'chart')}`,
    loses: (deck) => {
      const still = 'Charts stand still: they cannot be switched, filtered or played.';
      const font = deck.brand?.font ?? 'Arial';
      const fitted = isKnownFace(font)
        ? `Text was fitted to the average width of ${font}, not letter by letter: look through the slides.`
        : `Text was fitted in Arial. ${font} may run wider, and is not known here: look through the slides for words that leave their box.`;
      return [
        ...(chartsOf(deck).length === 0 ? [] : [still]),
        ...chartLosses(deck),
        ...(font === 'Arial' ? [] : [fitted]),
      ];
    },
  },
  pdf: {
    id: 'pdf',
    name: 'PDF',
    ext: 'pdf',
    suffix: '',
    type: 'application/pdf',
    use: 'To send, to read or to print as it is. Its last pages say who stands behind each number.',
    access: 'Tagged, in reading order, with bookmarks, links and a description of every chart and drawing.',
    needsBrowser: true,
    onSite: true,
    holds: (deck) =>
      `${sayCount(deck.slides.length, 'slide')}, and who says so for ${sayCount(shownClaims(deck).length, 'claim')}`,
    loses: () => ['Slides cannot be changed, charts stand still, and speaker notes are in the handouts.'],
  },
  handouts: {
    id: 'handouts',
    name: 'Handouts',
    ext: 'pdf',
    suffix: 'handouts',
    type: 'application/pdf',
    use: 'To rehearse from, or to give out: each slide on a page of A4, with its notes and its sources below.',
    access: 'Tagged, in reading order, with bookmarks, links and a description of every chart and drawing.',
    needsBrowser: true,
    onSite: true,
    holds: (deck) => `${slidesOf(deck)}, sources and who says so`,
    loses: () => ['Slides cannot be changed, and charts stand still.'],
  },
  'leave-behind': {
    id: 'leave-behind',
    name: 'Leave-behind',
    ext: 'pdf',
    suffix: 'leave-behind',
    type: 'application/pdf',
    use: 'To leave on the table: two pages of A4 with the argument, the figures, their sources and the ask.',
    access: 'Tagged, in reading order, with bookmarks, links and a description of its chart.',
    needsBrowser: true,
    onSite: true,
    holds: ({ leaveBehind }) =>
      leaveBehind === undefined
        ? 'nothing: no two pages were written for it'
        : `2 pages with ${sayCount(leaveBehind.page.claims.length, 'claim')} and ${sayCount(leaveBehind.page.citations.length, 'source')}`,
    loses: ({ leaveBehind }) => [
      'It makes the argument in short: the slides hold the rest.',
      ...(leaveBehind?.borrowed === undefined
        ? []
        : [
            `These are the pages of the edition “${leaveBehind.borrowed}”, in your look and for your place: your ask is in them, other words, slides and figures of your own are not.`,
          ]),
    ],
  },
  html: {
    id: 'html',
    name: 'Slides in one file',
    ext: 'html',
    suffix: '',
    type: 'text/html',
    use: 'To present from any browser without a network, for instance from a USB stick: open the file, that is all.',
    access:
      'Works by keyboard and with a screen reader. Each slide is announced; charts have tables; notes, search and the sources of every figure are in the file.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) =>
      `${slidesOf(deck)}, ${sayCount(chartsOf(deck).length, 'live chart')}, ${sayCount(Object.keys(deck.claims).length, 'claim')}`,
    loses: () => [],
  },
  docx: {
    id: 'docx',
    name: 'Word',
    ext: 'docx',
    suffix: '',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    use: 'To read, change or quote as a document: each slide’s words, tables, notes and sources, under headings.',
    access:
      'Real headings, a table of contents, header rows in tables and a description of every chart. In British English.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) =>
      `${sayCount(deck.slides.length, 'slide')} as text with notes and sources, ${sayCount(chartsOf(deck).length, 'chart')} as tables, ${sayCount(shownClaims(deck).length, 'claim')}`,
    loses: () => ['The look of the slides: drawings are lists, and charts stand still.'],
  },
  md: {
    id: 'md',
    name: 'Transcript (Markdown)',
    ext: 'md',
    suffix: 'transcript',
    type: 'text/markdown',
    use: 'To put the words on a website or a wiki, or to compare two versions.',
    access:
      'Text with headings, lists and tables; charts are tables with a sentence that says what they show.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) => `${sayCount(deck.slides.length, 'slide')} as text with notes, tables and sources`,
    loses: () => ['All pictures: charts are tables, drawings are lists.'],
  },
  txt: {
    id: 'txt',
    name: 'Transcript (plain text)',
    ext: 'txt',
    suffix: 'transcript',
    type: 'text/plain',
    use: 'To read with any program, to search, or to paste into an e-mail.',
    access: 'Nothing but text, in reading order.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) => `${sayCount(deck.slides.length, 'slide')} as text with notes, tables and sources`,
    loses: () => ['All pictures and all links behind words: addresses are written out.'],
  },
  csv: {
    id: 'csv',
    name: 'Data',
    ext: 'zip',
    suffix: 'data',
    type: 'application/zip',
    use: 'To work with the numbers in Excel: one file a chart, every claim, every source, and a page that explains them.',
    access: 'Tables as comma-separated text, each with a header row.',
    needsBrowser: false,
    onSite: true,
    holds: (deck) =>
      `the data of ${sayCount(chartsOf(deck).length, 'chart')}, ${sayCount(shownClaims(deck).length, 'claim')}, ${sayCount(Object.keys(deck.sources).length, 'source')}`,
    loses: (deck) =>
      Object.values(deck.charts).some(({ map }) => map !== undefined)
        ? ['The small areas of the map are not in it: its source has them.']
        : [],
  },
  png: {
    id: 'png',
    name: 'Pictures',
    ext: 'zip',
    suffix: 'pictures',
    type: 'application/zip',
    use: 'To put single slides into a report, an e-mail or a post: each is a picture with its source printed on it.',
    access:
      'Pictures say nothing to a screen reader: a list of words to describe each of them is beside them.',
    needsBrowser: true,
    onSite: false,
    holds: (deck) => `${sayCount(deck.slides.length, 'slide')} as pictures of 1920 by 1080 pixels`,
    loses: () => ['Words cannot be read out, copied or changed, links do not work, and notes are left out.'],
  },
};

/**
 * The name of a file: `social-prescribing-<deck>[-<place>][-<brand>][-<suffix>].<ext>`, at most 60 characters before
 * the ending. The same deck always has the same name. A place that the deck or the organisation names is not named
 * again, and what is too long loses its last words, the longest part first.
 */
export function fileNameOf(
  format: Pick<Format, 'suffix' | 'ext'>,
  deck: Pick<DeckModel, 'id' | 'place' | 'brand'>,
): string {
  const [id, place, brand] = [deck.id, deck.place?.name, deck.brand?.name].map((part) =>
    nameOfWords(part ?? ''),
  );
  const isNamed = [id, brand].some((part) => `-${part}-`.includes(`-${place}-`));
  const parts = [id, isNamed ? '' : place, brand].flatMap((part) => (part ? [part] : []));
  const ends = format.suffix === '' ? [] : [nameOfWords(format.suffix)];
  const joined = (): string => ['social-prescribing', ...parts.filter(Boolean), ...ends].join('-');
  while (!isShortName(joined())) {
    const longest = parts.reduce(
      (most, part, at) => (part.length > (parts[most] ?? '').length ? at : most),
      0,
    );
    parts[longest] = withoutLastWord(parts[longest] ?? '');
  }
  return `${joined()}.${format.ext}`;
}

/** `for-the-board` → `for-the`; a single word loses its last letter. */
function withoutLastWord(slug: string): string {
  const cut = slug.lastIndexOf('-');
  return cut > 0 ? slug.slice(0, cut) : [...slug].slice(0, -1).join('');
}

/** Claims that slides show; a deck may know more. */
function shownClaims(deck: DeckModel): string[] {
  return [...new Set(deck.slides.flatMap(({ claims }) => claims))];
}

function chartsOf(deck: DeckModel): string[] {
  return Object.keys(deck.charts);
}

/** What PowerPoint loses of each chart, with the numbers of the slides it is on. */
function chartLosses({ slides, charts }: DeckModel): string[] {
  const lost = new Map<string, Set<number>>();
  for (const { number, main, side } of slides) {
    for (const block of [...main, ...side]) {
      if (block.kind !== 'chart') continue;
      const chart = charts[block.chart];
      const loss = chart === undefined ? null : kindOf(chart).loss(chart);
      const second =
        block.also === null
          ? null
          : 'Only the first of two charts is shown; the other’s figures are in the notes.';
      for (const words of [loss, second])
        if (words !== null) lost.set(words, (lost.get(words) ?? new Set()).add(number));
    }
  }
  return [...lost].map(([words, on]) => `Slide${on.size === 1 ? '' : 's'} ${listOf([...on])}: ${words}`);
}

function listOf(numbers: number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** `57 slides, 55 with notes`: dividers and slides of one's own may have none. */
function slidesOf({ slides }: DeckModel): string {
  const count = slides.filter(({ notes }) => notes.length > 0).length;
  const all = sayCount(slides.length, 'slide');
  if (count === slides.length) return `${all} with notes`;
  return count === 0 ? `${all} without notes` : `${all}, ${count} with notes`;
}
