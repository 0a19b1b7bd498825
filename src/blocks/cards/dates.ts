import type { CardDate, Stage, UnboundBlock } from '../../model/block.ts';
import type { Claim } from '../../model/claim.ts';
import { verdictMark } from '../../model/claim-words.ts';
import { sayMonth } from '../../model/dates.ts';
import type { Source } from '../../model/source.ts';

type Known = {
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
};

/**
 * How old a card's words are: the marks of its claims, a line a verdict; for a card without a figure, when its
 * sources were published.
 */
export function datesOf(body: readonly UnboundBlock[], known: Known): CardDate[] {
  const inlines = body.flatMap((block): Stage['inline'][] => {
    if (block.kind === 'paragraph') return block.text;
    return block.kind === 'list' ? block.items.flat() : [];
  });
  const ids = [...new Set(inlines.flatMap((one) => (one.kind === 'stat' ? [one.claim] : [])))];
  const claims = ids.flatMap((id) => known.claims[id] ?? []);
  const verdicts = [...new Set(claims.map(({ verdict }) => verdict))];
  const lines = verdicts.map((verdict): CardDate => {
    const marks = claims.filter((one) => one.verdict === verdict).map(({ mark, period }) => mark ?? period);
    const words = marks.join('; ');
    return { verdict, words: verdict === 'confirmed' ? words : verdictMark(verdict, words) };
  });
  if (lines.length > 0) return lines;
  const sources = inlines.flatMap((one) => (one.kind === 'cite' ? (known.sources[one.source] ?? []) : []));
  const dates = sources.map(({ date }) =>
    date === undefined ? 'undated page' : `source of ${sayMonth(date)}`,
  );
  const words = [...new Set(dates)].join('; ');
  return words === '' ? [] : [{ verdict: null, words: words.charAt(0).toUpperCase() + words.slice(1) }];
}
