import type { UpdateChange, UpdateChoice } from '../../../../select/merge-remix.ts';
import { Changes } from '../../edit/changes.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { titleOf } from '../../work/title-of.ts';
import { Choices } from './choices.tsx';

type TextProps = {
  change: Extract<UpdateChange, { kind: 'text' }>;
  choice: UpdateChoice;
  onChoose: (id: string, choice: UpdateChoice) => void;
};

/** Words that both sides changed: what the pack did to them, what we did, and what becomes of them. */
export function TextChange({ change, choice, onChoose }: TextProps) {
  const store = useStore();
  const pack = useRemix((state) => state.pack);
  const live = useRemix((state) => state.live);
  const remix = useRemix((state) => state.remix);
  const { item, label, base, theirs, mine, merged } = change;
  const both = theirs === null ? null : (merged ?? `${theirs} ${mine}`);
  return (
    <article className="update">
      <h3>
        <button type="button" className="keep-link" onClick={() => store.select(item)}>
          {titleOf({ live, remix }, item)}
        </button>
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
          { choice: 'mine', label: 'Keep yours' },
          { choice: 'theirs', label: theirs === null ? 'Let yours go' : 'Take the pack’s' },
          ...(both === null ? [] : [{ choice: 'both', label: 'Take both' } as const]),
        ]}
        value={choice}
        onChange={(next) => onChoose(change.id, next)}
      />
    </article>
  );
}
