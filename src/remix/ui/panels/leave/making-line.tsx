import type { MakingPart } from '../../../../model/making.ts';

/** Where a file is in the making. */
export type Stage = { what: 'start' | 'parts' } | MakingPart;

/** Shares of the whole, about as long as each takes: parts, slides, charts, the file. */
const begins = { start: 0, parts: 0.02, slide: 0.1, chart: 0.6, file: 0.92 } as const;
const ends = { start: 0.02, parts: 0.1, slide: 0.6, chart: 0.92, file: 1 } as const;

function shareOf(stage: Stage): number {
  const from = begins[stage.what];
  if (!('of' in stage) || stage.what === 'file') return from;
  return from + (ends[stage.what] - from) * (stage.at / Math.max(1, stage.of));
}

function wordsOf(stage: Stage): string {
  switch (stage.what) {
    case 'start':
      return 'starting';
    case 'parts':
      return 'fetching its parts';
    case 'file':
      return 'putting the file together';
    default:
      return `${stage.what} ${stage.at} of ${stage.of}`;
  }
}

/** What is being made, for eyes; readers of the screen hear that it began, that half is done, and the end. */
export function MakingLine({ name, stage }: { name: string; stage: Stage }) {
  const share = shareOf(stage);
  return (
    <>
      <p aria-hidden="true">
        <b>{name}</b>: {wordsOf(stage)}…
      </p>
      <progress aria-label={`Making ${name}`} value={share} max={1} />
      <p className="visually-hidden">{share < 0.5 ? `Making ${name}.` : `${name}: half is done.`}</p>
    </>
  );
}
