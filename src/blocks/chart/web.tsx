import { ChartFigure } from '../../charts/chart-figure.tsx';
import { deckFrame } from '../../charts/frame.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import { wrapText } from '../../theme/measure.ts';
import { CiteMark } from '../inlines.tsx';
import type { BlockView, WebContext } from '../web-context.ts';

/** The slide's headline says the finding; what is measured, for whom and when stands over the chart. */
const slideFrame = { ...deckFrame, height: 390 };

/** Height in px that a chart gives up for its caveat: less where one line over it leaves room. */
const limitRoom = { oneLine: 20, moreLines: 42 } as const;

/** Height in px of a further line of it. */
const limitLine = 20;

/** Width in px that the switch between two charts takes from what is measured. */
const switchWidth = 250;

export const ChartView: BlockView<'chart'> = ({ block, context }) => {
  const first = context.charts[block.chart];
  const second = block.also === null ? undefined : context.charts[block.also];
  if (first === undefined) return null;
  if (context.variant === 'page') {
    // Without a script a page must hold both: no switch. Their figures, limits and sources fold away under the passage.
    return (
      <>
        <ChartFigure chart={first} variant="page" under={context.title} />
        {second === undefined ? null : <ChartFigure chart={second} variant="page" under={context.title} />}
      </>
    );
  }
  if (second === undefined) return <OnSlide chart={first} cites={block.cites} context={context} />;
  const [firstName, secondName] = block.views ?? ['', ''];
  const id = `${context.slide.replace('/', '-')}-view`;
  return (
    <div className="chart-views">
      {/* Buttons, not radio buttons: the deck leaves a field its arrow keys, and a click would stop the talk. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="chart-switch" role="group" aria-label="What the chart shows">
        <button type="button" aria-pressed="true" aria-controls={`${id}-1`}>
          {firstName}
        </button>
        <button type="button" aria-pressed="false" aria-controls={`${id}-2`}>
          {secondName}
        </button>
      </div>
      <div className="chart-view" id={`${id}-1`}>
        <OnSlide chart={first} cites={block.cites} context={context} switched />
      </div>
      <div className="chart-view" id={`${id}-2`} hidden>
        <OnSlide chart={second} cites={block.alsoCites ?? []} context={context} switched />
      </div>
    </div>
  );
};

/** Height in px of a chart: in a column under its heading, and beside another chart, it is lower. */
function heightIn(width: number): number {
  if (width < 400) return 266;
  return width < 600 ? 290 : slideFrame.height;
}

type OnSlideProps = { chart: ResolvedChart; cites: number[]; context: WebContext; switched?: boolean };

/** What is measured, and the picture under it; a step's sentence stands where the limit does. */
function OnSlide({ chart, cites, context, switched = false }: OnSlideProps) {
  const { width = slideFrame.width } = context;
  const lines = wrapText(chart.subtitle, 18, width - 24 - (switched ? switchWidth : 0)).length;
  const limits = chart.limit === undefined ? 0 : wrapText(chart.limit, 18, width - 24).length;
  const less = limits === 0 ? 0 : limitRoom[lines > 1 ? 'moreLines' : 'oneLine'] + (limits - 1) * limitLine;
  const frame = { ...slideFrame, width, height: heightIn(width) - less };
  return (
    <div className="chart-slide">
      <p className="chart-measure">
        {chart.subtitle}
        {cites.map((cite, index) => (
          <CiteMark key={cite} cite={cite} context={context} second={index > 0} />
        ))}
      </p>
      <ChartFigure chart={chart} variant="deck" frame={frame} />
      {chart.limit === undefined ? null : (
        <p className="chart-limit">
          <span className="visually-hidden">Bear in mind: </span>
          {chart.limit}
        </p>
      )}
      {(chart.steps ?? []).map(({ says }, index) => (
        <p key={index} className="chart-limit chart-says" hidden>
          {says}
        </p>
      ))}
    </div>
  );
}
