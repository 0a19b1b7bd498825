import type { UpdateChange, UpdateChoice } from '../../../../select/merge-remix.ts';
import { Changes } from '../../edit/changes.tsx';
import { useRemix } from '../../store/use-remix.ts';
import { SlideLink } from '../../work/slide-link.tsx';
import { Choices } from './choices.tsx';

type TextProps = {
  change: Extract<UpdateChange, { kind: 'text' }>;
  choice: UpdateChoice;
  onChoose: (id: string, choice: UpdateChoice) => void;
};

/** Words that both sides changed: what the pack did to them, what we did, and what becomes of them. */
export function TextChange({ change, choice, onChoose }: TextProps) {
  const pack = useRemix((state) => state.pack);
  const { item, label, base, theirs, mine, both, refusal } = change;
  const kept = theirs === null ? 'The pack has no place for them now.' : refusal;
  return (
    <article className="update">
      <h3>
        <SlideLink item={item} />
        <small>{label}</small>
      </h3>
      <dl className="update-sides">
        <dt>The pack now</dt>
        <dd>
          {theirs === null ? (
            <p>The pack no longer has this text.</p>
          ) : (
            <Changes before={base} after={theirs} register={pack} />
          )}
        </dd>
        <dt>Yours</dt>
        <dd>
          <Changes before={base} after={mine} register={pack} />
        </dd>
        {choice === 'both' && both !== null ? (
          <>
            <dt>Both together</dt>
            <dd>
              <Changes before={both} after={both} register={pack} />
            </dd>
          </>
        ) : null}
      </dl>
      <Choices
        legend={`${label}: which words`}
        options={[
          {
            choice: 'mine',
            label: 'Keep yours',
            ...(kept === null ? {} : { hint: `They stay with the deck, and are not shown. ${kept}` }),
          },
          { choice: 'theirs', label: theirs === null ? 'Let yours go' : 'Take the pack’s' },
          ...(both === null ? [] : [{ choice: 'both', label: 'Take both' } as const]),
        ]}
        value={choice}
        onChange={(next) => onChoose(change.id, next)}
      />
    </article>
  );
}
