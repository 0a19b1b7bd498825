import { newId } from '../../browser/new-id.ts';
import type { PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import { hash } from '../../model/pptx-identity.ts';
import { nameIn, queried } from '../../model/received-address.ts';
import { type Remix, remixCaps } from '../../model/remix.ts';
import { seenOn } from '../../select/merge-remix.ts';
import { remixFromAddress, withBreakEven } from '../core/break-even-start.ts';
import { beginHistory, type History, record } from '../core/history.ts';
import { type ParsedRemix, parseRemix } from '../core/parse-remix.ts';
import { type Brief, type Proposal, remixFromProposal, sayBrief } from '../core/propose.ts';
import { isSharedLink, openLink } from '../core/share-link.ts';
import { emptyRemix, type NewRemix, remixFromEdition } from '../core/start.ts';
import { type Carried, takeCarried } from './keep/carry.ts';
import { getRemix, putRemix } from './keep/database.ts';
import { loadPack } from './load-pack.ts';
import { loadRenewed, renewIfKnown } from './load-renewed.ts';
import { type LiveDeck, liveDeck } from './store/live-deck.ts';

/** A remix that is ready to be worked on, or why it is not, in one plain sentence. */
export type Opened =
  | {
      ok: true;
      remix: Remix;
      whys: Record<string, string>;
      notice: string | null;
      steps?: History<Remix>;
      /** Its deck, where that is made already. */
      live?: LiveDeck;
    }
  | { ok: false; message: string };

/** Ways to begin, as the address of the page names them. */
export type Way =
  /** `adds`: the address of the break-even whose slide goes into it. */
  | { way: 'saved'; id: string; adds: string | null }
  | { way: 'edition'; id: string }
  | { way: 'empty' }
  /** The break-even with the numbers of its page. */
  | { way: 'break-even'; search: string }
  | { way: 'link'; fragment: string };

/** What the address asks for; null for the start screen. */
export function wayOf({ search, hash }: Pick<Location, 'search' | 'hash'>): Way | null {
  if (isSharedLink(hash)) return { way: 'link', fragment: hash };
  const saved = queried(search, 'open');
  const isMoney = queried(search, 'money') !== null;
  if (saved !== null) return { way: 'saved', id: nameIn(saved), adds: isMoney ? search : null };
  if (isMoney) return { way: 'break-even', search };
  const edition = queried(search, 'from');
  if (edition === null) return null;
  const id = nameIn(edition);
  return id === 'nothing' ? { way: 'empty' } : { way: 'edition', id };
}

/** Opens what the address asks for. Rejects only when the pack does not arrive. */
export async function openWay(way: Way): Promise<Opened> {
  if (way.way === 'link') return openShared(openLink(way.fragment));
  if (way.way === 'saved') {
    const opened = await openSaved(way.id);
    return way.adds === null || !opened.ok ? opened : withSlide(opened, await loadPack(), way.adds);
  }
  const pack = await loadPack();
  if (way.way === 'break-even')
    return begin(pack, remixFromAddress(pack, way.search, newRemix('What would have to be true')));
  const edition = way.way === 'edition' ? entryOf(pack.editions, way.id) : undefined;
  if (way.way === 'edition' && edition === undefined)
    return { ok: false, message: 'The address names no edition of the pack; choose one here.' };
  const made = newRemix(edition === undefined ? 'My deck' : `${edition.name}, our version`);
  const remix = edition === undefined ? emptyRemix(pack, made) : remixFromEdition(pack, edition.id, made);
  return begin(pack, remix);
}

/** Opens a file that somebody chose, as a copy, so that nothing saved here is written over. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > remixCaps.file)
    return { ok: false, message: 'This file is too large to be a saved remix.' };
  return keepCopy(parseRemix(await file.text()), `Opened from the file “${file.name}”.`);
}

/** The deck of a running order that was proposed from `pack`, with the reason for each slide. */
export function openProposal(pack: PackModel, brief: Brief, proposal: Proposal): Opened {
  const name = `${sayBrief(pack, brief)} in ${brief.minutes} minutes`;
  const remix = remixFromProposal(pack, brief, proposal, newRemix(name));
  const whys = Object.fromEntries(
    remix.items.map((item, index) => [item.id, proposal.slides[index]?.why ?? '']),
  );
  return begin(pack, remix, whys);
}

function begin(pack: PackModel, remix: Remix, whys: Record<string, string> = {}): Opened {
  // The deck that is drawn first says which numbers it shows: no second one is made for it.
  const live = liveDeck(pack, remix, null);
  return { ok: true, remix: { ...remix, seen: seenOn(live.deck.slides, pack) }, whys, notice: null, live };
}

/** A kept deck with the slide of the break-even, as a step that can be taken back. */
function withSlide(opened: Extract<Opened, { ok: true }>, pack: PackModel, search: string): Opened {
  const change = withBreakEven(opened.remix, pack, search);
  if (!change.ok) return { ...opened, notice: change.message };
  const before = opened.steps ?? beginHistory(opened.remix);
  const remix = { ...change.remix, changed: new Date().toISOString() };
  const at = remix.items.findIndex(({ id }) => id === change.item) + 1;
  const notice = `“What would have to be true” is slide ${at} of this deck now. It can be undone.`;
  return { ...opened, remix, steps: record(before, remix, 'Add “What would have to be true”'), notice };
}

async function openSaved(id: string): Promise<Opened> {
  const carried = takeCarried(id);
  const found = await getRemix(id).catch(() => null);
  // Another tab may have gone on with it since.
  if (carried !== null && (!found?.parsed.ok || found.parsed.remix.changed <= carried.remix.changed)) {
    const opened = await openCarried(carried);
    if (opened !== null) return opened;
  }
  if (found === null)
    return {
      ok: false,
      message: 'That remix is not kept in this browser. It may be in another browser, or deleted.',
    };
  const { parsed, whys } = found;
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { remix, notice } = await loadRenewed(parsed.remix);
  const words = [...parsed.notes.slice(0, 1), ...(notice === null ? [] : [notice])];
  return { ok: true, remix, whys, notice: words.length === 0 ? null : words.join(' ') };
}

/**
 * A deck that came over a reload with its steps, all by today's names; null where this version of the page cannot read
 * it.
 */
async function openCarried({ remix: carried, whys, past, future }: Carried): Promise<Opened | null> {
  const parsed = parseRemix(carried, true);
  if (!parsed.ok) return null;
  const { remix, notice } = await renewIfKnown(parsed.remix);
  const steps = { present: remix, past: await stepsOf(past), future: await stepsOf(future), key: null };
  const brought = past.length + future.length > 0 ? 'Your deck came along, with what can be undone.' : null;
  const words = [brought, notice].filter((said) => said !== null);
  return { ok: true, remix, whys, notice: words.length === 0 ? null : words.join(' '), steps };
}

/** The steps as the history has them, up to the first that cannot be read. */
async function stepsOf(list: Carried['past']): Promise<History<Remix>['past']> {
  const read: Carried['past'] = [];
  for (const { state, label } of list) {
    const parsed = parseRemix(state, true);
    if (!parsed.ok) break;
    read.push({ state: (await renewIfKnown(parsed.remix)).remix, label });
  }
  return read.reduceRight<History<Remix>['past']>((rest, step) => ({ ...step, rest }), null);
}

/** A link that was opened here before leads to the copy that was made of it then, with what was changed in it since. */
async function openShared(parsed: ParsedRemix): Promise<Opened> {
  if (!parsed.ok) return parsed;
  const words = JSON.stringify(parsed.remix);
  const id = `r-${[words, `${words}.`].map((text) => hash(text).toString(36)).join('')}`;
  const before = await getRemix(id).catch(() => null);
  const opened = before === null ? null : await openSaved(id);
  if (opened === null || !opened.ok)
    return keepCopy(parsed, 'Opened from a link, as a copy of your own.', before === null ? id : undefined);
  const notice = 'You opened this link before. This is your copy, as you left it.';
  return { ...opened, notice: [notice, opened.notice].filter((said) => said !== null).join(' ') };
}

async function keepCopy(parsed: ParsedRemix, notice: string, id = newRemix('').id): Promise<Opened> {
  if (!parsed.ok) return parsed;
  const renewed = await loadRenewed(parsed.remix);
  const remix = { ...renewed.remix, id };
  await putRemix(remix, {}).catch(() => undefined);
  const words = [notice, ...parsed.notes, ...(renewed.notice === null ? [] : [renewed.notice])];
  return { ok: true, remix, whys: {}, notice: words.join(' ') };
}

function newRemix(name: string): NewRemix {
  return { id: `r-${newId()}`, name, now: new Date().toISOString() };
}
