import pack from 'virtual:pack';
import type { AreaList } from '../../model/area.ts';

/** Every place of the register: what a page that is asked for another one looks it up in. */
export function GET(): Response {
  const list: AreaList = { places: Object.values(pack.local.places), isWhole: true };
  return Response.json(list);
}
