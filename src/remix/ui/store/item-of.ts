import type { Remix, RemixItem } from '../../../model/remix.ts';

const known = new WeakMap<readonly RemixItem[], ReadonlyMap<string, RemixItem>>();

/** An item by its id. Every row of a long order asks at every key: they are looked up, not searched for. */
export function itemOf({ items }: Pick<Remix, 'items'>, id: string | null): RemixItem | undefined {
  if (id === null) return undefined;
  let byId = known.get(items);
  if (byId === undefined) {
    byId = new Map(items.map((item) => [item.id, item]));
    known.set(items, byId);
  }
  return byId.get(id);
}
