import { buildOf, type Figures, kilobytes, milliseconds, ours, seconds, speedOf } from './figures.ts';
import { pptxTable } from './report-pptx.ts';
import type { Verdict } from './targets.ts';

export type Table = { header: string[]; rows: string[][] };

/** docs/bench.md: the tables, the promises kept and broken, and what is not like for like. */
export function toMarkdown(figures: Figures, verdicts: readonly Verdict[]): string {
  const { machine, rounds, peers, small, large } = figures;
  const refused = peers
    .filter((peer) => peer.reason)
    .map((peer) => `- ${peer.name} was not available: ${peer.reason}`);
  return `# Measures

Written by \`npm run bench\` on ${machine.date}: ${machine.cores} cores (load ${machine.load} at the start), Node ${machine.node}, Chromium ${machine.chromium}. Medians of ${rounds.builds} builds, ${rounds.loads} loads and ${rounds.walks * 20} slide changes, all in one run. The ratios matter; the figures are this machine's.

## What is promised

${markdown(verdictTable(verdicts))}

## Build, in seconds

${markdown(buildTable(figures))}

## Deck, at a processor slowed four times

${markdown(deckTable(figures))}

First and largest paint and slide change are in milliseconds. The slow line has 1.6 Mbit/s and 150 ms. "KB first" is everything, whole, that was asked for on the slow line until the first slide stood there with its typeface and pictures; "KB all" is everything until the page is at rest. Both are gzip.

What ${ours.toLowerCase()} asks for before its first slide is up: ${filesOf(figures)}.

## Reading pages

${markdown(readingTable(figures))}

## PowerPoint

${markdown(pptxTable(figures))}

Milliseconds from the deck to the bytes, in processes of their own: the first write of each, and the median of ten later ones. Marp and Slidev: the whole run of their program. In brackets: times our figure.

## Charts

${markdown(chartTable(figures))}

Drawing is from markup to the painted frame, with the processor slowed four times, median of ${rounds.loads}. The picture is the drawing as it stands in the page; the script is all that the chart's own page loads to let it answer, shared parts included. Both are gzip. The map's cells are a picture of their own, loaded when it comes near.

## What is not like for like

- Marp and Slidev get the same ${small} slides as plain Markdown: title, text, bullets and tables, no notes. They draw no charts, diagrams, cards or pictures, and their text may run over the foot of a slide. This pack draws all of it.
- "Whole build" makes the reading site, every edition with its speaker view, and a PowerPoint file of each with native charts, after checking every claim. Marp and Slidev make one deck in HTML.
- PowerPoint: PptxGenJS gets the words, tables, charts and notes of our own plan, planning included, but no diagrams, cards' grounds, pictures, map, layouts, links, alternative texts or theme. Marp and Slidev start a browser and put a picture of each page on a slide, from the plain Markdown, without notes.
- Copies: each edition runs through its slides again and again, to ${large} in the full one; the peers' decks likewise.
- Slidev needs \`unocss\` held at 66.10.4 and its CSS left unminified to build here, and no typefaces of its own from another host. It fetches further slides after its first paint, as this pack does.
- This pack paints its first slide's words in a stand-in face on a plain ground, and asks for typeface, picture and scripts after that; the words keep their lines and their place. Marp and Slidev have neither picture nor typeface to wait for.
- All three are served by the same server, with gzip and without a cache.
- Slide change is the browser's event timing, from the key to the next frame, in steps of 8 ms. This pack puts the slide itself on the screen in that frame, and reveal.js does its book-keeping after it; what Slidev still moves after that frame is not counted.
- A key into a deck takes ${typed(figures)}, and the promise is about what is above that: no page that can be written in has less.
- The slowdown holds for the page's main thread, not for decoding of pictures or the network.
${refused.join('\n')}
`.replace(/\n+$/, '\n');
}

/** What 95 keys in a hundred take at most, and how much of that is the browser's own part. */
function typed({ remix: { typing } }: Figures): string {
  return `${typing.p95.toFixed(0)} ms (95 in a hundred) where one into a page of a single editable paragraph takes ${typing.bare.toFixed(0)} ms`;
}

/** The same tables, for the terminal. */
export function toText(figures: Figures, verdicts: readonly Verdict[]): string {
  const tables = [
    buildTable(figures),
    deckTable(figures),
    readingTable(figures),
    pptxTable(figures),
    chartTable(figures),
    verdictTable(verdicts),
  ];
  const refused = figures.peers
    .filter((peer) => peer.reason)
    .map((peer) => `${peer.name}: not available: ${peer.reason}\n`);
  return `\n${tables.map(plain).join('\n')}${refused.join('')}`;
}

function buildTable(figures: Figures): Table {
  const sizes = figures.builds.map((build) => build.size);
  const names = [ours, ...figures.peers.map((peer) => peer.name)];
  return {
    header: ['Build', ...sizes.map((size) => `${size} slides`)],
    rows: names.map((name) => [
      name === ours ? `${ours}, whole` : name,
      ...sizes.map((size) => seconds(buildOf(figures, name, size))),
    ]),
  };
}

function deckTable(figures: Figures): Table {
  const rows = figures.speeds.map(({ name, size }) => {
    const speed = speedOf(figures, name, size);
    return [
      size === 0 ? name : `${name}, ${size}`,
      milliseconds(speed?.firstPaint.fast),
      milliseconds(speed?.largestPaint.fast),
      milliseconds(speed?.change),
      (speed?.shift ?? 0).toFixed(3),
      milliseconds(speed?.firstPaint.slow),
      milliseconds(speed?.largestPaint.slow),
      kilobytes(speed?.viewBytes ?? 0),
      kilobytes(speed?.allBytes ?? 0),
    ];
  });
  const header = [
    'Deck, slides',
    'first paint',
    'largest',
    'change',
    'shift',
    'slow: first',
    'slow: largest',
    'KB first',
    'KB all',
  ];
  return { header, rows };
}

function readingTable({ reading }: Figures): Table {
  return {
    header: ['Reading page', 'blocking script, bytes', 'KB before first paint', 'KB all'],
    rows: reading.map((page) => [
      page.path,
      String(page.blockingScript),
      kilobytes(page.firstBytes),
      kilobytes(page.allBytes),
    ]),
  };
}

function chartTable({ charts }: Figures): Table {
  return {
    header: ['Chart', 'kind', 'drawn in, ms', 'KB picture', 'KB script'],
    rows: charts.map(({ id, kind, draw, picture, script }) => [
      id,
      kind,
      milliseconds(draw),
      kilobytes(picture),
      kilobytes(script),
    ]),
  };
}

function verdictTable(verdicts: readonly Verdict[]): Table {
  const word = (holds: boolean | null) => (holds === null ? 'not measured' : holds ? 'holds' : 'fails');
  return {
    header: ['Promise', 'Found', ''],
    rows: verdicts.map(({ promise, found, holds }) => [promise, found, word(holds)]),
  };
}

/** A build's hash in a name says nothing here. */
function filesOf(figures: Figures): string {
  const files = speedOf(figures, ours, figures.small)?.viewFiles ?? [];
  return files
    .map(({ name, bytes }) => `\`${name.replace(/\.[\w-]{8}(?=\.\w+$)/, '')}\` ${kilobytes(bytes)} KB`)
    .join(', ');
}

function markdown({ header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

function plain({ header, rows }: Table): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `${all.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
