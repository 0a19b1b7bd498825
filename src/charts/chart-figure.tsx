import type { ComponentType } from 'react';
import type { ChartKind, ResolvedChart } from '../model/chart.ts';
import { chartFile } from './chart-data.ts';
import { ChartTableView } from './chart-table.tsx';
import { DrawingSvg } from './drawing-svg.tsx';
import { deckFrame, type Frame, phoneFrame } from './frame.ts';
import { EvidenceOnPage } from './kinds/evidence-map/on-page.tsx';
import { kindOf } from './kinds.ts';
import { drawingInSteps } from './steps.ts';

export type ChartFigureProps = {
  chart: ResolvedChart;
  /** `deck` is the picture for a slide, with its words hidden; `page` has its finding over it and its words elsewhere. */
  variant: 'deck' | 'page';
  /** Heading that it stands under, page only: a finding in the same words is left out. */
  under?: string | undefined;
  /** Size on the slide in px, deck only. Default: beside text, 780 by 440. */
  frame?: Frame;
  /** The chart's JSON, for the enhancement in the browser. Default: `charts/<id>.json` of the site. */
  dataFile?: string;
};

/** What stands on a page in place of the picture, for kinds whose parts are links there. */
const pageParts: Partial<Record<ChartKind, ComponentType<{ chart: ResolvedChart }>>> = {
  'evidence-map': EvidenceOnPage,
};

/** A chart's picture, complete without JavaScript. */
export function ChartFigure({ chart, variant, under, frame = deckFrame, dataFile }: ChartFigureProps) {
  const id = `chart-${chart.id}-${variant}`;
  const hooks = {
    'data-chart': chart.id,
    'data-kind': chart.kind,
    'data-src': dataFile ?? chartFile(chart),
  };
  if (variant === 'deck') {
    return (
      <figure id={id} className="chart-figure chart-deck" {...hooks}>
        <Stage chart={chart} frame={frame} id={`${id}-picture`} className="chart-only" inSteps />
        <div className="chart-hidden">
          <p>{chart.summary}</p>
          <ChartTableView table={chart.table} />
        </div>
      </figure>
    );
  }
  const OnPage = pageParts[chart.kind];
  return (
    <figure id={id} className="chart-figure chart-page" {...hooks}>
      <figcaption className="chart-caption">
        {chart.title === under ? null : <strong className="chart-title">{chart.title}</strong>}
        <span className="chart-subtitle">{chart.subtitle}</span>
      </figcaption>
      {OnPage ? (
        <OnPage chart={chart} />
      ) : (
        <>
          <Stage
            chart={chart}
            frame={kindOf(chart).pageFrame ?? deckFrame}
            id={`${id}-wide`}
            className="chart-wide"
          />
          <Stage chart={chart} frame={phoneFrame} id={`${id}-narrow`} className="chart-narrow" />
        </>
      )}
    </figure>
  );
}

/** The picture with its size as data, so that the browser part can work out the same geometry again. */
function Stage({
  chart,
  frame,
  id,
  className,
  inSteps = false,
}: {
  chart: ResolvedChart;
  frame: Frame;
  id: string;
  className: string;
  inSteps?: boolean;
}) {
  const kind = kindOf(chart);
  const drawing = inSteps ? drawingInSteps(chart, frame) : kind.svg(chart, frame);
  const ground = kind.ground?.(chart, frame);
  return (
    <div
      className={`chart-stage ${className}`}
      data-width={frame.width}
      data-height={frame.height}
      data-font={frame.font}
    >
      {ground === undefined ? null : (
        <img
          src={ground.src}
          alt=""
          className={`chart-ground${ground.atEnd ? ' chart-ground-end' : ''}`}
          // Behind the drawing, and not loaded before it comes near the view: most slides are not this one.
          loading="lazy"
          decoding="async"
          width={`${Math.round(ground.share * 10000) / 100}%`}
        />
      )}
      <DrawingSvg drawing={drawing} label={chart.alt} id={id} className="chart-picture" />
    </div>
  );
}
