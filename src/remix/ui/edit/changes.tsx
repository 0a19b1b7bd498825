import { wordsOf } from '../../../select/bind.ts';
import type { MarkupRegister } from '../../../select/inline-markup.ts';
import { parseInline } from '../../../select/inline-markup.ts';
import { wordDiff } from '../../../select/word-diff.ts';

type ChangesProps = { before: string; after: string; register: MarkupRegister };

/** What changed, word by word: taken out, put in. */
export function Changes({ before, after, register }: ChangesProps) {
  const plain = (markup: string): string => wordsOf(parseInline(markup, register), register);
  return (
    <p className="changes">
      {wordDiff(plain(before), plain(after)).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'added' ? (
          <ins key={index}>
            <span className="visually-hidden"> added: </span>
            {text}
          </ins>
        ) : (
          <del key={index}>
            <span className="visually-hidden"> removed: </span>
            {text}
          </del>
        );
      })}
    </p>
  );
}
