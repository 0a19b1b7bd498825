import { type Answer, type Answers, answerRoom } from '../../model/answer.ts';
import { SourceLines } from '../reveal/slide-view.tsx';
import { Blocks, webContext } from '../web/blocks.tsx';

type AnswerSlideProps = {
  answer: Answer;
  answers: Answers;
  /** Address of a claim. Default: its page on the site. */
  claimHref?: (claim: string) => string;
};

/** An answer as it stands on the screen: question, sentence, figures with their sources, limit. On a slide's canvas. */
export function AnswerSlide({ answer: { id, question, page }, answers, claimHref }: AnswerSlideProps) {
  const context = webContext({
    variant: 'deck',
    slide: page.id,
    level: 3,
    charts: {},
    sources: answers.sources,
    claims: answers.claims,
    claimHref,
    spelledOut: null,
    width: answerRoom.body.w,
    hrefOf: (slide) => `#${slide}`,
  });
  return (
    <section
      className="slide slide-answer"
      aria-label={`Answer: ${question}`}
      data-answer={id}
      data-claims={page.claims.join(' ')}
    >
      <header className="slide-head">
        <p className="kicker">{question}</p>
        <h2 className="slide-title">{context.inlines(page.title)}</h2>
      </header>
      <div className="slide-body">
        <div className="slide-main">
          <Blocks blocks={page.main} context={context} />
        </div>
      </div>
      <footer className="slide-foot">
        <p className="slide-sources">
          <SourceLines citations={page.citations.filter(({ use }) => use !== 'spoken')} />
        </p>
      </footer>
    </section>
  );
}

/** All answers of a deck, in a template: they wait in the page until somebody asks. */
export function AnswerSlides({
  answers,
  claimHref,
}: {
  answers: Answers | undefined;
  claimHref?: (claim: string) => string;
}) {
  return (
    <template id="deck-answers">
      {answers?.list.map((answer) => (
        <AnswerSlide
          key={answer.id}
          answer={answer}
          answers={answers}
          {...(claimHref === undefined ? {} : { claimHref })}
        />
      ))}
    </template>
  );
}
