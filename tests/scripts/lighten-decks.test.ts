import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lightenDeck } from '../../scripts/lib/lighten-decks.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const face = '@font-face{font-family:Figtree;src:url(/a.woff2)}';
const css = [
  '.slide{color:red}.card{color:green}.slide .card{color:blue}:focus-visible{outline:1px solid}',
  '.linked .slide{display:none}.early .slide{background:none}.deck-bar{color:grey}',
];
const policy =
  "default-src 'none'; script-src 'self' 'sha256-old='; style-src 'self' 'sha256-other=' 'sha256-more=';";
const page = [
  '<!doctype html><html lang="en-GB"><head><title>Deck</title><script>early()</script>',
  `<meta http-equiv="content-security-policy" content="${policy}">`,
  `<style>${face}${css[0]}</style><style>${css[1]}</style></head>`,
  '<body><section class="slide">One</section>',
  '<script type="module" src="/assets/deck.js"></script><script type="module" src="/assets/base.js"></script></body></html>',
].join('');
const rest = '<section class="slide"><p class="card">Two</p></section>';

const code: Record<string, string> = {
  '/assets/deck.js': "import{a}from'./start.js';a(()=>import('./later.js'))",
  '/assets/start.js': "import'./both.js';export const a=1",
  '/assets/base.js': "import'./both.js'",
  '/assets/both.js': '',
};
const read = async (script: string) => code[script] ?? Promise.reject(new Error(script));

describe('a lightened deck', async () => {
  const light = await lightenDeck({ page, rest }, read);
  const kept = /<style>(.*)<\/style>/s.exec(light.page)?.[1] ?? '';

  it('keeps in the page the styles of the first slide alone', () => {
    expect(kept).toContain('.slide{color:red}');
    expect(kept).not.toContain('.card');
    expect(kept).not.toContain('.deck-bar');
  });

  it('keeps the styles of states that come later: a linked slide, the first paint, a key’s focus', () => {
    expect(kept).toContain('.linked .slide{display:none}');
    expect(kept).toContain('.early .slide{background:none}');
    expect(kept).toContain(':focus-visible{outline:1px solid}');
  });

  it('keeps the typefaces in the page, named once', () => {
    expect(kept).toContain(face);
    expect(light.rest).not.toContain('@font-face');
  });

  it('sends all other styles, in their order, ahead of the other slides', () => {
    expect(light.rest).toBe(`<style>${css[0]}</style><style>${css[1]}</style>\n${rest}`);
  });

  it('names for later the scripts with what they import, once each, and asks for none', () => {
    expect(light.page).toContain(
      'data-scripts="/assets/deck.js /assets/base.js" data-imports="/assets/start.js /assets/both.js"',
    );
    expect(light.page).not.toContain('src=');
  });

  it('allows by hash what page and slides hold, and nothing else', () => {
    const allowed = [hash(kept), ...css.map(hash)].join(' ');
    expect(light.page).toContain(`script-src 'self' ${hash('early()')}; style-src 'self' ${allowed};`);
  });

  it('refuses a page without a policy', async () => {
    await expect(lightenDeck({ page: page.replace(/<meta[^>]*>/, ''), rest }, read)).rejects.toThrow(
      'no policy for scripts',
    );
  });
});
