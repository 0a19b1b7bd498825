// @module-tag whole
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { isSharedLink, openLink, shareLink } from '../../src/remix/core/share-link.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { withSeen } from '../../src/select/merge-remix.ts';
import { now, own, pixel, realPack, started } from './pack.ts';

let pack: PackModel;
let full: Remix;
beforeAll(async () => {
  pack = realPack();
  const remix = withSeen(started(pack, 'full'), pack);
  full = {
    ...remix,
    items: [
      ...remix.items,
      { kind: 'break', id: 'b1', hidden: true, title: 'Änd “here”', lead: '', minutes: 0.2 },
      own({ kind: 'picture', data: pixel, width: 1, height: 1, alt: 'A dot', caption: '' }),
    ],
    place: 'E09000008',
    brand: {
      name: 'Croydon',
      logo: { data: pixel, width: 10, height: 10, alt: 'Croydon' },
      colours: { main: '#12436D', accent: '#27A096' },
      footer: 'Croydon, 2026',
      font: null,
    },
  };
});

describe('a remix file', () => {
  it('opens as exactly what was saved', () => {
    expect(parseRemix(stringifyRemix(full))).toEqual({ ok: true, remix: full, notes: [] });
    expect(parseRemix(structuredClone(full))).toEqual({ ok: true, remix: full, notes: [] });
  });

  it('of an old format is brought up to date', () => {
    const old = { format: 0, name: 'Old', saved: now, pack: '0.9.0', slides: ['cover', 'why'], place: null };
    const opened = parseRemix(JSON.stringify(old));
    expect(opened).toMatchObject({
      ok: true,
      remix: {
        format: 1,
        name: 'Old',
        pack: { version: '0.9.0' },
        items: [{ slide: 'cover' }, { slide: 'why' }],
      },
      notes: ['The file was saved by an older version of the pack and was brought up to date.'],
    });
  });

  it('with two items of one name has them told apart', () => {
    const opened = parseRemix({ ...full, items: [...full.items, full.items[0]] });
    const ids = opened.ok ? opened.remix.items.map((item) => item.id) : [];
    expect(new Set(ids).size).toBe(full.items.length + 1);
  });

  it('loses signs that turn or hide text', () => {
    const opened = parseRemix({ ...full, name: 'a\u202Eb\u0000c\uD800d' });
    expect(opened.ok && opened.remix.name).toBe('abcd');
  });

  it('has one sign at the ends of its lines, whatever program wrote it', () => {
    const item = own({ kind: 'text', paragraphs: ['a\r\nb\rc\u2028d\u0085e\vf'], bullets: [] });
    const opened = parseRemix({ ...full, items: [item] });
    const [read] = opened.ok ? opened.remix.items : [];
    expect(read?.kind === 'own' && read.content).toMatchObject({ paragraphs: ['a\nb\nc\nd\ne\nf'] });
  });

  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it.each([
    ['is no text of ours', () => 'hello', 'This file could not be read'],
    ['is something else', () => '{"a":1}', 'This is not a saved remix'],
    ['is newer', () => JSON.stringify({ ...full, format: 2 }), 'newer version of the pack'],
    [
      'is from another pack',
      () => JSON.stringify({ ...full, pack: { id: 'other', version: '1.0.0' } }),
      'another pack',
    ],
    ['nests a hundred thousand deep', () => deep(100_000), 'could not have saved|could have saved'],
    [
      'has a million slides',
      () => ({ ...full, items: Array(1_000_000).fill(full.items[0]) }),
      'could have saved',
    ],
    [
      'has 301 slides',
      () => ({ ...full, items: Array(301).fill(full.items[0]) }),
      'its list of slides is longer',
    ],
    ['reaches into prototypes', () => `{"format":1,"__proto__":{"x":1}}`, 'could have saved'],
    ['has a huge text', () => ({ ...full, title: 'x'.repeat(1000) }), 'its title is longer'],
    ['is huge', () => ' '.repeat(17_000_000), 'too large'],
    [
      'has a script as a picture',
      () => ({
        ...full,
        items: [
          own({
            kind: 'picture',
            data: 'data:text/html;base64,AAAA',
            width: 1,
            height: 1,
            alt: '',
            caption: '',
          }),
        ],
      }),
      'slide 1 of its running order',
    ],
    [
      'has a drawing as a logo',
      () => ({
        ...full,
        brand: {
          ...full.brand,
          logo: { data: 'data:image/svg+xml;base64,AAAA', width: 9, height: 9, alt: 'x' },
        },
      }),
      'its brand',
    ],
    [
      'has an edit outside a slide',
      () => ({
        ...full,
        items: [{ ...full.items[0], edits: [{ path: 'constructor.x', base: '', text: '' }] }],
      }),
      'slide 1 of its running order',
    ],
    [
      'goes round in circles',
      () => {
        const a: { b?: unknown } = {};
        a.b = a;
        return a;
      },
      'could have saved',
    ],
  ])('that %s is refused in one plain sentence', (_, make, words) => {
    const opened = parseRemix(make());
    expect(opened.ok).toBe(false);
    const message = opened.ok ? '' : opened.message;
    expect(message).toMatch(new RegExp(words));
    expect(message).toMatch(/^[A-Z][^.!?]*\.$/);
    expect(message).not.toMatch(/json|schema|zod|undefined|null/i);
  });
});

describe('a link', () => {
  it('carries the whole remix of every edition', () => {
    for (const edition of Object.keys(pack.editions)) {
      const remix = withSeen(started(pack, edition), pack);
      const shared = shareLink(remix);
      expect(shared.ok, edition).toBe(true);
      if (!shared.ok) continue;
      expect(shared.fragment).toMatch(/^r2\.[A-Za-z0-9_-]+$/);
      expect(openLink(`#${shared.fragment}`)).toEqual({ ok: true, remix, notes: [] });
    }
  });

  it('that would be too long says so, and what to do instead', () => {
    const big = `data:image/png;base64,iVBORw0KGgo${Array.from({ length: 12000 }, (_, i) =>
      (i * 7919).toString(36),
    )
      .join('')
      .slice(0, 20000)}`;
    const items = [own({ kind: 'picture', data: big, width: 10, height: 10, alt: '', caption: '' })];
    const shared = shareLink({ ...full, items });
    expect(shared).toMatchObject({ ok: false, reason: 'pictures' });
    expect(shared.ok ? '' : shared.message).toContain('save the remix as a file');
  });

  it.each([
    ...[
      '.',
      ')',
      ').',
      '>',
      ',',
      '”',
      '’',
      '"',
      "'",
      ']',
      '%29',
      '%20',
      '%22',
      '%3E',
      '%E2%80%9D',
      '%',
      '%E2%80',
    ],
    ...[
      '_',
      '-',
      '*',
      '…',
      '\u200b',
      '%0A',
      '%2520',
      '&utm_source=mail',
      '?fbclid=IwAR0abc',
      '%20Thank%20you',
      '=',
    ],
  ])('opens with %s behind it', (tail) => {
    const shared = shareLink(full);
    const fragment = shared.ok ? shared.fragment : '';
    expect(isSharedLink(`#${fragment}${tail}`)).toBe(true);
    expect(openLink(`#${fragment}${tail}`)).toEqual({ ok: true, remix: full, notes: [] });
  });

  it('opens with _ or - behind it, where its own last sign is one too', () => {
    const named = Array.from({ length: 400 }, (_, at) => ({ ...started(pack), name: `Deck ${at}` }));
    const linked = named.flatMap((remix) => {
      const shared = shareLink(remix);
      return shared.ok ? [{ remix, fragment: shared.fragment }] : [];
    });
    const last = linked.find(({ fragment }) => fragment.endsWith('_'));
    if (last === undefined) throw new Error('none of the links ends in _');
    for (const { remix, fragment } of [last, ...linked.slice(0, 40)])
      for (const tail of ['', '_', '__', '-', '--'])
        expect(openLink(`#${fragment}${tail}`)).toMatchObject({ ok: true, remix });
  });

  it.each<[string, (fragment: string) => string]>([
    ['between angle brackets', (fragment) => `<${fragment}>`],
    ['between curly quotation marks, escaped', (fragment) => encodeURIComponent(`“${fragment}”`)],
    ['with all that can be escaped', (fragment) => fragment.replace(/[._-]/g, (sign) => `%${hex(sign)}`)],
    ['escaped twice', (fragment) => fragment.replace(/[._-]/g, (sign) => `%25${hex(sign)}`)],
    ['broken into lines of 76', (fragment) => fragment.replace(/.{76}/g, '$&\r\n')],
    ['broken as in quoted mail', (fragment) => fragment.replace(/.{75}/g, '$&=\n')],
    ['quoted in an answer', (fragment) => fragment.replace(/.{72}/g, '$&\r\n> ')],
    ['quoted twice, escaped', (fragment) => fragment.replace(/.{72}/g, '$&%0A%3E%3E%20')],
    ['with word joiners', (fragment) => fragment.replace(/.{90}/g, '$&\u2060')],
    ['with spaces for line ends', (fragment) => fragment.replace(/.{70}/g, '$&%20')],
  ])('opens %s', (_, change) => {
    const shared = shareLink(full);
    const fragment = change(shared.ok ? shared.fragment : '');
    expect(isSharedLink(fragment)).toBe(true);
    expect(openLink(fragment)).toEqual({ ok: true, remix: full, notes: [] });
  });

  it.each(['.', ')', '%20', '%E2%80', '_'])('that is cut short is refused with %s behind it too', (tail) => {
    const shared = shareLink(full);
    const opened = openLink(`${shared.ok ? shared.fragment.slice(0, -20) : ''}${tail}`);
    expect(opened).toEqual({
      ok: false,
      message: 'This link is not complete; ask for it again, or for the remix as a file.',
    });
  });

  it('that is cut short is refused', () => {
    const shared = shareLink(started(pack));
    const fragment = shared.ok ? shared.fragment : '';
    expect(openLink(fragment.slice(0, -20)).ok).toBe(false);
    expect(openLink('r2.').ok).toBe(false);
    expect(openLink('r9.AAAA').ok).toBe(false);
  });

  it('that unfolds to far too much is given up', async () => {
    const { deflateSync } = await import('fflate');
    const bomb = Buffer.from(deflateSync(new Uint8Array(40_000_000), { level: 9 })).toString('base64url');
    expect(bomb.length).toBeLessThan(64_000);
    expect(openLink(`r2.${bomb}`).ok).toBe(false);
  });
});

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
