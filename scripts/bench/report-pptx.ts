import { type Figures, kilobytes, milliseconds } from './figures.ts';
import type { PptxTime } from './measure-pptx.ts';
import type { Table } from './report.ts';

/** Our file at each size, then other makers' of the small one with their ratio to ours, or why there is none. */
export function pptxTable({ pptx, pptxPeers }: Figures): Table {
  const [mine] = pptx;
  const ratio = (value: number, own: number | undefined): string =>
    own === undefined || Number.isNaN(value) ? '' : ` (${(value / own).toFixed(1)})`;
  const row = (name: string, time: PptxTime, own?: PptxTime): string[] => [
    `${name}, ${time.slides}`,
    milliseconds(time.cold) + ratio(time.cold, own?.cold),
    Number.isNaN(time.warm) ? '–' : milliseconds(time.warm) + ratio(time.warm, own?.warm),
    kilobytes(time.bytes) + ratio(time.bytes, own?.bytes),
    String(time.runs),
    String(time.charts),
    String(time.notes),
  ];
  return {
    header: [
      'PowerPoint, slides',
      'first, ms',
      'later, ms',
      'KB',
      'text runs',
      'native charts',
      'notes pages',
    ],
    rows: [
      ...pptx.map((time) => row('This pack', time)),
      ...pptxPeers.map(({ name, reason, time }) =>
        time === null ? [`${name}: ${reason}`, ...Array<string>(6).fill('–')] : row(name, time, mine),
      ),
    ],
  };
}
