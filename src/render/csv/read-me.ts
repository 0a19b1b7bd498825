import type { DeckModel } from '../../model/deck.ts';
import { sayCount } from '../../model/say-count.ts';
import { creditOf } from '../credit.ts';
import type { DataFile } from './data-files.ts';

/** What the files are, and for each its source, licence and caveat. Text for Notepad: UTF-8 with its mark, CRLF. */
export function readMe(deck: DeckModel, files: readonly DataFile[]): string {
  const place = deck.place === undefined ? '' : ` With figures for ${deck.place.said}.`;
  const lines = [
    `${deck.title}: the data`,
    '',
    `${deck.name}. ${deck.audience}${place}`,
    creditOf(deck),
    '',
    'What is here',
    '------------',
    'claims.csv    Every claim on the slides: one row a figure, with its source and how sure it is.',
    'sources.csv   Every source, with its address and licence.',
    'files.csv     What this page says of each file, as a table.',
    'charts/       The figures behind each chart, one file a chart.',
    ...(files.some(({ path }) => path.startsWith('tables/'))
      ? ['tables/       The tables on the slides, as words.']
      : []),
    '',
    'All files are comma-separated text in UTF-8. A double click opens them in Excel. An empty cell was not published, or no number would do.',
    'An apostrophe in front of words keeps a spreadsheet from reading them as a formula.',
    'Figures belong to their publishers and are quoted as facts with credit. Cite the source, not this pack.',
    ...mapNote(deck),
    '',
    'File by file',
    '------------',
    ...files.flatMap((file) => entryOf(file, deck)),
  ];
  return `\uFEFF${lines.join('\r\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}

function entryOf(file: DataFile, { sources }: DeckModel): string[] {
  const line = (name: string, text: string): string[] => (text === '' ? [] : [`  ${name}: ${text}`]);
  return [
    `${file.path} (${sayCount(file.rows, 'row')}, slide ${file.slides.join(', ')})`,
    ...line('Finding', file.title),
    ...line('Measures', file.about),
    ...line('Period', file.period),
    ...line('Unit', file.unit),
    ...file.sources.flatMap((id) => {
      const source = sources[id];
      if (source === undefined) return [];
      const { publisher, title, date = 'undated', url = source.urlNote ?? '' } = source;
      return line('Source', `${publisher}, ${title} (${date}). ${url}`);
    }),
    ...line('Licence', file.licence),
    ...line('Bear in mind', file.caveat),
    '',
  ];
}

/** A map also draws small areas, whose figures are the publisher's own table. */
function mapNote({ charts }: DeckModel): string[] {
  const maps = Object.values(charts).filter(({ map }) => map !== undefined);
  if (maps.length === 0) return [];
  const names = maps.map(({ id }) => `charts/${id}.csv`).join(', ');
  return [
    `The map (${names}) has its figures by place here. The small areas it draws are in the publisher’s own table: see its source.`,
  ];
}
