import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { editField } from '../../src/remix/core/edit-field.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { applyUpdate, reviewUpdate, withSeen } from '../../src/select/merge-remix.ts';
import { asTwoLines, mergeWords, wordDiff } from '../../src/select/word-diff.ts';
import { freeze, itemFor, realPack, started } from '../remix/pack.ts';

let pack: PackModel;
let remix: Remix;
const slide = 'practice/roles';
beforeAll(async () => {
  pack = realPack();
  const full = withSeen(started(pack, 'full'), pack);
  const change = editField(
    full,
    pack,
    itemFor(full, slide).id,
    'title',
    'Link workers and others work on what lies behind illness',
  );
  if (!change.ok) throw new Error(change.message);
  remix = freeze(change.remix);
});

/** A newer pack. */
function newer(change: (pack: PackModel) => void): PackModel {
  const next = structuredClone(pack);
  next.version = '1.1.0';
  change(next);
  return freeze(next);
}

function retitle(next: PackModel, text: string): void {
  const found = next.slides[slide];
  if (found !== undefined) found.title = [{ kind: 'text', text }];
}

const titleOf = (from: Remix, newPack: PackModel): string | undefined =>
  applyRemix(newPack, from).deck.slides.find(({ id }) => id === slide)?.plainTitle;

describe('an update', () => {
  it('of a pack that changed nothing asks nothing', () => {
    const next = newer(() => {});
    expect(reviewUpdate(remix, next)).toEqual({ from: '1.0.0', to: '1.1.0', changes: [] });
    expect(applyUpdate(remix, next, {})).toEqual({ ...remix, pack: { ...remix.pack, version: '1.1.0' } });
  });

  it('of words that we had changed offers theirs, ours and both', () => {
    const next = newer((p) =>
      retitle(p, 'Link workers, coaches and care coordinators work on the causes of illness'),
    );
    const id = `text:${itemFor(remix, slide).id}:title`;
    const [change] = reviewUpdate(remix, next).changes;
    expect(change).toMatchObject({ kind: 'text', id, label: 'Title', path: 'title' });
    const result = (choice: 'theirs' | 'mine' | 'both') =>
      titleOf(applyUpdate(remix, next, { [id]: choice }), next);
    expect(result('theirs')).toBe(
      'Link workers, coaches and care coordinators work on the causes of illness',
    );
    expect(result('mine')).toBe('Link workers and others work on what lies behind illness');
    expect(result('both')).toBe('Link workers and others work on the causes of illness');
    expect(reviewUpdate(applyUpdate(remix, next, {}), next).changes).toEqual([]);
  });

  it('puts figures that went stale first, with what they were, what they are and where they stand', () => {
    const bound = pack.slides['why/outside-clinical-care']?.title.find((inline) => inline.kind === 'stat');
    if (bound?.kind !== 'stat') throw new Error('no bound number in the title');
    const next = newer((p) => {
      retitle(p, 'Something else');
      const figure = p.claims[bound.claim]?.figures.find(({ name }) => name === bound.figure);
      if (figure !== undefined) figure.display = '81%';
    });
    const { changes } = reviewUpdate(remix, next);
    expect(changes.map(({ kind }) => kind)).toEqual(['figure', 'text']);
    expect(changes[0]).toMatchObject({ before: '84%', now: '81%' });
    const items = changes[0]?.kind === 'figure' ? changes[0].items : [];
    expect(items).toContain(itemFor(remix, 'why/outside-clinical-care').id);
  });

  it('names a slide that is gone, and takes it out, keeps its place or takes the one that is most like it', () => {
    const next = newer((p) => {
      const found = p.slides[slide];
      if (found === undefined) return;
      delete p.slides[slide];
      p.slides['practice/the-roles'] = { ...found, id: 'practice/the-roles' };
    });
    const item = itemFor(remix, slide);
    const id = `slide:${item.id}`;
    expect(reviewUpdate(remix, next).changes).toMatchObject([
      { kind: 'slide-gone', id, suggestion: 'practice/the-roles' },
    ]);
    expect(applyUpdate(remix, next, { [id]: 'theirs' }).items).toHaveLength(remix.items.length - 1);
    expect(applyUpdate(remix, next, {}).items).toHaveLength(remix.items.length);
    const swapped = applyUpdate(remix, next, { [id]: 'both' });
    expect(itemFor(swapped, 'practice/the-roles').edits).toEqual(item.edits);
  });

  it('keeps our words that cannot stand over a number of the pack, and names them until they are let go', () => {
    const title = editField(remix, pack, itemFor(remix, slide).id, 'title', 'In 2024 we saw 310 people');
    if (!title.ok) throw new Error(title.message);
    const bound = pack.slides['why/outside-clinical-care']?.title ?? [];
    const next = newer((p) => {
      const found = p.slides[slide];
      if (found !== undefined) found.title = [...bound];
    });
    const { id } = itemFor(remix, slide);
    const kept = applyUpdate(title.remix, next, {});
    expect(kept.items.find((item) => item.id === id)).toMatchObject({
      edits: [{ text: 'In 2024 we saw 310 people' }],
    });
    expect(titleOf(kept, next)).toContain('84%');
    const [change] = reviewUpdate(kept, next).changes;
    expect(change).toMatchObject({ mine: 'In 2024 we saw 310 people', both: expect.stringContaining('310') });
    expect(change?.kind === 'text' ? change.refusal : null).toContain('rests on a source');
    expect(
      checkRemix(kept, applyRemix(next, kept), next)
        .map(({ text }) => text)
        .join(),
    ).toContain('rests on a source');
    const gone = applyUpdate(kept, next, { [change?.id ?? '']: 'theirs' });
    expect(reviewUpdate(gone, next).changes).toEqual([]);
    expect(applyUpdate(kept, next, {})).toEqual(kept);
  });

  it('follows words that only moved', () => {
    const notes = editField(remix, pack, itemFor(remix, slide).id, 'notes.1', 'Our own answer.');
    if (!notes.ok) throw new Error(notes.message);
    const next = newer((p) =>
      p.slides[slide]?.notes.unshift([{ kind: 'text', text: 'A new first paragraph.' }]),
    );
    const id = itemFor(remix, slide).id;
    expect(reviewUpdate(notes.remix, next).changes).toEqual([]);
    const merged = applyUpdate(notes.remix, next, {});
    expect(merged.items.find((item) => item.id === id)).toMatchObject({ edits: [{}, { path: 'notes.2' }] });
  });
});

describe('words side by side', () => {
  it('show what was taken out and what was put in', () => {
    expect(wordDiff('the cat sat', 'the dog sat')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'removed', text: 'cat' },
      { kind: 'added', text: 'dog' },
      { kind: 'same', text: ' sat' },
    ]);
  });

  it('merge where they do not touch, and say so where they do', () => {
    const base = 'one two three four five six seven eight';
    expect(mergeWords(base, base.replace('one', 'ONE'), base.replace('eight', 'EIGHT'))).toBe(
      'ONE two three four five six seven EIGHT',
    );
    expect(mergeWords(base, base.replace('four', 'FOUR'), base.replace('four', 'vier'))).toBeNull();
  });
});

describe('a sentence that was written anew', () => {
  it('stands as two lines where little is shared, and word by word where much is', () => {
    const before = 'Results are promising, and mixed enough that you should keep measuring';
    const after = 'In Croydon the service is paid for until March and then the board decides';
    expect(asTwoLines(wordDiff(before, after))).toEqual({ before, after });
    expect(asTwoLines(wordDiff(before, before.replace('promising', 'early')))).toBeNull();
    expect(
      asTwoLines(
        wordDiff(
          before,
          `${before}, together and for a good while longer than was planned at first, in every borough`,
        ),
      ),
    ).toBeNull();
  });
});
