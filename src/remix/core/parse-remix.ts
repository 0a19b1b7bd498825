import { packId, type Remix, remixCaps, remixFormat, remixSchema } from '../../model/remix.ts';
import type { z } from '../../model/zod.ts';
import { guardPlain, picturesSize } from './guard.ts';
import { migrate } from './migrate.ts';

export type ParsedRemix = { ok: true; remix: Remix; notes: string[] } | { ok: false; message: string };

const again = 'ask whoever made it to save it again';

/**
 * A remix from a file, a link or the browser's own store. Never throws; a refusal is one plain sentence that says
 * what was wrong and what to do.
 *
 * @param input The text of a file, or a value that has been read already.
 * @param isKept True for a deck of this browser: with too many pictures it opens all the same, so that some can go.
 */
export function parseRemix(input: unknown, isKept = false): ParsedRemix {
  const value = typeof input === 'string' ? readText(input) : { value: input };
  if ('message' in value) return { ok: false, message: value.message };
  const guarded = guardPlain(value.value);
  if (guarded === null)
    return refuse(
      `This file is not one that the remix page could have saved, so it was not opened; ${again}.`,
    );
  const migrated = migrate(guarded.value);
  if (migrated === 'not-ours')
    return refuse('This is not a saved remix; choose a file that was saved from the remix page.');
  if (migrated === 'newer')
    return refuse(
      'This file was saved by a newer version of the pack; reload the page and open the file again.',
    );
  const checked = remixSchema.safeParse(migrated.file);
  if (!checked.success) return refuse(sentence(checked.error.issues[0]));
  return settle(checked.data, migrated.from, isKept);
}

function readText(text: string): { value: unknown } | { message: string } {
  if (text.length > remixCaps.file)
    return {
      message: `This file is too large to be a saved remix; ${again}, with fewer or smaller pictures.`,
    };
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return { message: 'This file could not be read; choose a file that was saved from the remix page.' };
  }
}

function settle(remix: Remix, from: number, isKept: boolean): ParsedRemix {
  if (remix.pack.id !== packId)
    return refuse('This remix was made from another pack; open it on the page of that pack.');
  if (Object.keys(remix.seen).length > remixCaps.seen)
    return refuse(`This file names more numbers than the pack has; ${again}.`);
  if (!isKept && picturesSize(remix) > remixCaps.pictures)
    return refuse(`The pictures in this file are too large together; ${again}, with smaller pictures.`);
  const notes: string[] = [];
  const items = withOwnIds(remix.items);
  const locals = withOwnIds(remix.locals);
  if (items !== remix.items || locals !== remix.locals)
    notes.push('Some parts of the file had the same name; they were told apart.');
  if (from < remixFormat)
    notes.push('The file was saved by an older version of the pack and was brought up to date.');
  return { ok: true, remix: { ...remix, items, locals }, notes };
}

/** The same list where all ids differ; otherwise a copy in which they do. None is a name of the language's own. */
function withOwnIds<T extends { id: string }>(list: T[]): T[] {
  const taken = new Set(list.map(({ id }) => id));
  if (taken.size === list.length && !taken.has('constructor')) return list;
  const seen = new Set(['constructor']);
  let next = 1;
  return list.map((item) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return item;
    }
    while (taken.has(`n${next}`)) next += 1;
    taken.add(`n${next}`);
    return { ...item, id: `n${next}` };
  });
}

function refuse(message: string): ParsedRemix {
  return { ok: false, message };
}

/** Names of parts as the page calls them. */
const parts: Record<string, string> = {
  id: 'its own name',
  name: 'its name',
  created: 'the day it was made',
  changed: 'the day it was changed',
  pack: 'the version of the pack',
  edition: 'the edition it began from',
  title: 'its title',
  subtitle: 'its subtitle',
  audience: 'its audience',
  minutes: 'its length in minutes',
  items: 'its list of slides',
  place: 'the chosen place',
  locals: 'its list of local figures',
  brand: 'its brand',
  seen: 'its list of numbers',
};

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys')
    return `This file holds something that this page does not know. Perhaps it was saved by a newer version of the pack: reload the page and open the file again, or ${again}.`;
  const [first, second] = issue?.path ?? [];
  const number = typeof second === 'number' ? second + 1 : null;
  let where = parts[String(first)] ?? 'part of it';
  if (first === 'items' && number !== null) where = `slide ${number} of its running order`;
  if (first === 'locals' && number !== null) where = `local figure ${number}`;
  const what =
    issue?.code === 'too_big' ? 'is longer than the remix page allows' : 'is not as the remix page saves it';
  return `This file cannot be opened because ${where} ${what}; ${again}.`;
}
