import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimsCsv } from '../../src/evidence/claims-csv.ts';
import { claimsJson, claimsJsonSchema } from '../../src/evidence/downloads.ts';
import { registerOf } from '../../src/evidence/register.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const entries = registerOf(pack);

describe('the register as a spreadsheet', () => {
  const csv = claimsCsv(entries);
  const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

  it('begins with the mark that tells Excel its encoding, and holds one row a figure', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rows).toHaveLength(Object.values(pack.claims).flatMap((claim) => claim.figures).length);
  });

  it('gives every figure its value, its source and its address', () => {
    const row = rows.find((one) => one['Claim id'] === 'social-return' && one.Figure === 'return');
    expect(row).toMatchObject({ Value: '2.14', 'Value to': '8.56', Verdict: 'Corrected' });
    expect(rows.filter((one) => one.Source === '' || one.When === '')).toEqual([]);
  });

  it('never hands a spreadsheet a formula', () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error('No claims');
    const bad = { ...entry, claim: { ...entry.claim, statement: '=HYPERLINK("https://example.org")' } };
    const [row] = Papa.parse<Record<string, string>>(claimsCsv([bad]).slice(1), { header: true }).data;
    expect(row?.Statement).toBe('\'=HYPERLINK("https://example.org")');
    const minus = rows.find((one) => one.Figure === 'score');
    expect(minus?.Value).toBe('-0.14');
  });
});

describe('the register as data', () => {
  it('keeps to its own JSON Schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(claimsJsonSchema()));
    const file = JSON.parse(claimsJson(entries, pack));
    expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
    file.claims[3].verdict = 'perhaps';
    expect(schema.safeParse(file).success).toBe(false);
  });

  it('has every claim with its sources joined', () => {
    const { claims } = JSON.parse(claimsJson(entries, pack));
    expect(claims).toHaveLength(Object.keys(pack.claims).length);
    const one = claims.find((claim: { id: string }) => claim.id === 'rotherham-wellbeing');
    expect(one.source.publisher).toContain('Social Care Institute for Excellence');
    expect(one.slides[0].slide).toBe('impacts/clinical-outcomes');
  });
});
