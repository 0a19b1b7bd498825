import { csvText } from '../../model/csv-text.ts';
import type { DeckModel } from '../../model/deck.ts';
import { type ZipFile, zipFiles } from '../zip.ts';
import { type DataFile, dataFiles } from './data-files.ts';
import { readMe } from './read-me.ts';
import { claimsCsv, sourcesCsv } from './register-files.ts';

/** All data of a deck as a zip of CSV files, with a page that says where each comes from. */
export function renderCsv(deck: DeckModel): Uint8Array {
  const data = dataFiles(deck);
  const files: ZipFile[] = [
    { path: 'README.txt', data: readMe(deck, data) },
    { path: 'claims.csv', data: claimsCsv(deck) },
    { path: 'sources.csv', data: sourcesCsv(deck) },
    { path: 'files.csv', data: indexCsv(data, deck) },
    ...data.map(({ path, csv }) => ({ path, data: csv })),
  ];
  return zipFiles(files);
}

function indexCsv(files: readonly DataFile[], { sources }: DeckModel): string {
  const header = [
    'File',
    'Finding',
    'Measures',
    'Period',
    'Unit',
    'Rows',
    'Sources',
    'Addresses',
    'Licence',
    'Bear in mind',
    'Slides',
  ];
  const rows = files.map((file) => {
    const from = file.sources.flatMap((id) => sources[id] ?? []);
    return [
      file.path,
      file.title,
      file.about,
      file.period,
      file.unit,
      file.rows,
      from.map(({ cite }) => cite).join('; '),
      from.map(({ url, urlNote }) => url ?? urlNote ?? '').join(' '),
      file.licence,
      file.caveat,
      file.slides.join('; '),
    ];
  });
  return csvText(header, rows);
}
