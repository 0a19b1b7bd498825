import { readdirSync } from 'node:fs';

/** Ids of all editions, for tests that are written before the pack is there. */
export const editionIds = readdirSync('content/editions').map((name) => name.replace(/\.json$/, ''));
