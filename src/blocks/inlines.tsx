import type { Inline } from '../model/block.ts';
import { ClaimLink } from './claim-link.tsx';
import { sourceAnchor, type WebContext } from './web-context.ts';

/** A run of text as HTML. */
export function Inlines({ inlines, context }: { inlines: readonly Inline[]; context: WebContext }) {
  return inlines.map((inline, index) => (
    <InlineView key={index} inline={inline} before={inlines[index - 1]} context={context} />
  ));
}

type InlineProps = { inline: Inline; before: Inline | undefined; context: WebContext };

function InlineView({ inline, before, context }: InlineProps) {
  switch (inline.kind) {
    case 'text':
      if (inline.strong === true) return <strong>{inline.text}</strong>;
      return inline.em === true ? <em>{inline.text}</em> : inline.text;
    case 'stat':
      return (
        <>
          <ClaimLink claim={inline.claim} context={context}>
            {inline.strong === true ? <strong>{inline.text}</strong> : inline.text}
          </ClaimLink>
          <CiteMark cite={inline.cite} context={context} />
        </>
      );
    case 'cite':
      return <CiteMark cite={inline.cite} context={context} second={before?.kind === 'cite'} />;
    case 'link':
      return <a href={inline.href}>{inline.text}</a>;
    case 'ref':
      return inline.number === null && context.variant === 'deck' ? (
        <em>{inline.text}</em>
      ) : (
        <a className="ref" href={context.hrefOf(inline.slide)}>
          {inline.text}
          {inline.number === null ? null : ` (slide ${inline.number})`}
        </a>
      );
    case 'abbr':
      return (
        <Abbreviation
          text={inline.text}
          expansion={inline.expansion}
          context={context}
          inBrackets={before?.kind === 'text' && before.text.endsWith('(')}
        />
      );
  }
}

type AbbreviationProps = {
  text: string;
  expansion: string;
  context: WebContext;
  /** It stands in brackets already. */
  inBrackets: boolean;
};

/** The first use on a page is spelled out in full; a slide keeps the short form with its meaning at hand. */
function Abbreviation({ text, expansion, context, inBrackets }: AbbreviationProps) {
  // Nobody in this field needs these two spelled out in running text.
  if (text === 'NHS' || text === 'GP') return text;
  if (context.spelledOut === null) return <abbr title={expansion}>{text}</abbr>;
  if (context.spelledOut.has(text)) return text;
  context.spelledOut.add(text);
  return (
    <>
      <abbr title={expansion}>{text}</abbr>
      {inBrackets ? `, ${expansion}` : ` (${expansion})`}
    </>
  );
}

type CiteProps = {
  cite: number;
  context: WebContext;
  /** Another mark stands right before it. */
  second?: boolean;
};

/** The number of a source, tied to its line under the slide. */
export function CiteMark({ cite, context, second = false }: CiteProps) {
  if (cite === 0) return null;
  const label = <span className="visually-hidden">source </span>;
  return (
    <sup className="cite">
      {second ? ', ' : null}
      {context.variant === 'page' ? (
        <a href={`#${sourceAnchor(context.slide, cite)}`}>
          {label}
          {cite}
        </a>
      ) : (
        <>
          {label}
          {cite}
        </>
      )}
    </sup>
  );
}
