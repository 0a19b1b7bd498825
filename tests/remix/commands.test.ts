import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import * as commands from '../../src/remix/core/commands.ts';
import { editedFields, editField, resetField, resetItem } from '../../src/remix/core/edit-field.ts';
import { beginHistory, record, redo, settleStep, stepNames, undo } from '../../src/remix/core/history.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { wordsToMarkup } from '../../src/remix/core/words-to-markup.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { freeze, itemFor, realPack, started } from './pack.ts';

let pack: PackModel;
let remix: Remix;
beforeAll(async () => {
  pack = realPack();
  // Frozen: a command that changes what it is given throws.
  remix = started(pack);
});

const ids = (from: Remix): string[] => from.items.map((item) => item.id);
function ok(change: commands.Change): Remix {
  if (!change.ok) throw new Error(change.message);
  return freeze(change.remix);
}
function message(change: commands.Change): string {
  return change.ok ? '' : change.message;
}

describe('arranging', () => {
  it('adds a slide, a break and own slides where they are wanted, each with an id of its own', () => {
    let next = ok(commands.addSlide(remix, pack, 'impacts/economics', 1));
    next = ok(commands.insertBreak(next, 'Before we begin', 0));
    for (const kind of ['text', 'figures', 'case', 'table', 'picture'] as const)
      next = ok(commands.addOwn(next, kind));
    expect(next.items[0]).toMatchObject({ kind: 'break', title: 'Before we begin' });
    expect(next.items[2]).toMatchObject({
      kind: 'slide',
      slide: 'impacts/economics',
      minutes: pack.slides['impacts/economics']?.minutes,
    });
    expect(new Set(ids(next)).size).toBe(remix.items.length + 7);
    expect(message(commands.addSlide(remix, pack, 'constructor'))).toContain('not in the pack');
  });

  it('moves to either end and anywhere between', () => {
    const [a, b, c, ...rest] = ids(remix);
    expect(ids(ok(commands.moveItem(remix, a ?? '', 2)))).toEqual([b, c, a, ...rest]);
    expect(ids(ok(commands.moveItem(remix, c ?? '', 0)))).toEqual([c, a, b, ...rest]);
    expect(ids(ok(commands.moveItem(remix, a ?? '', 999))).at(-1)).toBe(a);
    expect(commands.moveItem(remix, a ?? '', 0)).toMatchObject({ remix });
    expect(commands.moveItem(remix, 'nobody', 0).ok).toBe(false);
  });

  it('keeps a slide for questions behind all others, and takes it back as the last of the talk', () => {
    const [a = '', b = '', ...rest] = ids(remix);
    const kept = ok(commands.backItem(remix, a, true));
    expect(ids(kept)).toEqual([b, ...rest, a]);
    expect(kept.items.at(-1)).toMatchObject({ id: a, backup: true });
    // Nothing moves or is added past it, and it moves past nothing.
    expect(ids(ok(commands.moveItem(kept, b, 999))).slice(-2)).toEqual([b, a]);
    expect(ids(ok(commands.moveItem(kept, a, 0))).at(-1)).toBe(a);
    expect(ids(ok(commands.insertBreak(kept, 'The end'))).at(-1)).toBe(a);
    const back = ok(commands.backItem(kept, a, false));
    expect(back.items.at(-1)).not.toHaveProperty('backup');
    expect(
      applyRemix(pack, kept)
        .deck.slides.slice(-2)
        .map(({ backup }) => backup),
    ).toEqual([true, true]);
  });

  it('copies with its edits, hides, and removes with the figures that were for it alone', () => {
    const item = itemFor(remix, 'contents');
    const edited = ok(editField(remix, pack, item.id, 'title', 'What is to come'));
    const copied = ok(commands.duplicateItem(edited, item.id));
    const at = copied.items.findIndex(({ id }) => id === item.id);
    expect(copied.items[at + 1]).toMatchObject({ slide: 'contents', edits: [{ text: 'What is to come' }] });
    expect(ok(commands.hideItem(copied, item.id, true)).items[at]?.hidden).toBe(true);
    const local = {
      id: '',
      replaces: null,
      item: item.id,
      label: '',
      value: '3',
      place: 'Here',
      period: '2025',
      source: 'Us',
      addedBy: 'Me',
    };
    const withLocal = ok(commands.setLocal(copied, local));
    expect(withLocal.locals).toHaveLength(1);
    const removed = ok(commands.removeItem(withLocal, item.id));
    expect([removed.locals.length, removed.items.length]).toEqual([0, remix.items.length]);
  });

  it('counts a slide of one’s own for what its words take, as they are written', () => {
    const added = ok(commands.addOwn(started(pack), 'text'));
    const { id = '', minutes: empty } = added.items.at(-1) ?? {};
    expect(empty).toBe(0.1);
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    const minutesOf = (change: Parameters<typeof commands.editOwn>[2], from = added) =>
      ok(commands.editOwn(from, id, change)).items.at(-1)?.minutes;
    const content = { kind: 'text' as const, paragraphs: [words(130)], bullets: [words(65)] };
    expect(minutesOf({ content })).toBe(1.6);
    // Where there are notes, these are said.
    expect(minutesOf({ content, notes: [words(260)] })).toBe(2.1);
    const figure = { value: '12%', label: '', place: '', period: '' };
    expect(minutesOf({ content: { kind: 'figures', figures: [figure, figure, figure] } })).toBe(0.6);
  });

  it('sets minutes, deck, place, brand and figures, and refuses what a remix cannot hold', () => {
    const id = remix.items[3]?.id ?? '';
    expect(ok(commands.setMinutes(remix, id, 2.345)).items[3]?.minutes).toBe(2.35);
    expect(message(commands.setMinutes(remix, id, Number.NaN))).toBe('Minutes go from 0 to 240.');
    expect(ok(commands.setDeck(remix, { title: 'Ours', minutes: 20 }))).toMatchObject({
      title: 'Ours',
      minutes: 20,
    });
    expect(commands.setDeck(remix, { title: 'x'.repeat(241) }).ok).toBe(false);
    expect(ok(commands.setPlace(remix, 'E09000008')).place).toBe('E09000008');
    expect(commands.setPlace(remix, 'Croydon').ok).toBe(false);
    const brand = {
      name: 'Us',
      logo: null,
      colours: { main: '#000000', accent: '#ffffff' },
      footer: '',
      font: null,
    };
    expect(ok(commands.setBrand(remix, brand)).brand).toEqual(brand);
    expect(commands.setBrand(remix, { ...brand, font: '"><script>' }).ok).toBe(false);
    expect(
      commands.setLocal(remix, {
        id: '',
        replaces: null,
        item: null,
        label: '',
        value: '',
        place: '',
        period: '',
        source: '',
        addedBy: '',
      }).ok,
    ).toBe(false);
    let many = remix;
    while (many.items.length < 300) many = ok(commands.insertBreak(many, 'x'));
    expect(message(commands.insertBreak(many, 'x'))).toContain('300');
  });

  it('changes breaks and own slides, and nothing of another kind', () => {
    const next = ok(commands.addOwn(ok(commands.insertBreak(remix, 'A')), 'text'));
    const [brk, own] = next.items.slice(-2).map((item) => item.id) as [string, string];
    expect(ok(commands.editBreak(next, brk, { title: 'B' })).items.at(-2)).toMatchObject({ title: 'B' });
    expect(ok(commands.editOwn(next, own, { source: 'S' })).items.at(-1)).toMatchObject({ source: 'S' });
    expect(commands.editOwn(next, brk, { source: 'S' }).ok).toBe(false);
    expect(commands.editOwn(next, own, { title: 'x'.repeat(500) }).ok).toBe(false);
  });
});

describe('what a deck can hold', () => {
  it('has as many pictures as its file may have: one more is refused, and a deck that is kept with more opens', () => {
    let next = ok(commands.addOwn(remix, 'picture'));
    const [first = ''] = next.items.flatMap(({ id, kind }) => (kind === 'own' ? [id] : []));
    const data = `data:image/png;base64,iVBORw0KGgo${'A'.repeat(1_390_000)}`;
    next = ok(commands.editPicture(next, first, { data }));
    let refusal = '';
    for (let copies = 1; copies < 12 && refusal === ''; copies += 1) {
      const more = commands.duplicateItem(next, first);
      refusal = message(more);
      if (more.ok) next = freeze(more.remix);
    }
    expect(refusal).toContain('The pictures of this deck are too large together');
    expect(parseRemix(stringifyRemix(next)).ok).toBe(true);
    const extra = next.items.filter(({ id }) => id === first).map((item) => ({ ...item, id: 'extra' }));
    const outgrown = { ...next, items: [...next.items, ...extra] };
    expect(parseRemix(outgrown).ok).toBe(false);
    expect(parseRemix(outgrown, true).ok).toBe(true);
    // What makes it smaller, or leaves its pictures alone, is never refused.
    expect(commands.removeItem(outgrown, 'extra').ok).toBe(true);
    expect(commands.hideItem(outgrown, first, true).ok).toBe(true);
  });

  it('has no signs that are no text: what is in hand is what a file brings back', () => {
    const added = ok(commands.addOwn(remix, 'text'));
    const id = added.items.find(({ kind }) => kind === 'own')?.id ?? '';
    const odd = 'com\uFFFEmunity\u0007 care\uD83D';
    let next = ok(commands.editOwn(added, id, { title: odd }));
    next = ok(commands.setDeck(next, { title: odd }));
    expect([next.title, next.items.find((item) => item.id === id)]).toMatchObject([
      'community care',
      { title: 'community care' },
    ]);
    const read = parseRemix(stringifyRemix(next));
    expect(read.ok && read.remix).toEqual(next);
  });
});

describe('editing a field', () => {
  it('keeps the pack’s words beside ours, and takes the edit back when they are the same again', () => {
    const item = itemFor(remix, 'contents');
    const first = ok(editField(remix, pack, item.id, 'title', 'One'));
    const second = ok(editField(first, pack, item.id, 'title', 'Two'));
    const base = pack.slides.contents?.plainTitle ?? '';
    expect(itemFor(second, 'contents').edits).toEqual([{ path: 'title', base, text: 'Two' }]);
    expect(editedFields(second, pack, itemFor(second, 'contents'))[0]).toMatchObject({
      text: base,
      edit: { text: 'Two' },
    });
    for (const back of [
      editField(second, pack, item.id, 'title', base),
      resetField(second, item.id, { path: 'title', base }),
      resetItem(second, item.id),
    ])
      expect(itemFor(ok(back), 'contents').edits).toEqual([]);
  });

  it('refuses other digits for a bound number and leaves everything as it was', () => {
    const full = started(pack, 'full');
    const item = itemFor(full, 'why/outside-clinical-care');
    expect(message(editField(full, pack, item.id, 'title', '97% lies outside the clinic'))).toContain(
      '84% rests on a source',
    );
    expect(message(editField(full, pack, item.id, 'title', '٩٧ lies outside'))).toContain(
      '84% rests on a source',
    );
    expect(editField(full, pack, item.id, 'main.7.text', 'x').ok).toBe(false);
    // Nor may digits beside it make another number of it.
    const [text = ''] = editedFields(full, pack, item).flatMap((field) =>
      field.path === 'title' ? [field.text] : [],
    );
    for (const words of [text.replace('[[', '1[['), text.replace('[[', '1,[['), text.replace(']]', ']]5')])
      expect(message(editField(full, pack, item.id, 'title', words)), words).toContain(
        'Digits right beside a number',
      );
    expect(editField(full, pack, item.id, 'title', text.replace('[[', '1 in 2: [[')).ok).toBe(true);
  });

  it('takes words of a file for a bound number only where it stands by itself', () => {
    const full = started(pack, 'full');
    const item = itemFor(full, 'why/outside-clinical-care');
    const [text = ''] = editedFields(full, pack, item).flatMap((field) =>
      field.path === 'title' ? [field.text] : [],
    );
    const back = (after: string) => wordsToMarkup(text, null, after, pack);
    expect(back('184% of what we can change')).not.toContain('[[');
    expect(back('Of 184, 84% is outside')).toContain('Of 184, [[');
    expect(back('84% of what we can change')).toMatch(/^\[\[/);
  });

  it('of the cover changes the deck’s own title', () => {
    const cover = itemFor(remix, 'cover');
    const next = ok(editField(remix, pack, cover.id, 'title', 'Croydon’s **case**'));
    expect(next.title).toBe('Croydon’s case');
    expect(applyRemix(pack, next).deck.slides[0]?.plainTitle).toBe('Croydon’s case');
  });
});

describe('undo and redo', () => {
  it('go back over thousands of steps and forward again', () => {
    let history = beginHistory(0);
    for (let step = 1; step <= 5000; step += 1) history = record(history, step, `Step ${step}`);
    for (let step = 0; step < 5000; step += 1) history = undo(history);
    expect([history.present, undo(history) === history]).toEqual([0, true]);
    for (let step = 0; step < 5000; step += 1) history = redo(history);
    expect([history.present, redo(history) === history]).toEqual([5000, true]);
  });

  it('take typing in one field as one step, until the field is left', () => {
    let history = beginHistory('');
    for (const text of ['a', 'ab', 'abc']) history = record(history, text, 'Edit title', 'edit:i1:title');
    expect(undo(history).present).toBe('');
    history = record(settleStep(history), 'abcd', 'Edit title', 'edit:i1:title');
    expect(undo(history).present).toBe('abc');
    expect(stepNames(undo(history))).toEqual({ undo: 'Edit title', redo: 'Edit title' });
  });

  it('forget what was undone once something new is done, and nothing where nothing changed', () => {
    const one = record(beginHistory(0), 1, 'One');
    expect(record(one, 1, 'Same')).toBe(one);
    const other = record(undo(one), 2, 'Two');
    expect([redo(other).present, undo(other).present]).toEqual([2, 0]);
  });
});
