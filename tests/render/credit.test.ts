import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { readMe } from '../../src/render/csv/read-me.ts';
import { claimsCsv, sourcesCsv } from '../../src/render/csv/register-files.ts';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { planPaper } from '../../src/render/paper/plan-paper.ts';
import { planPptx } from '../../src/render/pptx/plan-pptx.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { own, realPack, started } from '../remix/pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

const basedOn =
  'which is based on the narrative pack of Community Led Prevention, Transformation Partners in Health and Care, February 2025';

/** What a deck says of whose work it is: on paper, beside its data, and in the properties of its files. */
async function credits(deck: DeckModel): Promise<{ words: string; makers: string[] }> {
  const { creator, subject } = planPptx(deck);
  const word = unzipSync(await renderDocx(deck));
  const core = strFromU8(word['docProps/core.xml'] ?? new Uint8Array());
  const maker = /<dc:creator>([^<]*)</.exec(core)?.[1] ?? '';
  return {
    words: [...planPaper(deck).facts, readMe(deck, []), subject, core].join('\n'),
    makers: [creator, maker],
  };
}

describe('a deck that somebody changed', () => {
  it('is not signed as the work of the pack’s publisher, and says what it is based on', async () => {
    const { words, makers } = await credits(applyRemix(pack, started(pack, 'cyp')).deck);
    expect(words).not.toContain('Published by');
    expect(words.split(basedOn)).toHaveLength(5);
    expect(makers).toEqual([
      'Made with the social prescribing narrative pack',
      'Made with the social prescribing narrative pack',
    ]);
  });

  it('is signed by the organisation whose look it wears', async () => {
    const brand = { name: 'Hackney Council', logo: null, colours: null, footer: '', font: null };
    const { makers } = await credits(applyRemix(pack, { ...started(pack, 'cyp'), brand }).deck);
    expect(makers).toEqual(['Hackney Council', 'Hackney Council']);
  });
});

describe('a local figure', () => {
  it('that nobody has checked has no day of a check, on paper, in the data and in PowerPoint', () => {
    const local = {
      id: 'l1',
      replaces: { claim: 'gp-mental-health-appointments', figure: 'share' },
      item: null,
      label: 'of GP appointments with a young person',
      value: '52%',
      place: 'Hackney',
      period: '2025',
      source: 'Hackney survey',
      addedBy: 'A. Analyst',
    };
    const { deck } = applyRemix(pack, { ...started(pack, 'full'), locals: [local] });
    const rows = planPaper(deck).chapters.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if (part.kind === 'table')
          return part.rows.map((row) =>
            row
              .flat()
              .map((cell) => JSON.stringify(cell))
              .join(' '),
          );
        return part.kind === 'list' ? part.items.map((item) => JSON.stringify(item)) : [];
      }),
    );
    const lines = [...claimsCsv(deck).split('\n'), ...sourcesCsv(deck).split('\n')];
    const notes = planPptx(deck).slides.flatMap((slide) => slide.notes.map((para) => JSON.stringify(para)));
    const about = [...rows, ...lines, ...notes].filter((words) => words.includes('Hackney survey'));
    expect(about.length).toBeGreaterThan(4);
    expect(about.filter((words) => /2026-|[Cc]hecked [.\d]|read [.,\d]/.test(words))).toEqual([]);
  });
});

it.each([
  ['42%', '42'],
  ['12½%', '12.5'],
  ['half', ''],
  ['one in five', ''],
  ['1 in 5', ''],
  ['1e6', ''],
])('a figure of one’s own is a bare number in a file of data where it is one: %s', (value, bare) => {
  const figures = [{ value, label: 'x', place: 'y', period: '2024' }];
  const { deck } = applyRemix(pack, { ...started(pack), items: [own({ kind: 'figures', figures })] });
  const { data } = Papa.parse<Record<string, string>>(claimsCsv(deck).replace(/^\ufeff/, ''), {
    header: true,
  });
  expect(data.find((row) => row['As written'] === value)?.Value).toBe(bare);
});

describe('an edition as published', () => {
  it('says of when it is and what it is based on, and is not signed as somebody else’s', async () => {
    const { words, makers } = await credits(selectEdition(pack, 'cyp'));
    expect(words).not.toContain('Published by');
    expect(words).toContain(`Version ${pack.version}, ${pack.updated}. Based on the narrative pack of`);
    for (const maker of makers) expect(maker).not.toContain('Transformation Partners');
  });
});
