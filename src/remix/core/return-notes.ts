import type { PackModel } from '../../model/deck.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import type { ReturnedSlide } from '../../render/pptx/read/index.ts';
import { pairLines } from '../../render/pptx/read/index.ts';
import { noteFields } from './return-fields.ts';
import { fieldOf, type Reworded, rewordedField } from './return-match.ts';

/** What became of a slide's speaker notes; the sources and answers below them are the pack's and are left out. */
export function rewordedNotes(
  { notes }: ReturnedSlide,
  item: RemixItem | null,
  remix: Remix,
  pack: PackModel,
): { reworded: Reworded[]; loose: string[]; gone: string[]; moved: string[] } {
  if (notes === null) return { reworded: [], loose: [], gone: [], moved: [] };
  const { pairs, rest } = inOrder(notes);
  const reworded: Reworded[] = [];
  const loose = [...rest];
  const gone: string[] = [];
  const moved: string[] = [];
  const fields = item === null ? [] : noteFields(remix, pack, item);
  const taken = new Set<string>();
  for (const { was, now } of pairs) {
    if (now === null || now === was) {
      (now === null ? gone : moved).push(was);
      continue;
    }
    // A slide with one paragraph has one place for it, whatever was made of it since.
    const [only = null] = fields.length === 1 && taken.size === 0 ? fields : [];
    const field = fieldOf(fields, taken, was, pack) ?? only;
    if (field === null || item === null) {
      loose.push(now);
      continue;
    }
    taken.add(field.path);
    const found = rewordedField(remix, pack, item.id, field, was, now);
    if (found !== null) reworded.push(found);
  }
  return { reworded, loose, gone, moved };
}

/** Notes are often written anew: what is like nothing stands for what it replaced, in order. */
function inOrder({ removed, added }: NonNullable<ReturnedSlide['notes']>): ReturnType<typeof pairLines> {
  const { pairs, rest } = pairLines(removed, added);
  const left = [...rest];
  return {
    pairs: pairs.map((pair) => (pair.now === null ? { ...pair, now: left.shift() ?? null } : pair)),
    rest: left,
  };
}
