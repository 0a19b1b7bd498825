// @module-tag whole
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/model/block.ts';
import type { DeckModel } from '../../../src/model/deck.ts';
import { isObject } from '../../../src/model/walk.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import {
  brokenRelations,
  type Check,
  contentTypeFaults,
  fixedColours,
  looseAxes,
  repeatedIds,
  speechlessGraphics,
} from './package-checks.ts';
import { openPackage, type Parts, parseXml } from './read-package.ts';
import { hasValidator, validate } from './validator.ts';

/** A JPEG of one pixel is enough: the writer does not look inside. */
const pixel = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const assets = { 'cover.jpg': pixel, 'section-1.jpg': pixel };
const bytes = renderPptx(fixtureDeck, assets);
const parts = openPackage(bytes);

const checks: Array<[string, Check]> = [
  ['has relationships that all lead somewhere', brokenRelations],
  ['has a content type for each part', contentTypeFaults],
  ['has unique shape ids', repeatedIds],
  ['has theme colours only', fixedColours],
  ['has alternative text on every graphic', speechlessGraphics],
  ['has charts whose axes cross each other', looseAxes],
];

describe('a PowerPoint file', () => {
  it.each(checks)('%s', (_, check) => {
    expect(check(parts)).toEqual([]);
  });

  it('is well-formed in every part', () => {
    for (const [path, data] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(path)) expect(() => parseXml(strFromU8(data)), path).not.toThrow();
  });

  it('starts with its content types', () => {
    expect(Object.keys(parts).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
  });

  it.skipIf(!hasValidator)("has no fault for Microsoft's validator", () => {
    expect(validate(bytes)).toEqual([]);
  });

  it.skipIf(!hasValidator)('has no fault without artwork, and a plain ground', () => {
    const plain = renderPptx(fixtureDeck);
    expect(validate(plain)).toEqual([]);
    expect(Object.keys(openPackage(plain)).filter((path) => path.startsWith('ppt/media/'))).toEqual([]);
  });

  it('holds each picture once', () => {
    const media = Object.keys(parts).filter((path) => path.startsWith('ppt/media/'));
    expect(media).toEqual(['ppt/media/cover.jpg', 'ppt/media/section-1.jpg']);
  });

  it('has the same bytes every time and in every time zone', () => {
    const own = process.env.TZ;
    const hours = new Set<number>();
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC']) {
        process.env.TZ = zone;
        hours.add(new Date(0).getHours());
        expect(Buffer.compare(Buffer.from(renderPptx(fixtureDeck, assets)), Buffer.from(bytes)), zone).toBe(
          0,
        );
      }
    } finally {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    }
    // The zones did change.
    expect(hours.size).toBe(4);
  });
});

/** The package with one part changed. */
function changed(path: string, change: (xml: string) => string): Parts {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return { ...parts, [path]: strToU8(after) };
}

describe('the checks themselves', () => {
  it('notice a part that is missing', () => {
    const { 'ppt/charts/chart1.xml': _, ...rest } = parts;
    expect(brokenRelations(rest)).toHaveLength(1);
    expect(contentTypeFaults(rest)).toHaveLength(1);
  });

  it('notice a relationship that was never declared', () => {
    const faulty = changed('ppt/slides/slide1.xml', (xml) =>
      xml.replace('r:embed="rId2"', 'r:embed="rId99"'),
    );
    expect(brokenRelations(faulty)).toHaveLength(1);
  });

  it('notice a repeated id, a fixed colour and a graphic without words', () => {
    const path = 'ppt/slides/slide6.xml';
    expect(
      repeatedIds(changed(path, (xml) => xml.replace(/<p:cNvPr id="3"/, '<p:cNvPr id="2"'))),
    ).toHaveLength(1);
    const colour = (xml: string) => xml.replace(/<a:schemeClr val="accent3"\/>/, '<a:srgbClr val="801650"/>');
    expect(fixedColours(changed(path, colour))).toHaveLength(1);
    const silent = (xml: string) => xml.replace(/(name="Chart: [^"]*") descr="[^"]*"/, '$1');
    expect(speechlessGraphics(changed(path, silent))).toHaveLength(1);
  });

  it('notice an axis that is not there', () => {
    const faulty = changed('ppt/charts/chart1.xml', (xml) =>
      xml.replace(/<c:crossAx val="\d+"/, '<c:crossAx val="7"'),
    );
    expect(looseAxes(faulty)).toHaveLength(1);
  });
});

const hostile = [
  'control \u0000\u0001\u0008\u000b\u001f\u007f characters',
  'half \ud83d a pair \udc00',
  ']]> <script>alert("&amp;")</script> \'"',
  'x'.repeat(400),
  '\ufffe\uffff \u202e right to left \u2028 line',
  '  \n\t ',
];

/** The deck with every text replaced by hostile ones. */
function poisoned(): DeckModel {
  let next = 0;
  const poison = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
    const isText = [
      'text',
      'title',
      'plainTitle',
      'kicker',
      'by',
      'role',
      'ask',
      'caption',
      'mark',
      'name',
      'alt',
    ];
    if (typeof value !== 'string' || !isText.includes(key)) return value;
    next += 1;
    return hostile[next % hostile.length] ?? '';
  };
  const slides = fixtureDeck.slides.map((slide) => ({
    ...(poison({ ...slide, layout: undefined }) as typeof slide),
    layout: slide.layout,
    plainTitle: slide.plainTitle,
  }));
  const charts = Object.fromEntries(
    Object.entries(fixtureDeck.charts).map(([id, chart]) => [
      id,
      {
        ...chart,
        title: hostile[0] ?? '',
        subtitle: hostile[2] ?? '',
        caveat: hostile[1],
        alt: hostile[3] ?? '',
        categories: chart.categories.map((_, at) => `${hostile[at % hostile.length]}${at}`),
      },
    ]),
  );
  return { ...fixtureDeck, title: hostile[2] ?? '', team: hostile[0] ?? '', slides, charts };
}

describe('hostile text', () => {
  const file = renderPptx(poisoned(), assets);

  it.skipIf(!hasValidator)('gives no fault', () => {
    expect(validate(file)).toEqual([]);
  });

  it.each(checks)('gives a file that still %s', (_, check) => {
    const found = check(openPackage(file));
    // Blank words leave some shapes speechless: that is the text's fault.
    expect(check === speechlessGraphics ? [] : found).toEqual([]);
  });

  it('is kept where it is only unusual', () => {
    const text = Object.entries(openPackage(file))
      .filter(([path]) => path.startsWith('ppt/slides/slide'))
      .map(([, data]) => strFromU8(data))
      .join('');
    expect(text).toContain(']]&gt; &lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;');
    const forbidden = [...text].filter((one) => one < ' ' && !'\t\n\r'.includes(one));
    expect([...forbidden, ...text.matchAll(/[\ufffe\uffff]/g)]).toEqual([]);
  });

  it('never becomes an address', () => {
    const link: Inline = { kind: 'link', href: 'javascript:alert(1)', text: 'click' };
    const [slide] = fixtureDeck.slides;
    if (slide === undefined) throw new Error('no slide');
    const one = { ...slide, main: [{ kind: 'paragraph' as const, lead: false, text: [link] }] };
    const packed = openPackage(renderPptx({ ...fixtureDeck, slides: [one] }));
    const all = Object.entries(packed).map(([path, data]) => (path.endsWith('.rels') ? strFromU8(data) : ''));
    expect(all.join('')).not.toContain('javascript');
  });
});
