import { type Answers, answerPageId } from '../../model/answer.ts';
import { Blocks, webContext } from '../web/blocks.tsx';
import { readingAddress, Sources } from '../web/passage.tsx';

/** The answers to read, one under another, each with an address of its own: `/answers/#gp-demand`. */
export function AnswersPage({ answers }: { answers: Answers }) {
  const spelledOut = new Set<string>();
  return answers.list.map(({ id, question, page, slides }) => {
    const context = webContext({
      variant: 'page',
      slide: answerPageId(id),
      level: 3,
      charts: {},
      sources: answers.sources,
      claims: answers.claims,
      spelledOut,
      hrefOf: readingAddress,
    });
    return (
      <article key={id} className="passage answer" id={id} aria-labelledby={`${id}-asked`}>
        <h2 id={`${id}-asked`}>{question}</h2>
        <p className="answer-said">{context.inlines(page.title)}</p>
        <Blocks blocks={page.main} context={context} />
        {page.notes.map((paragraph, index) => (
          <p key={index}>{context.inlines(paragraph)}</p>
        ))}
        <p className="answer-look">
          Where to look:{' '}
          {slides.map((slide, index) => (
            <span key={slide.id}>
              {index === 0 ? '' : ' · '}
              <a href={readingAddress(slide.id)}>{slide.title}</a>
            </span>
          ))}
        </p>
        <Sources slide={page.id} citations={page.citations} />
      </article>
    );
  });
}
