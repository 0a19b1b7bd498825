import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';
import { compileWith, valid } from './pack-fixture.ts';

const file = 'content/answers/older.mdx';

/** An answer that is right in every way, with room for one change. */
const answerText = ({
  head = 'asked: [How old are they?]\nslides: [why/ageing]',
  question = '# Are people older?',
  sentence = 'Yes: <Stat claim="ons-65-plus" figure="share" /> of people are past retirement age.',
  figures = '<Figures>\n<Figure claim="ons-65-plus" figure="people">people</Figure>\n</Figures>',
  limit = '<Note>Residents on one day.</Note>',
} = {}) => `---\n${head}\n---\n\n${question}\n\n${sentence}\n\n${figures}\n\n${limit}\n`;
const withAnswer = (changes: Parameters<typeof answerText>[0] = {}) =>
  compileWith({ [file]: answerText(changes) });

describe('a prepared answer', () => {
  it('is bound as a slide is, with where to look', async () => {
    const { pack, lines } = await withAnswer();
    expect(lines).toEqual([]);
    const answers = pack === null ? undefined : selectEdition(pack, 'full').answers;
    expect(answers?.list).toMatchObject([
      {
        id: 'older',
        question: 'Are people older?',
        page: { plainTitle: 'Yes: 18.6% of people are past retirement age.', claims: ['ons-65-plus'] },
        slides: [{ id: 'why/ageing', number: 3 }],
      },
    ]);
    expect(Object.keys(answers?.claims ?? {})).toEqual(['ons-65-plus']);
  });

  it.each([
    [
      'a claim that is unknown',
      { sentence: 'Yes: <Stat claim="ons-65" figure="share" /> are.' },
      `${file}:8:6 unknown-claim <Stat claim="ons-65"> is not in data/claims.json. Did you mean "ons-65-plus"?`,
    ],
    [
      'a slide that is unknown',
      { head: 'asked: [How old are they?]\nslides: [why/aging]' },
      `${file}:3:1 unknown-slide slide "why/aging" does not exist. Did you mean "why/ageing"?`,
    ],
    [
      'a sentence that takes longer than ten seconds',
      { sentence: Array.from({ length: 22 }, () => 'word').join(' ') },
      `${file}:8:1 answer-long the sentence has 22 words, but 21 can be said in ten seconds: say the finding, and leave the rest to <Notes>.`,
    ],
    [
      'no limit',
      { limit: '' },
      `${file}:1:1 answer-lacks the answer has no limit: say in a <Note> what the figures do not show.`,
    ],
    [
      'no figure',
      { figures: '' },
      `${file}:1:1 answer-lacks the answer has no figure: add <Figures> with at least one <Figure>.`,
    ],
    [
      'a number that is typed',
      { sentence: 'Yes: 18.6% are.' },
      `${file}:8:6 unbound-digit the digits "18.6%" are not bound to a claim; use <Stat claim="…" figure="…" />.`,
    ],
    [
      'a second sentence',
      { limit: '<Note>Residents on one day.</Note>\n\nAnd more.' },
      `${file}:8:1 answer-block an answer holds its question, one sentence, <Figures>, a <Note> with the limit, and <Notes>.`,
    ],
  ])('with %s stops the build at its own line', async (_, changes, line) => {
    expect((await withAnswer(changes)).lines).toContain(line);
  });

  it('does not say aloud what nobody confirmed', async () => {
    const { lines } = await compileWith({
      [file]: answerText(),
      'data/claims.json': [
        { ...valid.claim, verdict: 'unverified', why: 'No page was found.', mark: 'Unverified' },
      ],
    });
    expect(lines).toContain(
      `${file}:8:1 answer-claim claim "ons-65-plus" is unverified, so the sentence cannot rest on it; name it in <Figures>, where it is marked.`,
    );
  });

  it('that an edition names and nobody wrote is reported with the nearest', async () => {
    const { lines } = await compileWith({
      [file]: answerText(),
      'content/editions/full.json': {
        id: 'full',
        order: 1,
        name: 'Everything',
        audience: 'Everybody who reads it.',
        cover: 'A pack',
        opening: 'All of it, for a test.',
        ask: valid.ask,
        answers: ['oldest'],
        slides: [{ id: 'why' }, { id: 'why/ageing' }],
      },
    });
    expect(lines.join('\n')).toMatch(
      /^content\/editions\/full\.json:\d+:\d+ unknown-answer answer "oldest" is not in content\/answers\. Did you mean "older"\?/m,
    );
  });
});

describe('the answers of the pack', () => {
  let pack: PackModel;
  beforeAll(async () => {
    pack = await realPack();
  });

  it('are offered by every edition, its audience’s own first', () => {
    for (const edition of Object.values(pack.editions)) {
      const answers = selectEdition(pack, edition.id).answers;
      expect(answers?.first, edition.id).toBeGreaterThanOrEqual(5);
      expect(answers?.list.slice(0, answers.first).map(({ id }) => id)).toEqual(edition.answers);
      expect(answers?.list).toHaveLength(Object.keys(pack.answers ?? {}).length);
    }
  });
});
