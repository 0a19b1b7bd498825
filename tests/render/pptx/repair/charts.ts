import type { Check } from '../package-checks.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  type Parts,
  readXml,
  relationsOf,
  xmlPaths,
} from '../read-package.ts';

const chartPart = /^ppt\/charts\/chart\d+\.xml$/;

/** Where PowerPoint allows a label to stand; any other place brings up its repair. */
const labelPlaces: Record<string, readonly string[]> = {
  clustered: ['ctr', 'inBase', 'inEnd', 'outEnd'],
  stacked: ['ctr', 'inBase', 'inEnd'],
  percentStacked: ['ctr', 'inBase', 'inEnd'],
  line: ['b', 'ctr', 'l', 'r', 't'],
  doughnut: [],
};

/** Charts: labels, points, caches and the workbook that they read. */
export const charts: Record<string, Check> = {
  'places labels where their kind of chart has them': (parts) =>
    plots(parts).flatMap(({ path, plot, kind }) =>
      all(plot, 'c:dLblPos')
        .map(({ attributes }) => attributes.val ?? '')
        .filter((place) => !labelPlaces[kind]?.includes(place))
        .map((place) => `${path}: ${place} in a ${kind} chart`),
    ),

  'labels and colours points that are there, each once, in order': (parts) =>
    plots(parts).flatMap(({ path, plot }) =>
      all(plot, 'c:ser').flatMap((series) => {
        const count = Math.max(...all(series, 'c:ptCount').map(({ attributes }) => Number(attributes.val)));
        return [
          ...outOfOrder(numbersOf(series.children, 'c:dPt'), count).map(
            (at) => `${path}: the colour of point ${at}`,
          ),
          ...all(series, 'c:dLbls').flatMap((labels) =>
            outOfOrder(numbersOf(labels.children, 'c:dLbl'), count).map(
              (at) => `${path}: the label of point ${at}`,
            ),
          ),
          ...['c:strCache', 'c:numCache'].flatMap((name) =>
            all(series, name).flatMap((cache) => {
              const own = Number(first(cache, 'c:ptCount').attributes.val);
              const points = cache.children.filter((child) => child.name === 'c:pt');
              const at = points.map(({ attributes }) => Number(attributes.idx));
              return outOfOrder(at, own).map((index) => `${path}: point ${index} of ${own}`);
            }),
          ),
          ...all(series, 'c:numCache')
            .flatMap((cache) => all(cache, 'c:v'))
            .filter(({ text }) => text.trim() === '' || !Number.isFinite(Number(text)))
            .map(({ text }) => `${path}: the value "${text}"`),
        ];
      }),
    ),

  'numbers its series, each once': (parts) =>
    plots(parts).flatMap(({ path, plot }) =>
      ['c:idx', 'c:order'].flatMap((name) => {
        const at = plot.children
          .flatMap((chart) => chart.children.filter((child) => child.name === 'c:ser'))
          .map((series) => series.children.find((child) => child.name === name)?.attributes.val ?? '');
        return at
          .filter((one, index) => at.indexOf(one) !== index)
          .map((one) => `${path}: ${name} ${one} twice`);
      }),
    ),

  'reads cells that its workbook has': (parts) =>
    xmlPaths(parts, chartPart).flatMap((path) => {
      const chart = readXml(parts, path);
      const book = relationsOf(parts, path).find(({ type }) => type === 'package');
      const named = all(chart, 'c:externalData').map(({ attributes }) => attributes['r:id']);
      const bytes = book === undefined ? undefined : parts[book.target];
      if (bytes === undefined || named.length !== 1 || named[0] !== book?.id)
        return [`${path} has no workbook`];
      const inner = openPackage(bytes);
      const sheets = new Map(
        all(readXml(inner, 'xl/workbook.xml'), 'sheet').map((sheet, at) => [
          sheet.attributes.name ?? '',
          new Set(
            all(readXml(inner, `xl/worksheets/sheet${at + 1}.xml`), 'row').map(
              ({ attributes }) => attributes.r,
            ),
          ),
        ]),
      );
      return all(chart, 'c:f').flatMap(({ text }) => {
        const [, sheet = '', last = ''] =
          /^'?([^'!]+)'?!\$[A-Z]+\$\d+(?::\$[A-Z]+\$(\d+))?$/.exec(text) ?? [];
        const rows = sheets.get(sheet);
        return rows === undefined || (last !== '' && !rows.has(last)) ? [`${path} reads ${text}`] : [];
      });
    }),
};

/** What Excel repairs or refuses in a workbook. */
export const workbooks: Record<string, Check> = {
  'names its sheets as Excel allows, each once': (parts) => {
    const names = all(readXml(parts, 'xl/workbook.xml'), 'sheet').map(
      ({ attributes }) => attributes.name ?? '',
    );
    const lower = names.map((name) => name.toLowerCase());
    return names
      .filter(
        (name, at) =>
          name === '' ||
          name.length > 31 ||
          /[[\]:*?/\\]|^'|'$/.test(name) ||
          lower.indexOf(lower[at] ?? '') !== at,
      )
      .map((name) => `a sheet called "${name}"`);
  },

  'holds cells in order, each once, with texts and styles that are there': (parts) => {
    const strings =
      parts['xl/sharedStrings.xml'] === undefined ? [] : all(readXml(parts, 'xl/sharedStrings.xml'), 'si');
    const styles = first(readXml(parts, 'xl/styles.xml'), 'cellXfs').children.length;
    return [
      ...strings
        .filter((one) => all(one, 't').reduce((sum, { text }) => sum + text.length, 0) > 32767)
        .map(() => 'a text longer than a cell holds'),
      ...xmlPaths(parts, /^xl\/worksheets\//).flatMap((path) =>
        badCells(readXml(parts, path), strings.length, styles, path),
      ),
    ];
  },
};

function badCells(sheet: Node, strings: number, styles: number, path: string): string[] {
  const rows = all(sheet, 'row');
  const numbers = rows.map(({ attributes }) => Number(attributes.r));
  const cells = rows.flatMap((row) => row.children.map((cell) => ({ cell, row: row.attributes.r ?? '' })));
  const places = cells.map(({ cell }) => cell.attributes.r ?? '');
  return [
    ...numbers.filter((row, at) => !(row > (numbers[at - 1] ?? 0))).map((row) => `${path}: row ${row}`),
    ...places.filter((place, at) => places.indexOf(place) !== at).map((place) => `${path}: ${place} twice`),
    ...cells.flatMap(({ cell, row }) => {
      const { r = '', t, s = '0' } = cell.attributes;
      const value = all(cell, 'v')[0]?.text ?? '';
      const bad =
        !new RegExp(`^[A-Z]{1,3}${row}$`).test(r) ||
        Number(s) >= styles ||
        (t === 's' ? !(Number(value) < strings) : t === undefined && !Number.isFinite(Number(value)));
      return bad ? [`${path}: the cell ${r}`] : [];
    }),
  ];
}

function plots(parts: Parts): Array<{ path: string; plot: Node; kind: string }> {
  return xmlPaths(parts, chartPart).map((path) => {
    const plot = first(readXml(parts, path), 'c:plotArea');
    const chart = plot.children.find(({ name }) => /^c:\w+Chart$/.test(name));
    const grouping = chart?.children.find(({ name }) => name === 'c:grouping')?.attributes.val;
    const kind = chart?.name === 'c:barChart' ? (grouping ?? '') : (chart?.name.slice(2, -5) ?? '');
    return { path, plot, kind };
  });
}

function numbersOf(nodes: readonly Node[], name: string): number[] {
  return nodes
    .filter((node) => node.name === name)
    .map((node) => Number(node.children.find((child) => child.name === 'c:idx')?.attributes.val));
}

/** Places that do not climb, or lie outside 0 to `count` - 1. */
function outOfOrder(at: readonly number[], count: number): number[] {
  return at.filter((index, place) => !(index >= 0 && index < count) || index <= (at[place - 1] ?? -1));
}
