import { entryOf } from '../../model/entry-of.ts';
import { packId, remixFormat } from '../../model/remix.ts';
import { isObject } from '../../model/walk.ts';

type Plain = Record<string, unknown>;

/** How a file of one format becomes a file of the next. Each takes what its format says and nothing more. */
const migrations: Record<number, (file: Plain) => Plain> = {
  // Never published: a trial format that named its slides by id alone. Kept so that the way is tested.
  0: (file) => ({
    format: 1,
    id: 'opened-remix',
    name: file.name ?? '',
    created: file.saved,
    changed: file.saved,
    pack: { id: packId, version: file.pack },
    edition: null,
    title: file.name ?? '',
    subtitle: '',
    audience: '',
    minutes: 0,
    items: Array.isArray(file.slides)
      ? file.slides.map((slide, index) => ({ kind: 'slide', id: `i${index + 1}`, slide, minutes: 1 }))
      : [],
    place: file.place ?? null,
    locals: [],
    brand: null,
  }),
};

/** A file of any known format as one of today's; null when it is no remix file or a newer one. */
export function migrate(file: unknown): { file: Plain; from: number } | 'not-ours' | 'newer' {
  if (!isObject(file) || typeof file.format !== 'number' || !Number.isInteger(file.format)) return 'not-ours';
  const from = file.format;
  if (from > remixFormat) return 'newer';
  let next: Plain = file;
  for (let format = from; format < remixFormat; format += 1) {
    const step = entryOf(migrations, format);
    if (step === undefined) return 'not-ours';
    next = step(next);
  }
  return { file: next, from };
}
