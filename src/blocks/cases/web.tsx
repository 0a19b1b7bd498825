import type { CaseStudy } from '../../model/block.ts';
import { figtree } from '../../theme/faces.ts';
import type { NumberStep } from '../figures/number.ts';
import { BigFigure, numberOnPage, VerdictMark } from '../figures/web.tsx';
import { said } from '../said.ts';
import { StepList } from '../steps/web.tsx';
import type { BlockView, WebContext } from '../web-context.ts';
import { caseGrid } from './measure.ts';

/** One case study fills the slide beside its dark panel; two stand side by side. */
export const CasesView: BlockView<'cases'> = ({ block, context }) => {
  const { width } = context;
  const figures = block.items.flatMap(({ result }) => result?.figure ?? []);
  const step = width === undefined ? numberOnPage(figures) : caseGrid(block, width, figtree).number;
  return (
    <div className={`cases cases-${block.items.length}`}>
      {block.items.map((item, index) => (
        <CaseView key={index} item={item} context={context} alone={block.items.length === 1} step={step} />
      ))}
    </div>
  );
};

type CaseProps = { item: CaseStudy; context: WebContext; alone: boolean; step: NumberStep };

function CaseView({ item, context, alone, step }: CaseProps) {
  const Title = `h${context.level}` as const;
  return (
    <div className="case">
      {/* Alone on a slide, who did the work stands in the dark panel. */}
      {alone && context.variant === 'deck' ? null : (
        <div className="case-head">
          {item.title.length === 0 ? null : (
            <Title className="case-title" {...said(item.title)}>
              {context.inlines(item.title)}
            </Title>
          )}
          <p className="case-who" {...said(item.who)}>
            {context.inlines(item.who)}
          </p>
        </div>
      )}
      <StepList steps={item.steps} numbered={item.numbered} context={context} />
      {item.result === null ? null : (
        <div className="case-result">
          {item.result.figure === null ? null : (
            <div className="case-figure">
              <BigFigure item={{ ...item.result.figure, mark: '' }} step={step} context={context} />
            </div>
          )}
          <div className="case-words">
            <p {...said(item.result.body)}>{context.inlines(item.result.body)}</p>
            {item.result.figure === null ? null : <VerdictMark item={item.result.figure} />}
          </div>
        </div>
      )}
      {item.link === null || context.variant === 'deck' ? null : (
        <p className="case-link">
          <a href={item.link.href}>{item.link.text}</a>
        </p>
      )}
    </div>
  );
}
