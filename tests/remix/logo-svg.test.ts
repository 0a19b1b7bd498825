import { readdirSync, readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readLogo } from '../../src/remix/core/logo.ts';
import { plainSvg } from '../../src/remix/core/svg/plain-svg.ts';

const folder = 'tests/fixtures/cases';
const files = readdirSync(folder).filter((name) => name.startsWith('logo-') && name.endsWith('.svg'));

/** The drawing as the product carries it, or why it does not. */
function carried(bytes: Uint8Array): { svg: string; width: number; height: number } | string {
  const read = readLogo(bytes);
  if (!read.ok) return read.message;
  if (read.kind !== 'svg') return 'not an SVG';
  const plain = plainSvg(read.text);
  return plain.ok ? plain : plain.message;
}

const of = (inside: string, attributes = 'viewBox="0 0 200 60"'): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
const svgOf = (bytes: Uint8Array): string => {
  const made = carried(bytes);
  if (typeof made === 'string') throw new Error(made);
  return made.svg;
};

/** Share of dots that differ from the file itself, both drawn by the command line's drawer. */
async function difference(bytes: Uint8Array): Promise<number> {
  const made = carried(bytes);
  if (typeof made === 'string') throw new Error(made);
  const { svg, width, height } = made;
  const dots = async (picture: Uint8Array, density: number): Promise<Uint8Array> =>
    sharp(picture, { density }).resize({ width, height, fit: 'fill' }).ensureAlpha().raw().toBuffer();
  const theirs = await dots(bytes, 300);
  const ours = await dots(Buffer.from(svg), 72);
  return pixelmatch(theirs, ours, new Uint8Array(theirs.length), width, height) / (width * height);
}

describe('a logo as design programs save it', () => {
  // Absolute units grow with that drawer's density; the browser test compares those.
  it.each(files.filter((name) => !/prefixed|inkscape-document/.test(name)))(
    '%s is the picture it was',
    async (name) => {
      expect(await difference(readFileSync(`${folder}/${name}`))).toBeLessThan(0.001);
    },
  );

  it.each(files)('%s is carried without a style sheet, a link, an entity or a name', (name) => {
    const svg = svgOf(readFileSync(`${folder}/${name}`));
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<(style|use|symbol|switch|foreignObject|text|metadata|!|\?)|href|class=|http|:\w+=|display/,
    );
  });

  it.each([
    [
      'a rectangle drawn by a use of a use',
      '<g id="a"><rect id="b" width="9" height="9"/></g><use href="#a" x="50"/><use xlink:href="#b" y="30" fill="red"/>',
    ],
    [
      'a colour handed down to a use',
      '<defs><path id="p" d="M0 0h20v20H0z"/></defs><g fill="#0a0"><use href="#p"/></g><g style="fill:#00a"><use href="#p" x="40"/></g>',
    ],
    [
      'a style sheet against an attribute and a style',
      '<style>.a{fill:#0a0} rect.a{fill:#00a} #x{fill:#a00}</style><rect class="a" fill="red" width="50" height="60"/><rect x="50" class="a" style="fill:#ff0" width="50" height="60"/><g id="x"><rect x="100" width="50" height="60"/></g>',
    ],
    [
      'a nested drawing with its own box',
      '<svg x="20" y="10" width="100" height="40" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid slice"><circle cx="5" cy="5" r="7" fill="navy"/></svg>',
    ],
    [
      'a drawing that is stretched',
      '<circle cx="30" cy="30" r="20"/>',
      'viewBox="0 0 60 60" width="200" height="60" preserveAspectRatio="none"',
    ],
    [
      'a gradient by the box of its shape',
      '<linearGradient id="g" gradientTransform="rotate(30)"><stop stop-color="red" offset="10%"/><stop offset=".9" stop-color="currentColor"/></linearGradient><g color="blue"><rect x="9" width="150" height="50" fill="url(#g)"/></g>',
    ],
    [
      'a paint that is not there, and what stands for it',
      '<rect width="90" height="60" fill="url(#no) teal"/><rect x="100" width="90" height="60" fill="url(#no)"/>',
    ],
    [
      'a mask of a use, as Sketch writes it',
      '<defs><path id="p" d="M10 10h80v40h-80z"/></defs><g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd"><mask id="m" fill="white"><use xlink:href="#p"></use></mask><use id="Mask" fill="#005EB8" xlink:href="#p"></use><circle fill="#FFB81C" mask="url(#m)" cx="90" cy="30" r="30"></circle></g>',
    ],
    [
      'style sheets as CorelDRAW writes them',
      '<style type="text/css"><![CDATA[ .str0 {stroke:#FEFEFE;stroke-width:3;stroke-miterlimit:22.9256} .fil0 {fill:#005EB8;fill-rule:nonzero} .fil1 {fill:none} ]]></style><g id="Layer_x0020_1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd"><metadata id="CorelCorpID_0Corel-Layer"/><polygon class="fil0" points="0,0 200,0 200,60 0,60"/><path class="fil1 str0" d="M20 10l40 40 40 -40"/></g>',
    ],
    [
      'glyphs as symbols, as Cairo writes them',
      '<defs><g><symbol overflow="visible" id="glyph0-0"><path style="stroke:none;" d=""/></symbol><symbol overflow="visible" id="glyph0-1"><path style="stroke:none;" d="M 0 0 L 20 0 L 10 -30 Z"/></symbol></g></defs><g id="surface1"><g style="fill:rgb(0%,36.862745%,72.156863%);fill-opacity:1;"><use xlink:href="#glyph0-1" x="20" y="45"/><use xlink:href="#glyph0-0" x="60" y="45"/><use xlink:href="#glyph0-1" x="80" y="45"/></g></g>',
    ],
    [
      'layers half seen through',
      '<g opacity=".5"><rect width="90" height="40"/><rect x="40" y="20" width="90" height="40" fill="red" fill-opacity="50%"/></g>',
    ],
  ])('%s', async (_, inside, attributes?: string) => {
    expect(await difference(of(inside, attributes))).toBeLessThan(0.001);
  });

  it('without a viewBox is as large as it says, in any unit', () => {
    expect(carried(of('<rect width="9" height="9"/>', 'width="2in" height="0.6in"'))).toMatchObject({
      width: 1000,
      height: 300,
    });
    expect(svgOf(of('<rect width="9" height="9"/>', 'width="2in" height="0.6in"'))).toContain(
      'viewBox="0 0 192 57.6"',
    );
    expect(svgOf(of('<rect width="1cm" height="50%"/>', 'width="200" height="60"'))).toContain(
      'width="37.7952756" height="50%"',
    );
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'its own letters',
      (text: string) =>
        Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><!-- Büro -->\n${text}`, 'latin1'),
    ],
    ['a mark before it', (text: string) => Buffer.from(`\ufeff\n${text}`)],
  ])('in %s', (_, write) => {
    const text = new TextDecoder().decode(
      of('<rect id="Fl\u00e4che" width="200" height="60" fill="#005eb8"/>'),
    );
    expect(svgOf(write(text))).toContain('fill="#005eb8"');
  });

  it('is drawn without what nobody sees', () => {
    const svg = svgOf(
      of(
        `<title>A</title><script>x()</script><g display="none"><text>Draft</text><image href="a.png"/></g><text> </text><a href="https://example.org/"><rect width="9" height="9" onclick="x()"/></a><filter id="f"/><pattern id="p"/>`,
      ),
    );
    expect(svg).toMatch(/^<svg [^>]*><rect width="9" height="9"\/><\/svg>$/);
  });
});

const image = 'data:image/png;base64,iVBORw0KGgo=';
describe('what cannot be carried is refused with its reason', () => {
  it.each<[string, string, RegExp]>([
    ['words', '<text x="9" y="20">Croydon</text>', /has words in a typeface.*turn its words into outlines/],
    ['words of a use', '<defs><g id="a"><text>A</text></g></defs><use href="#a"/>', /has words/],
    ['a picture of pixels', `<image width="9" height="9" xlink:href="${image}"/>`, /a picture of pixels/],
    [
      'a filter',
      '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect width="9" height="9" filter="url(#f)"/>',
      /a filter, such as a shadow/,
    ],
    [
      'a filter in a style',
      '<style>.a{filter:drop-shadow(0 0 2px red)}</style><rect class="a" width="9" height="9"/>',
      /a filter, such as a shadow/,
    ],
    [
      'a pattern',
      '<pattern id="p" width="2" height="2"/><rect width="9" height="9" fill="url(#p)"/>',
      /has a pattern/,
    ],
    [
      'a gradient that a style turns',
      '<linearGradient id="g" style="transform:rotate(90deg)"><stop stop-color="red"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
      /a gradient that a style turns/,
    ],
    ['arrowheads', '<path d="M0 0h9" marker-end="url(#m)"/>', /arrowheads/],
    ['a page', '<foreignObject width="9" height="9"/>', /a piece of a web page/],
    ['an animation', '<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>', /moves/],
    ['an animation in a style', '<rect width="9" height="9" style="animation:a 1s infinite"/>', /moves/],
    [
      'a variable',
      '<style>:root{--a:red}</style><rect width="9" height="9" style="fill:var(--a)"/>',
      /fill: var\(--a\)/,
    ],
    ['a ground of the page', '<rect width="9" height="9"/>', /a ground that is a style/],
    [
      'a condition',
      '<style>@media (prefers-color-scheme: dark){rect{fill:#fff}}</style><rect width="9" height="9"/>',
      /under conditions/,
    ],
    [
      'a rule nobody follows',
      '<style>rect:nth-child(2){fill:red}</style><rect width="9" height="9"/>',
      /style rule that cannot be followed/,
    ],
    [
      'a style from elsewhere',
      '<style>@import url(a.css);</style><rect width="9" height="9"/>',
      /styles from another file/,
    ],
    ['a part from elsewhere', '<use href="a.svg#b"/>', /outside its own file/],
    [
      'a paint from elsewhere',
      '<rect width="9" height="9" fill="url(https://evil.example/#a)"/>',
      /outside its own file/,
    ],
    [
      'lines that stay thin',
      '<path d="M0 0h9" vector-effect="non-scaling-stroke" stroke="red"/>',
      /vector-effect/,
    ],
    ['sizes in letters', '<rect width="2em" height="9"/>', /width: 2em/],
    [
      'a group as a clip',
      '<clipPath id="c"><g><rect width="9" height="9"/></g></clipPath><rect clip-path="url(#c)" width="9" height="9"/>',
      /clipped by more than shapes/,
    ],
    ['a torn file', '<rect', /is damaged/],
    ['an entity nobody defined', '<rect width="9" height="9" fill="&blue;"/>', /is damaged/],
  ])('%s', (name, inside, expected) => {
    const attributes =
      name === 'a ground of the page' ? 'viewBox="0 0 9 9" style="background:#fff"' : undefined;
    expect(carried(of(inside, attributes))).toMatch(expected);
  });

  it.each<[string, string, RegExp]>([
    [
      'no size',
      '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"><rect width="9" height="9"/></svg>',
      /does not say how large/,
    ],
    ['another language', '<html><body><svg viewBox="0 0 1 1"/></body></html>', /not an SVG/],
    ['a flat one', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1"/>', /too flat/],
    [
      'an entity of another file',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&x;</desc></svg>',
      /from entities/,
    ],
    [
      'entities that grow',
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&b;</desc></svg>',
      /from entities/,
    ],
    [
      'one entity without end',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(1e5)}">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>${'&a;'.repeat(1e5)}</desc></svg>`,
      /from entities/,
    ],
    ['a packed file', '\x1f\u008b', /neither|packed/],
  ])('%s', (_, text, expected) => {
    expect(carried(Buffer.from(text, _ === 'a packed file' ? 'latin1' : 'utf8'))).toMatch(expected);
  });

  const rect = '<rect width="9" height="9"/>';
  /** Layers of one kind, each of which shows the next ten times over. */
  const laughs = (tag: string, by: string): string =>
    `${Array.from(
      { length: 12 },
      (_, at) =>
        `<${tag} id="l${at}">${at === 0 ? rect : `<path d="M0 0h9" ${by}="url(#l${at - 1})"/>`.repeat(10)}</${tag}>`,
    ).join('')}<path d="M0 0h9" ${by}="url(#l11)"/>`;
  it.each<[string, string]>([
    [
      'uses of uses',
      Array.from(
        { length: 10 },
        (_, at) => `<g id="g${at}">${at === 0 ? rect : `<use href="#g${at - 1}"/>`.repeat(10)}</g>`,
      ).join(''),
    ],
    [
      'nothing many times over',
      `<defs>${Array.from({ length: 10 }, (_, at) => `<g id="g${at}">${at === 0 ? '<g/>' : `<use href="#g${at - 1}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#g9"/>`,
    ],
    ['masks in masks', laughs('mask', 'mask')],
    ['clips in clips', laughs('clipPath', 'clip-path')],
    ['a use of itself', '<g id="a"><use href="#a"/></g>'],
    [
      'a mask of itself',
      `<mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask><rect mask="url(#m)" width="9" height="9"/>`,
    ],
    ['a gradient of itself', '<linearGradient id="g" href="#g"/><rect fill="url(#g)" width="9" height="9"/>'],
    [
      'a long outline many times over',
      `<path id="p" d="M0 0${'h1'.repeat(9e4)}"/>${'<use href="#p"/>'.repeat(2000)}`,
    ],
    [
      'rules without end',
      `<style>${'g g g g g g{fill:red}'.repeat(900)}</style>${'<g>'.repeat(150)}${rect}${'</g>'.repeat(150)}`,
    ],
    ['depth without end', `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`],
  ])('%s', (_, inside) => {
    expect(carried(of(inside))).toMatch(/too many (shapes|styles)|without end|rests on itself/);
  });
});
