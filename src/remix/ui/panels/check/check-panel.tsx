import { type RefObject, useRef } from 'react';
import { sayCount } from '../../../../model/say-count.ts';
import type { CheckItem } from '../../../core/checklist.ts';
import { QuietButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import { Quoted } from '../../quoted.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { SlideLink } from '../../work/slide-link.tsx';
import '../kit/panels.css';
import { applyFix } from './apply-fix.ts';
import { bySlide } from './deck-checks.ts';
import './check.css';
import { RunThrough } from './run-through.tsx';
import { useChecks } from './use-checks.ts';

/** What to mend, and what to look at, before the deck leaves; each with its fix. */
export default function CheckPanel() {
  const store = useStore();
  const { found, missing } = useChecks();
  const head = useRef<HTMLHeadingElement>(null);
  const must = found.filter(({ level }) => level === 'must');
  const should = found.filter(({ level }) => level === 'should');
  const isClear = must.length === 0 && should.length === 0 && missing.length === 0;
  return (
    <Panel title="Check before it leaves" head={head}>
      <p className="check-sum" role="status">
        {isClear
          ? 'Nothing to mend: no blanks, nothing too long, every picture described, every claim sourced.'
          : `${sayCount(must.length, 'thing')} to mend, ${should.length + (missing.length > 0 ? 1 : 0)} to look at.`}
      </p>
      <Checks label="To mend" found={must} head={head} />
      <Checks label="To look at" found={should} head={head} />
      {missing.length === 0 ? null : (
        <section className="checks" aria-label="Missing local figures">
          <h3>{sayCount(missing.length, 'local figure')} missing</h3>
          <ul>
            <li>
              <p>
                {missing
                  .slice(0, 5)
                  .map(({ what, figure }) => `${what}, ${figure.replaceAll('-', ' ')}`)
                  .join('; ')}
                {missing.length > 5 ? `; and ${missing.length - 5} more` : ''}. Slides say so, or show
                national figures.
              </p>
              <QuietButton onClick={() => store.openPanel('place')}>See the slides</QuietButton>
            </li>
          </ul>
        </section>
      )}
      <RunThrough />
    </Panel>
  );
}

type ChecksProps = {
  label: string;
  found: readonly CheckItem[];
  /** Where the focus goes after a fix. */
  head: RefObject<HTMLHeadingElement | null>;
};

function Checks({ label, found, head }: ChecksProps) {
  const store = useStore();
  const mend = (check: CheckItem, fix: CheckItem['fix']): void => {
    applyFix(store, check, fix);
    // A fix takes its button away. A second press must not do what comes to stand there.
    if (fix.do !== 'edit') head.current?.focus();
  };
  const isMine = useRemix((state) => state.isMine);
  if (found.length === 0) return null;
  return (
    <section aria-label={label}>
      <h2 className="form-part">{label}</h2>
      {bySlide(found).map(({ item, checks }) => (
        <div key={item ?? ''} className="checks">
          <h3>{item === null ? 'The whole deck' : <SlideLink item={item} />}</h3>
          <ul>
            {checks.map((check) => (
              <li key={`${check.kind}-${check.path}-${check.text}`}>
                <p>
                  <Quoted text={check.text} />
                </p>
                <QuietButton
                  disabled={!isMine}
                  aria-label={`${check.fix.label}. ${check.text}`}
                  onClick={() => mend(check, check.fix)}
                >
                  {check.fix.label}
                </QuietButton>
                {check.other === undefined ? null : (
                  <QuietButton
                    disabled={!isMine}
                    aria-label={`${check.other.label}. ${check.text}`}
                    onClick={() => mend(check, check.other ?? check.fix)}
                  >
                    {check.other.label}
                  </QuietButton>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
