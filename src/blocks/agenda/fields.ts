import type { BlockFields } from '../kit/fields.ts';

/** The contents are made from the deck. */
export const fields: BlockFields<'agenda'> = { name: 'Contents', walk: () => {} };
