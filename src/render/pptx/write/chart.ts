import type { Box, PptxChart } from '../../../model/pptx-plan.ts';
import { chartSeriesXml } from './chart-series.ts';
import { fillXml, type Look } from './colour.ts';
import { centipoints, el, emu, namespaces, xmlPart } from './xml.ts';

/** Ids of the two axes: each names the other, and both exist. */
const axes = { category: 111111111, value: 222222222 } as const;

/** A chart part. `box` is the chart's own size in px, `workbook` the relationship to its data. */
export function chartXml(
  look: Look,
  chart: PptxChart,
  box: { w: number; h: number },
  workbook: string,
): string {
  const names = { 'xmlns:c': namespaces.c, 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r };
  return xmlPart(
    el('c:chartSpace', names, [
      el('c:date1904', { val: false }),
      el('c:lang', { val: 'en-GB' }),
      el('c:roundedCorners', { val: false }),
      el('c:chart', {}, [
        // What is measured stands over the chart as text: a title's own line breaks cannot be foreseen.
        el('c:autoTitleDeleted', { val: true }),
        plotXml(look, chart, box),
        chart.legend > 0 || chart.legendBox !== undefined ? legendXml(look, chart, box) : '',
        el('c:plotVisOnly', { val: true }),
        el('c:dispBlanksAs', { val: 'gap' }),
      ]),
      el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, el('a:noFill'))]),
      textXml(look, chart.size, 'quiet'),
      el('c:externalData', { 'r:id': workbook }, el('c:autoUpdate', { val: false })),
    ]),
  );
}

function plotXml(look: Look, chart: PptxChart, box: { w: number; h: number }): string {
  const series = chart.series.map((_, index) => chartSeriesXml(look, chart, index, box));
  const ids = [el('c:axId', { val: axes.category }), el('c:axId', { val: axes.value })];
  const line = el('c:lineChart', {}, [
    el('c:grouping', { val: 'standard' }),
    el('c:varyColors', { val: false }),
    ...series,
    el('c:marker', { val: true }),
    ...ids,
  ]);
  const bars = el('c:barChart', {}, [
    el('c:barDir', { val: 'bar' }),
    el('c:grouping', { val: chart.form === 'stack' ? 'stacked' : 'clustered' }),
    el('c:varyColors', { val: false }),
    ...series,
    el('c:gapWidth', { val: Math.min(500, chart.gap) }),
    chart.form === 'stack' || chart.overlaid ? el('c:overlap', { val: 100 }) : '',
    ...ids,
  ]);
  if (chart.form === 'doughnut') return ringXml(chart, series, box);
  return el('c:plotArea', {}, [
    layoutXml(chart.plot, box),
    chart.form === 'line' ? line : bars,
    categoryAxis(look, chart),
    valueAxis(look, chart),
    el('c:spPr', {}, el('a:noFill')),
  ]);
}

/** A ring has no axes; its hole holds a number. */
function ringXml(chart: PptxChart, series: string[], box: { w: number; h: number }): string {
  return el('c:plotArea', {}, [
    layoutXml(chart.plot, box),
    el('c:doughnutChart', {}, [
      el('c:varyColors', { val: true }),
      ...series,
      el('c:firstSliceAng', { val: 0 }),
      el('c:holeSize', { val: 62 }),
    ]),
    el('c:spPr', {}, el('a:noFill')),
  ]);
}

/** The inner plot area as shares of the chart, so that words drawn over it meet their data. */
function layoutXml(plot: Box, box: { w: number; h: number }, inner = true): string {
  const share = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 100000) / 100000;
  return el('c:layout', {}, [
    el('c:manualLayout', {}, [
      inner ? el('c:layoutTarget', { val: 'inner' }) : '',
      el('c:xMode', { val: 'edge' }),
      el('c:yMode', { val: 'edge' }),
      el('c:x', { val: share(plot.x / box.w) }),
      el('c:y', { val: share(plot.y / box.h) }),
      el('c:w', { val: share(plot.w / box.w) }),
      el('c:h', { val: share(plot.h / box.h) }),
    ]),
  ]);
}

function categoryAxis(look: Look, chart: PptxChart): string {
  // Bars across begin at the foot; turned round, the first category stands on top.
  const across = chart.form !== 'line';
  return el('c:catAx', {}, [
    el('c:axId', { val: axes.category }),
    el('c:scaling', {}, el('c:orientation', { val: across ? 'maxMin' : 'minMax' })),
    el('c:delete', { val: !chart.categoryNames }),
    el('c:axPos', { val: across ? 'l' : 'b' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, el('a:ln', { w: emu(1) }, fillXml(look, chart.form === 'line' ? undefined : 'rule'))),
    textXml(look, chart.size, chart.form === 'line' ? 'quiet' : 'text'),
    el('c:crossAx', { val: axes.value }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: false }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 60 }),
    across ? el('c:tickLblSkip', { val: 1 }) : '',
    el('c:noMultiLvlLbl', { val: true }),
  ]);
}

function valueAxis(look: Look, chart: PptxChart): string {
  const { min, max, step, shown, open } = chart.axis;
  const across = chart.form !== 'line';
  const grid = el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: emu(1) }, fillXml(look, 'rule'))));
  return el('c:valAx', {}, [
    el('c:axId', { val: axes.value }),
    el('c:scaling', {}, [
      el('c:orientation', { val: 'minMax' }),
      open ? '' : el('c:max', { val: max }),
      el('c:min', { val: min }),
    ]),
    el('c:delete', { val: !shown }),
    el('c:axPos', { val: across ? 'b' : 'l' }),
    shown ? grid : '',
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textXml(look, chart.size, 'quiet'),
    el('c:crossAx', { val: axes.category }),
    el('c:crosses', { val: across ? 'max' : 'autoZero' }),
    el('c:crossBetween', { val: chart.form === 'line' ? 'midCat' : 'between' }),
    step > 0 && !open ? el('c:majorUnit', { val: step }) : '',
  ]);
}

/** Names of the series at the left, over the plot. */
function legendXml(look: Look, chart: PptxChart, box: { w: number; h: number }): string {
  const over = { x: 0, y: chart.plot.y - chart.legend - chart.size, w: box.w * 0.7, h: chart.legend };
  const place = chart.legendBox ?? over;
  return el('c:legend', {}, [
    el('c:legendPos', { val: chart.legendBox === undefined ? 't' : 'r' }),
    layoutXml(place, box, false),
    el('c:overlay', { val: false }),
    textXml(look, chart.size, 'text'),
  ]);
}

/** Text of a part of a chart: size in px and colour. */
function textXml(look: Look, size: number, colour: 'text' | 'quiet'): string {
  return el('c:txPr', {}, [
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, [
      el('a:pPr', {}, el('a:defRPr', { sz: centipoints(size), b: false }, fillXml(look, colour))),
      el('a:endParaRPr', { lang: 'en-GB' }),
    ]),
  ]);
}
