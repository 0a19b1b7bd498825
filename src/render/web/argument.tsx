import type { DeckModel, PackModel, SectionText } from '../../model/deck.ts';
import { sitePath } from '../../model/site.ts';
import { MarksLegend } from '../claims/marks-legend.tsx';
import { webContext } from './blocks.tsx';
import { type Fold, Folds } from './folds.tsx';
import { readingAddress, Sources } from './passage.tsx';

type ArgumentProps = {
  section: DeckModel['sections'][number];
  text: SectionText;
  pack: Pick<PackModel, 'claims' | 'sources'>;
  /** Abbreviations spelled out so far on this page. */
  spelledOut: Set<string>;
};

/** What a section comes to, in connected prose: each number opens its claim, and the sources wait below. */
export function Argument({ section, text, pack, spelledOut }: ArgumentProps) {
  const context = webContext({
    variant: 'page',
    slide: section.id,
    level: 3,
    charts: {},
    sources: pack.sources,
    claims: pack.claims,
    spelledOut,
    hrefOf: readingAddress,
  });
  const folds: Fold[] = [
    {
      name: 'The marks beside numbers',
      content: (
        <>
          <MarksLegend />
          <p>
            <a href={sitePath('/evidence/#strength')}>What the strengths mean</a>
          </p>
        </>
      ),
    },
  ];
  if (text.citations.length > 0)
    folds.unshift({
      name: 'Sources',
      printed: true,
      content: <Sources slide={section.id} citations={text.citations} />,
    });
  return (
    <section className="argument" aria-label="In short">
      {text.argument.map((paragraph, index) => (
        <p key={index}>{context.inlines(paragraph)}</p>
      ))}
      <Folds about={section.title} folds={folds} />
    </section>
  );
}
