import { searchOptions } from '../model/search-words.ts';

/** What the search looks through in each claim, the most telling fields first. */
const searchFields = ['figures', 'statement', 'about', 'source', 'words', 'id'] as const;

/** One claim as the index takes it: plain words by field. */
export type SearchEntry = { key: string } & Record<(typeof searchFields)[number], string>;

/** Options of the index, the same when it is built and when it is read. */
export const registerSearch = searchOptions<SearchEntry>('key', searchFields, {
  figures: 4,
  statement: 3,
  about: 2,
});
