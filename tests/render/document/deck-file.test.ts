import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { forScript } from '../../../src/render/document/escape.ts';
import { writeDeckFile } from '../../../src/render/standalone/write-deck.ts';
import { applyArea } from '../../../src/select/apply-area.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';

const parts = {
  script: 'self.ran = "</script><!-- <script>";',
  css: '.slide { color: red }',
  art: { 'art-cover': 'data:image/jpeg;base64,AA', 'art-why': 'data:image/webp;base64,BB' },
  icon: 'data:image/svg+xml,icon',
  site: '',
};

let pack: PackModel;
let deck: DeckModel;

beforeAll(async () => {
  pack = realPack();
  deck = selectEdition(pack, 'cyp');
});

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a deck as one file', () => {
  test('lets in its own styles and scripts by their hash, and nothing else', async () => {
    const html = writeDeckFile(deck, parts);
    const policy = policyOf(html);
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text));
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hashOf(text));
    // One before anything is painted, and the deck's.
    expect(scripts).toHaveLength(2);
    expect(policy).toContain(`script-src ${scripts.join(' ')};`);
    expect(policy).toContain(`style-src ${styles.join(' ')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  test('holds an organisation’s logo once, however many slides show it, and names it on the cover', async () => {
    const data = `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200_000)}`;
    const logo = { data, width: 400, height: 100, alt: 'Example & Sons Board' };
    const brand = { name: '', logo, colours: null, footer: '', font: null };
    const [bare, html] = await Promise.all([
      writeDeckFile(deck, parts),
      writeDeckFile({ ...deck, brand }, parts),
    ]);
    expect(html.split(data)).toHaveLength(2);
    expect(html.length - bare.length).toBeLessThan(data.length + 10_000);
    expect(html.match(/class="slide-logo [^"]*slide-logo-styled"/g)).toHaveLength(deck.slides.length);
    expect(html.match(/role="img" aria-label="Example &amp; Sons Board"/g)).toHaveLength(1);
    expect(html).toMatch(/\.slide-logo-styled\{background-image:url\("data:image\/png/);
  });

  test('names no address outside itself but in links to follow', async () => {
    const html = writeDeckFile(deck, parts);
    const loaded = [...html.matchAll(/\s(?:src|srcset|poster|data)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(loaded.filter((address) => !address?.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/<(?:link|iframe|object|embed)\b(?! rel="icon" href="data:)/);
    expect(html).not.toMatch(/href="\/(?!\/)/);
  });

  test('carries only the pictures that its slides show', async () => {
    const html = writeDeckFile(deck, parts);
    expect(html).toContain('.art-cover{');
    const shows = deck.slides.some((slide) => slide.layout === 'section' && slide.section === 'why');
    expect(html.includes('.art-why{')).toBe(shows);
  });

  test('stays whole with hostile words in a slide, a note, a name and the data of a chart', async () => {
    const hostile = '</script></style></template><script>taken()</script><!--';
    const copy = structuredClone(deck);
    const [slide] = copy.slides;
    const [chart] = Object.values(copy.charts);
    if (slide === undefined || chart === undefined)
      throw new Error('the edition has neither slide nor chart');
    slide.plainTitle = hostile;
    slide.title = [{ kind: 'text', text: hostile }];
    slide.notes = [[{ kind: 'text', text: hostile }]];
    copy.name = hostile;
    chart.title = hostile;
    const html = writeDeckFile(copy, parts);
    expect(html).not.toContain('<script>taken');
    expect(html.match(/^<script>/gm)).toHaveLength(2);
    const data = html.split(`data-for="charts/${chart.id}.json">`)[1]?.split('</script>')[0] ?? '';
    expect(JSON.parse(data).title).toBe(hostile);
  });

  test('a script means the same between its tags', () => {
    const made = forScript(parts.script);
    expect(made).not.toMatch(/<\/script|<!--/i);
    const self: { ran?: string } = {};
    new Function('self', made)(self);
    expect(self.ran).toBe('</script><!-- <script>');
  });

  test('is the same each time, and wears a brand and shows a place', async () => {
    expect(writeDeckFile(deck, parts)).toBe(await writeDeckFile(structuredClone(deck), parts));
    const brand = {
      name: 'Croydon',
      logo: null,
      colours: { main: '#12436D', accent: '#801650' },
      footer: '',
      font: null,
    };
    expect(writeDeckFile({ ...deck, brand }, parts)).toContain('--c-turquoise-text: #801650');
    const local = selectEdition(applyArea(pack, 'E09000030').pack, 'full');
    const html = writeDeckFile(local, parts);
    expect(html).toContain('#claim-local-');
    expect(html).toContain('Tower Hamlets');
  });
});
