import { inject } from 'vitest';
import type { PackModel } from '../src/model/deck.ts';

/** The real pack, compiled. Each call gives a copy of its own. */
export function realPack(): PackModel {
  const pack = JSON.parse(inject('pack')) as PackModel | string;
  if (typeof pack === 'string') throw new Error(pack);
  return pack;
}
