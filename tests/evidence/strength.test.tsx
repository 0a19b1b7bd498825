import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { strengthOutline } from '../../src/charts/strength-mark.ts';
import { ClaimPage } from '../../src/evidence/claim-page.tsx';
import { claimsCsv } from '../../src/evidence/claims-csv.ts';
import { MarksLegend } from '../../src/evidence/marks-legend.tsx';
import { registerOf } from '../../src/evidence/register.ts';
import { RegisterTable } from '../../src/evidence/register-table.tsx';
import { type Strength, strengths } from '../../src/model/claim-grades.ts';
import {
  markedStrengthLine,
  strengthLine,
  strengthMeaning,
  strengthOf,
  strengthWords,
} from '../../src/model/strength.ts';
import { ClaimCard } from '../../src/render/claims/claim-card.tsx';
import { claimsChapter } from '../../src/render/paper/plan-register.ts';
import { planNotes } from '../../src/render/pptx/plan-notes.ts';
import { ClaimEntry } from '../../src/render/print/claim-entry.tsx';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const entries = registerOf(pack);
const deck = selectEdition(pack, 'full');
const shown = Object.values(deck.claims);

/** What is read of some HTML. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** The outline of a mark, with what its rules say of the tops of its bars. */
function shapeIn(css: string, step: Strength): string {
  const own = new Map<string, string>();
  for (const [, selectors = '', body = ''] of css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .matchAll(/^([^{}]+) \{([^{}]*)\}/gm))
    if (selectors.split(',').some((one) => ['[class*="by-"]', `.by-${step}`].includes(one.trim())))
      for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):([^;]+);/g))
        own.set(name, value.trim());
  return own.get('--shape')?.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => own.get(name) ?? '') ?? '';
}

describe('strength says the same everywhere', () => {
  it('on the page, the card and the printed entry of every claim', () => {
    for (const entry of entries) {
      const { claim } = entry;
      const page = <ClaimPage entry={entry} before={undefined} after={undefined} review={null} />;
      const card = <ClaimCard claim={claim} sources={pack.sources} level={2} />;
      const printed = <ClaimEntry claim={claim} deck={deck} id={claim.id} />;
      for (const part of [page, card, printed]) {
        const html = renderToStaticMarkup(part);
        expect(wordsOf(html)).toContain(strengthLine(claim));
        expect(html).toContain(`by-${strengthOf(claim)}"`);
      }
    }
  });

  it('in PowerPoint’s notes, in the paper and in the spreadsheet', () => {
    const notes = deck.slides
      .flatMap((slide) => planNotes(slide, deck))
      .map(({ runs }) => runs.map(({ text }) => text).join(''));
    const paper = JSON.stringify(claimsChapter(deck));
    const rows = Papa.parse<Record<string, string>>(claimsCsv(entries).slice(1), { header: true }).data;
    expect(shown.length).toBeGreaterThan(50);
    for (const claim of shown) {
      const note = notes.filter((text) => text.endsWith(` Claim ${claim.id}.`));
      expect(note.length, claim.id).toBeGreaterThan(0);
      for (const text of note) expect(text).toContain(markedStrengthLine(claim));
      expect(paper).toContain(markedStrengthLine(claim));
      const row = rows.find((one) => one['Claim id'] === claim.id);
      expect(row?.Strength).toBe(strengthWords[strengthOf(claim)]);
      expect(row?.['Reason for the strength']).toBe(claim.reason);
    }
  });

  it('in the table of the register, whose filter counts exactly those', () => {
    const html = renderToStaticMarkup(<RegisterTable entries={entries} sections={deck.sections} />);
    for (const step of strengths) {
      const found = [...html.matchAll(/<tr[^>]* id="([^"]+)"[^>]* data-strength="([^"]+)"/g)]
        .filter(([, , strength]) => strength === step)
        .map(([, id]) => id);
      const meant = Object.values(pack.claims).filter((claim) => strengthOf(claim) === step);
      expect(found.sort()).toEqual(meant.map(({ id }) => id).sort());
    }
  });
});

describe('the marks of strength', () => {
  let css = '';
  beforeAll(async () => {
    css = await readFile('src/blocks/evidence-marks.css', 'utf8');
  });

  it('are drawn alike beside numbers and in charts', () => {
    for (const step of strengths) {
      const shape = shapeIn(css, step);
      const points = [...shape.matchAll(/([\d.]+)%? ([\d.]+)%?/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const drawn = strengthOutline(step).map((point) => point.map((one) => Number((one * 100).toFixed(1))));
      expect(points, step).toEqual(drawn);
    }
  });

  it('are said in words to who hears the page', () => {
    for (const step of strengths)
      expect(css).toContain(
        `a.by-${step}::after {\n  content: "" / ", ${strengthWords[step].toLowerCase()} evidence";`,
      );
  });

  it('are explained on the evidence page, and by one text', async () => {
    expect(wordsOf(renderToStaticMarkup(<MarksLegend entries={entries} />))).toContain(strengthMeaning);
  });
});
