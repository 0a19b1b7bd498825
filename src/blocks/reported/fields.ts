import type { BlockFields } from '../kit/fields.ts';

/** What a named person said is not ours to reword. */
export const fields: BlockFields<'reported'> = { name: 'Reported words', walk: () => {} };
