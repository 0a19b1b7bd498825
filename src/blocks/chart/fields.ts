import type { BlockFields } from '../kit/fields.ts';

/** A chart says what its data says; only a place changes it. */
export const fields: BlockFields<'chart'> = { name: 'Chart', walk: () => {} };
