import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/model/brand.ts';
import type { OwnFigure, Remix } from '../../src/model/remix.ts';
import { addOwn } from '../../src/remix/core/commands.ts';
import { panels } from '../../src/remix/ui/panels.ts';
import { nextPanel } from '../../src/remix/ui/work/next-panel.ts';
import { realPack, started } from './pack.ts';

const base = started(realPack());
const brand: Brand = { name: 'Ours', logo: null, colours: null, footer: '', font: null };
const figure: OwnFigure = {
  id: 'l1',
  replaces: null,
  item: null,
  label: 'referrals',
  value: '1,204',
  place: 'Hackney',
  period: '2025',
  source: 'Our service',
  addedBy: 'Ann',
};

/** What is named in turn while somebody does as they are told and opens each panel. */
function walk(remix: Remix, first = 'edit'): string[] {
  const seen = [first];
  const named: string[] = [];
  for (let panel = first, steps = 0; panel !== 'share' && steps < 9; steps += 1) {
    const next = nextPanel(remix, [], seen, panel);
    if (next === undefined) break;
    named.push(next.words);
    panel = next.id;
    seen.push(panel);
  }
  return named;
}

describe('the line that says what comes next', () => {
  it('names one thing after another, each that is still open, to the very end', () => {
    expect(walk(base)).toEqual([
      'choose your place',
      'put on your look',
      'check the deck',
      'take it away',
      'share it',
    ]);
    expect(walk({ ...base, items: [] })[0]).toBe('add slides');
  });

  it('asks for a figure where the place was answered before, and for nothing that is there', () => {
    const placed = { ...base, place: 'E09000012' };
    expect(walk(placed)[0]).toBe('put in a figure of yours');
    const full = { ...placed, locals: [figure], brand };
    expect(walk(full)).toEqual(['check the deck', 'take it away', 'share it']);
  });

  it('names what is not finished once the check list was seen, and asks no more when that was passed over', () => {
    const own = addOwn({ ...base, place: 'E09000012', locals: [figure], brand }, 'text');
    if (!own.ok) throw new Error(own.message);
    expect(nextPanel(own.remix, [], ['check', 'edit'], 'edit')?.words).toBe('finish one slide');
    expect(nextPanel(own.remix, [], ['check'], 'check')?.words).toBe('take it away');
    expect(nextPanel(own.remix, [], ['check', 'leave', 'edit'], 'edit')?.words).toBe('take it away');
  });

  it('has something to say in every panel, and never names the one in front', () => {
    for (const { id } of panels)
      for (const seen of [[id], panels.map((panel) => panel.id)]) {
        const next = nextPanel(base, [], seen, id);
        expect(panels.map((panel) => panel.id)).toContain(next?.id);
        expect(next?.id).not.toBe(id);
      }
  });
});
