import type { DeckModel } from '../../src/model/deck.ts';
import { type FormatId, fileNameOf, formats } from '../../src/render/formats.ts';

/** A deck to be exported, made when its turn comes: a matrix of hundreds never stands in memory at once. */
export type DeckJob = {
  /** How people call it, e.g. `Children and young people, Hackney`. */
  label: string;
  /** What its files are named for. */
  names: Pick<DeckModel, 'id' | 'place' | 'brand'>;
  /** Slides, for how long it will take; a guess is enough. */
  slides: number;
  make: () => MadeDeck;
  /** Whether its files are kept from one run to the next: the pack's own editions are, and nothing else. */
  isKept: boolean;
  /** Formats that there is nothing to make of, with a sentence that says why. */
  lacks?: Partial<Record<FormatId, string>>;
  /** A workbook that is written beside each of its files, under the same name. */
  workbook?: () => Uint8Array;
};

/** A deck, with what its maker should know of it, e.g. how many of its figures are local. */
export type MadeDeck = { deck: DeckModel; remarks: string[] };

/** One file to be made. */
export type Job = { deck: DeckJob; format: FormatId; file: string };

/** Every deck in every format that it has; decks in the order given, formats in the registry's. */
export function planJobs(decks: readonly DeckJob[], chosen: readonly FormatId[]): Job[] {
  return decks.flatMap((deck) =>
    chosen
      .filter((format) => deck.lacks?.[format] === undefined)
      .map((format) => ({ deck, format, file: fileNameOf(formats[format], deck.names) })),
  );
}

/** A sentence for each file that was asked for and that its deck lacks. */
export function sayLacks(decks: readonly DeckJob[], chosen: readonly FormatId[]): string[] {
  return [...new Set(decks.flatMap(({ lacks }) => chosen.flatMap((format) => lacks?.[format] ?? [])))];
}

/**
 * The jobs of one part of several. Every part gets about the same work: the longest jobs are dealt out first, each to
 * the part that has least so far. The same matrix is always dealt out alike, so parts need not know of one another,
 * and together they make every file once.
 */
export function shardJobs(jobs: readonly Job[], { part, of }: { part: number; of: number }): Job[] {
  const loads = Array.from({ length: of }, () => 0);
  const mine = new Set<Job>();
  const byCost = jobs.toSorted((a, b) => costOf(b) - costOf(a) || compare(a.file, b.file));
  for (const job of byCost) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + costOf(job);
    if (least === part - 1) mine.add(job);
  }
  return jobs.filter((job) => mine.has(job));
}

/** Work in no unit: only the proportions matter. What a browser draws takes some five times as long. */
function costOf({ deck, format }: Job): number {
  return (10 + deck.slides) * (formats[format].needsBrowser ? 5 : 1);
}

/** By code points, so that no machine's language changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
