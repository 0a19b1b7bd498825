import type { LabelPlace, PptxChart, PptxLabel, PptxSeries } from '../../../model/pptx-plan.ts';
import { columnName } from '../../xlsx/book.ts';
import { fillXml, type Look } from './colour.ts';
import { dataSheet } from './workbook.ts';
import { centipoints, el, emu, escapeXml } from './xml.ts';

type Size = { w: number; h: number };

/** One series: its name, look, labels, and its cells with their cached values. */
export function chartSeriesXml(look: Look, chart: PptxChart, index: number, box: Size): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const column = columnName(index + 1);
  const last = chart.categories.length + 1;
  const line = chart.form === 'line';
  const ring = chart.form === 'doughnut';
  return el('c:ser', {}, [
    el('c:idx', { val: index }),
    el('c:order', { val: index }),
    el('c:tx', {}, textRef(`${dataSheet}!$${column}$1`, [series.name])),
    line ? lineLook(look, series) : ring ? '' : el('c:spPr', {}, barLook(look, series.colour)),
    line ? markerXml(look, series) : ring ? '' : el('c:invertIfNegative', { val: false }),
    ...(line ? [] : pointsXml(look, series, ring)),
    labelsXml(look, series, chart, box),
    el('c:cat', {}, textRef(`${dataSheet}!$A$2:$A$${last}`, chart.categories)),
    el(
      'c:val',
      {},
      numberRef(`${dataSheet}!$${column}$2:$${column}$${last}`, series.values, chart.numberFormat),
    ),
    line ? el('c:smooth', { val: false }) : '',
  ]);
}

function barLook(look: Look, colour: PptxSeries['colour']): string[] {
  return [fillXml(look, colour ?? undefined), el('a:ln', {}, el('a:noFill'))];
}

/** Parts of a ring are parted by a hair of paper. */
function ringLook(look: Look, colour: PptxSeries['colour']): string[] {
  return [fillXml(look, colour ?? undefined), el('a:ln', { w: emu(3) }, fillXml(look, 'paper'))];
}

function lineLook(look: Look, series: PptxSeries): string {
  if (series.joined === false) return el('c:spPr', {}, el('a:ln', { w: emu(4) }, el('a:noFill')));
  return el(
    'c:spPr',
    {},
    el('a:ln', { w: emu(4), cap: 'rnd' }, [fillXml(look, series.colour ?? undefined), el('a:round')]),
  );
}

function markerXml(look: Look, series: PptxSeries): string {
  return el('c:marker', {}, [
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: 8 }),
    el(
      'c:spPr',
      {},
      series.joined === false
        ? [fillXml(look, 'tint'), el('a:ln', { w: emu(3) }, fillXml(look, series.colour ?? undefined))]
        : [fillXml(look, series.colour ?? undefined), el('a:ln', {}, el('a:noFill'))],
    ),
  ]);
}

function pointsXml(look: Look, series: PptxSeries, ring: boolean): string[] {
  return series.points.flatMap((colour, index) =>
    colour === null
      ? []
      : [
          el('c:dPt', {}, [
            el('c:idx', { val: index }),
            ring ? '' : el('c:invertIfNegative', { val: false }),
            el('c:bubble3D', { val: false }),
            el('c:spPr', {}, ring ? ringLook(look, colour) : barLook(look, colour)),
          ]),
        ],
  );
}

/** Labels point by point: a value that its cell can write, words of its own, or none. */
function labelsXml(look: Look, series: PptxSeries, chart: PptxChart, box: Size): string {
  const { labels } = series;
  const own = labels.points.flatMap((label, index) => {
    if (label === null)
      return [el('c:dLbl', {}, [el('c:idx', { val: index }), el('c:delete', { val: true })])];
    const { text, place, named, colour, format } = label;
    const usual = text === null && [place, named, colour, format].every((own) => own === undefined);
    return usual ? [] : [ownLabelXml(look, label, index, series, chart, box)];
  });
  const any = labels.points.some((label) => label !== null);
  if (!any) return el('c:dLbls', {}, showXml(false));
  return el('c:dLbls', {}, [
    ...own,
    el('c:numFmt', { formatCode: series.labels.format ?? chart.numberFormat, sourceLinked: false }),
    el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, el('a:noFill'))]),
    el('c:txPr', {}, [
      el('a:bodyPr', { wrap: 'none' }),
      el('a:lstStyle'),
      el('a:p', {}, [el('a:pPr', {}, labelLook(look, series)), el('a:endParaRPr', { lang: 'en-GB' })]),
    ]),
    // The labels of a ring have one place: PowerPoint would repair a file that names another.
    chart.form === 'doughnut' ? '' : placeXml(labels.place),
    showXml(true),
    labels.points.some((label) => label?.shift !== undefined) ? noLeaders : '',
  ]);
}

/** No lines from moved labels to their points. */
const noLeaders = el(
  'c:extLst',
  {},
  el(
    'c:ext',
    {
      uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
    },
    el('c15:showLeaderLines', { val: false }),
  ),
);

function ownLabelXml(
  look: Look,
  label: PptxLabel,
  index: number,
  series: PptxSeries,
  chart: PptxChart,
  box: Size,
): string {
  const ring = chart.form === 'doughnut';
  const rich =
    label.text === null
      ? ''
      : el(
          'c:tx',
          {},
          el('c:rich', {}, [
            el('a:bodyPr', { wrap: 'none' }),
            el('a:lstStyle'),
            el('a:p', {}, [
              el('a:pPr', {}, labelLook(look, series, label.colour)),
              el('a:r', {}, [
                // Said again of the words themselves: not every program reads what stands for the whole line.
                labelLook(look, series, label.colour, 'a:rPr'),
                `<a:t>${escapeXml(label.text)}</a:t>`,
              ]),
            ]),
          ]),
        );
  return el('c:dLbl', {}, [
    el('c:idx', { val: index }),
    shiftXml(label.shift, box),
    rich,
    el('c:numFmt', {
      formatCode: label.format ?? series.labels.format ?? chart.numberFormat,
      sourceLinked: false,
    }),
    el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, el('a:noFill'))]),
    label.text === null
      ? el('c:txPr', {}, [
          el('a:bodyPr', { wrap: 'none' }),
          el('a:lstStyle'),
          el('a:p', {}, [
            el('a:pPr', {}, labelLook(look, series, label.colour)),
            el('a:endParaRPr', { lang: 'en-GB' }),
          ]),
        ])
      : '',
    ring ? '' : placeXml(label.place ?? series.labels.place),
    showXml(true, label.named !== undefined),
    label.named === undefined ? '' : `<c:separator>${label.named}</c:separator>`,
  ]);
}

/** How far a label is moved from its place, as shares of the chart. */
function shiftXml(shift: PptxLabel['shift'], box: Size): string {
  if (shift === undefined) return '';
  const [x, y] = [shift[0] / box.w, shift[1] / box.h].map((share) => Math.round(share * 100000) / 100000);
  return el('c:layout', {}, el('c:manualLayout', {}, [el('c:x', { val: x }), el('c:y', { val: y })]));
}

function labelLook(
  look: Look,
  { labels }: PptxSeries,
  colour = labels.colour,
  name: 'a:defRPr' | 'a:rPr' = 'a:defRPr',
): string {
  const lang = name === 'a:rPr' ? { lang: 'en-GB' } : {};
  return el(name, { ...lang, sz: centipoints(labels.size), b: labels.bold }, fillXml(look, colour));
}

function placeXml(place: LabelPlace): string {
  return el('c:dLblPos', { val: place });
}

function showXml(value: boolean, name = false): string {
  return [
    el('c:showLegendKey', { val: false }),
    el('c:showVal', { val: value }),
    el('c:showCatName', { val: false }),
    el('c:showSerName', { val: name }),
    el('c:showPercent', { val: false }),
    el('c:showBubbleSize', { val: false }),
  ].join('');
}

function textRef(ref: string, texts: readonly string[]): string {
  const points = texts.map((text, idx) => el('c:pt', { idx }, `<c:v>${escapeXml(text)}</c:v>`));
  const cache = el('c:strCache', {}, [el('c:ptCount', { val: texts.length }), ...points]);
  return el('c:strRef', {}, [el('c:f', {}, ref), cache]);
}

/** Missing values have no point: the line breaks and no bar is drawn. */
function numberRef(ref: string, values: ReadonlyArray<number | null>, format: string): string {
  const points = values.flatMap((value, idx) =>
    value === null || !Number.isFinite(value) ? [] : [el('c:pt', { idx }, `<c:v>${value}</c:v>`)],
  );
  const cache = el('c:numCache', {}, [
    `<c:formatCode>${escapeXml(format)}</c:formatCode>`,
    el('c:ptCount', { val: values.length }),
    ...points,
  ]);
  return el('c:numRef', {}, [el('c:f', {}, ref), cache]);
}
