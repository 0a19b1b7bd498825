/**
 * A deck as a text to read on paper: what the transcript and the handout are both written from, so that neither has
 * a word that the other lacks. Every word is settled; a writer only decides how it looks.
 */
export type Paper = {
  title: string;
  subtitle: string;
  /** Short lines under the title: for whom, which place, how long, which version. */
  facts: string[];
  chapters: Chapter[];
};

/** Slides of one section; the first chapter, with no title, holds what stands before the first section. */
export type Chapter = { title: string; parts: Part[]; slides: PaperSlide[] };

export type PaperSlide = {
  id: string;
  /** Place in the deck, from 1. */
  number: number;
  title: Span[];
  parts: Part[];
  notes: Part[];
  sources: SourceLine[];
};

type SourceLine = { number: number; text: string; url: string | null; note: string | null };

/** A run of words. `cites` are numbers of the slide's sources, from 1, that stand behind it. */
export type Span = {
  text: string;
  strong?: boolean;
  em?: boolean;
  /** An address. */
  href?: string;
  /** Another slide of this deck, by number. */
  slide?: number;
  cites?: number[];
};

export type ListItem = { spans: Span[]; parts: Part[] };

export type Part =
  | { kind: 'heading'; spans: Span[] }
  /**
   * `lead` is the opening sentence; `care` says what must be borne in mind; `quiet` is small print; `measure` says
   * over a chart what it measures, and over a table what it shows.
   */
  | { kind: 'words'; tone: 'plain' | 'lead' | 'care' | 'quiet' | 'measure'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: ListItem[] }
  /** `strong` are the rows brought forward, from 0. The first cell of a row names it. */
  | { kind: 'table'; header: Span[][]; rows: Span[][][]; strong: number[] }
  /** A chart by its id in the deck: a writer that can show pictures draws it. Its table follows as a part of its own. */
  | { kind: 'chart'; chart: string; title: string; summary: string }
  /** A picture of someone's own. */
  | { kind: 'picture'; data: string; width: number; height: number; alt: string };
