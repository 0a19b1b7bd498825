import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DrawingSvg } from '../../src/charts/drawing-svg.tsx';
import { deckFrame, type Frame, phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { chartKinds, type ResolvedChart } from '../../src/model/chart.ts';
import { fixtureCharts } from './every-chart.ts';

const frames: Array<[string, Frame]> = [
  ['beside text', deckFrame],
  ['alone on a slide', wideFrame],
  ['phone', phoneFrame],
];
const folder = 'tests/golden/charts';

/** Where the golden file of a fixture stands: tests/golden/charts/<kind>/<name>.txt. */
const fileOf = (name: string): string => {
  const [kind = '', ...words] = name.split(' ');
  return `${folder}/${kind}/${words.join('-').replace(/[^\w-]+/g, '')}.txt`;
};

/** What every mark of its sort has says nothing. */
const usual = ['stroke-linejoin=round', 'stroke-linecap=round', 'font-weight=400', 'fill=none'];

/** The attributes of a tag as `name=value`, numbers to whole px, colours by name. */
function attributesOf(tag: string): string {
  return [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)]
    .map(([, name, value = '']) => `${name}=${whole(value).replace(/^var\(--(?:c-)?(.+)\)$/, '$1')}`)
    .filter((one) => !usual.includes(one))
    .join(' ');
}

/** Whole px: a hair's difference in arithmetic between machines is nothing that anybody sees. */
function whole(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) || 0));
}

/** A short name for a long text, the same everywhere (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Runs of shapes longer than this stand as one line: the cells of a map would fill a book. */
const longest = 24;

/** The picture as the browser gets it, a line a mark: texts in words with their place, shapes with theirs. */
function textForm(chart: ResolvedChart, [name, frame]: [string, Frame]): string {
  const svg = renderToStaticMarkup(
    <DrawingSvg drawing={kindOf(chart).svg(chart, frame)} label={chart.alt} id="golden" form="file" />,
  );
  const size = /viewBox="0 0 ([^"]+)"/.exec(svg)?.[1] ?? '';
  const marks = [
    ...svg.matchAll(/<(rect|ellipse|line|path|polygon|text)((?: [^>]*?)?)(?:\/>|>(.*?)<\/\1>)/g),
  ];
  const lines: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length <= longest) lines.push(...run);
    else lines.push(`${run.length} shapes ${fingerprint(run.join('\n'))}`);
    run = [];
  };
  for (const [, kind = '', attributes = '', inner = ''] of marks) {
    const words = inner.replace(/<\/tspan><tspan[^>]*>/g, ' / ').replace(/<[^>]+>/g, '');
    const line = `${kind} ${attributesOf(attributes)}${words === '' ? '' : ` "${words}"`}`;
    if (kind === 'text') {
      flush();
      lines.push(line);
    } else run.push(line.length > 300 ? `${kind} of ${line.length} letters ${fingerprint(line)}` : line);
  }
  flush();
  return [`== ${name}: ${whole(size)}`, ...lines, ''].join('\n');
}

describe('the gallery: every fixture of every kind is drawn as it was last looked at', () => {
  it.each(fixtureCharts)('%s', (name, chart) => {
    const file = fileOf(name);
    const drawn = frames.map((frame) => textForm(chart, frame)).join('\n');
    if (!existsSync(file)) {
      // Written once, to be looked at in the gallery of `npm run dev` and committed; never in CI.
      expect(process.env.CI, `${file} is missing`).toBeFalsy();
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(drawn, `to accept the new drawing, delete ${file} and run this test again`).toBe(
      readFileSync(file, 'utf8'),
    );
  });

  it('takes in every kind and every fixture that there is', () => {
    const drawn = new Set(fixtureCharts.map(([name]) => name.split(' ')[0]));
    expect([...drawn].sort()).toEqual([...chartKinds].sort());
    expect([...drawn].sort()).toEqual(readdirSync('src/charts/kinds').sort());
  });

  it('has no golden file that nothing draws', () => {
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.txt'),
    );
    expect(kept.map((file) => `${folder}/${file}`).sort()).toEqual(
      fixtureCharts.map(([name]) => fileOf(name)).sort(),
    );
  });
});
