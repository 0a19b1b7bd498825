import { describe, expect, it } from 'vitest';
import { areasToChoose } from '../../src/model/area.ts';
import { plainText } from '../../src/model/inline-text.ts';
import { selectPlaceScenes, selectStory } from '../../src/select/select-story.ts';
import { realPack } from '../pack.ts';
import { compileWith, slideText } from './pack-fixture.ts';

const drawing =
  '<Drawing of="hundred" state="share" claim="ons-65-plus" figure="share">\nA hundred dots, a fifth of them orange.\n</Drawing>';

const notes = `<Notes>\n${'Say it slowly, and let them look. '.repeat(10)}\n</Notes>`;

/** A scene that is right in every way, with room for one change. */
const sceneText = ({
  head = 'id: one',
  title = '# People grow old',
  drawn = drawing,
  body = '',
  said = notes,
} = {}) =>
  `---\n${head}\n---\n\n${title}\n\n${drawn}\n\nThe share is <Stat claim="ons-65-plus" figure="share" />.\n${body}\n${said}`;
const withScene = (changes: Parameters<typeof sceneText>[0]) =>
  compileWith({ 'content/story/010-one.mdx': sceneText(changes) });

describe('a scene of the story', () => {
  it('is read with its words, its drawing and the sentence of that, bound as a slide is', async () => {
    const { pack, lines } = await withScene({});
    expect(lines).toEqual([]);
    const [scene] = pack === null ? [] : selectStory(pack);
    expect(scene?.drawing).toMatchObject({ of: 'hundred', state: 'share', chart: null });
    expect(plainText(scene?.words.main[0]?.kind === 'paragraph' ? scene.words.main[0].text : [])).toBe(
      'The share is 18.6%.',
    );
    expect(plainText(scene?.sentence ?? [])).toBe('A hundred dots, a fifth of them orange.');
    expect(scene?.words.citations.map(({ text }) => text)).toEqual(['ONS, Census']);
  });

  it.each([
    [
      'a state that the drawing lacks',
      { drawn: drawing.replace('"share"', '"shares"') },
      /^content\/story\/010-one\.mdx:7:1 unknown-state the drawing "hundred" has no state "shares"\. Did you mean "share"\?$/m,
    ],
    [
      'a drawing that does not exist',
      { drawn: drawing.replace('hundred', 'hundreds') },
      /^content\/story\/010-one\.mdx:7:1 bad-prop .*Did you mean "hundred"\?$/m,
    ],
    [
      'a drawing without its sentence',
      { drawn: drawing.replace('A hundred dots, a fifth of them orange.', '') },
      /^content\/story\/010-one\.mdx:7:1 missing-sentence/m,
    ],
    ['no drawing at all', { drawn: '' }, /^content\/story\/010-one\.mdx:1:1 missing-drawing/m],
    [
      'a chart of another kind than its state is drawn from',
      { drawn: drawing.replace(/state=.*>/, 'state="times" chart="shares">') },
      /^content\/story\/010-one\.mdx:7:1 drawing-chart .* a chart of the kind "bars"/m,
    ],
    [
      'a digit that no claim says, in the words and in the drawing’s sentence',
      { title: '# 12 people grow old', drawn: drawing.replace('A hundred', '100') },
      /5:3 unbound-digit the digits "12"[\s\S]*8:1 unbound-digit the digits "100"/m,
    ],
    [
      'a figure that no claim has',
      { body: '<Stat claim="ons-65-plus" figure="shares" />' },
      /unknown-figure claim "ons-65-plus" has no figure "shares"\. Did you mean "share"\?/,
    ],
    [
      'an edition that is not there to ask',
      { head: 'id: one\nasks: ful' },
      /^content\/story\/010-one\.mdx:3:1 unknown-edition edition "ful".*Did you mean "full"\?$/m,
    ],
    [
      'more words than fit beside a drawing on a phone',
      { body: 'word '.repeat(80) },
      /scene-too-long the text of the scene has 84 words; 78 fit/,
    ],
    ['nothing for a speaker to say', { said: '' }, /^content\/story\/010-one\.mdx:1:1 missing-notes/m],
    ['less than a speaker needs', { said: '\n<Notes>\nSay it.\n</Notes>' }, /notes-length/],
  ] as const)('is refused with %s', async (_, changes, expected) => {
    const { lines, pack } = await withScene(changes);
    expect(lines.join('\n')).toMatch(expected);
    expect(pack).toBeNull();
  });

  it('is a slide too: its drawing as a deck draws it, the words beside it, and what a speaker says', async () => {
    const { pack } = await withScene({ body: '\n<Note>Not all of them.</Note>' });
    const slide = pack?.slides['story/one'];
    expect(slide).toMatchObject({
      layout: 'chart',
      plainTitle: 'People grow old',
      main: [{ kind: 'figures', items: [{ claim: 'ons-65-plus', figure: 'share' }] }],
      side: [{ kind: 'paragraph' }, { kind: 'note' }],
    });
    expect(slide?.notes).toHaveLength(1);
    expect(slide?.minutes).toBeGreaterThan(0.4);
  });

  it('is no slide where readers are asked: a deck has its ask on its last slide', async () => {
    const { pack, lines } = await withScene({ head: 'id: one\nasks: full', said: '' });
    expect(lines).toEqual([]);
    expect(Object.keys(pack?.slides ?? {})).not.toContain('story/one');
  });

  it('keeps its drawing to itself: a slide has none', async () => {
    const { lines } = await compileWith({ 'content/why/010-ageing.mdx': slideText({ body: drawing }) });
    expect(lines.join('\n')).toContain(
      'misplaced-tag <Drawing> cannot stand here; it belongs in a scene of the story.',
    );
  });
});

describe('the story of the pack', () => {
  const pack = realPack();
  const scenes = selectStory(pack);

  it('rests on nothing that could not be confirmed, but for arithmetic that is said to be our own', () => {
    const unsure = scenes.flatMap(({ words }) =>
      words.claims.flatMap((id) => (pack.claims[id]?.verdict === 'confirmed' ? [] : [{ id, words }])),
    );
    expect(scenes.flatMap(({ words }) => words.claims).length - unsure.length).toBeGreaterThan(5);
    for (const { id, words } of unsure) {
      expect(pack.claims[id]?.derived, id).toBeDefined();
      expect(JSON.stringify(words.main), id).toContain('Our own arithmetic');
    }
  });

  it('says of every place what is its own, and what there is nothing of', () => {
    for (const place of areasToChoose(pack.local.places)) {
      const own = selectPlaceScenes(pack, place);
      const words = JSON.stringify(own.map((scene) => scene.words));
      expect(words, place.name).toContain(place.name);
      expect(words, place.name).not.toMatch(/\{(place|missing)\./);
      const healthy = pack.local.datasets['healthy-life-by-place']?.rows.find(
        ([code]) => code === place.code,
      );
      const missing = own.flatMap((scene) => scene.missing).join(' ');
      expect(/Healthy life/.test(missing), place.name).toBe(typeof healthy?.[2] !== 'number');
    }
  });
});
