import type { PackModel } from '../../../model/deck.ts';
import { sayCount, sayMinutes } from '../../../model/say-count.ts';
import { originalSlide } from '../../../select/apply-remix.ts';
import { wordsOf } from '../../../select/bind.ts';
import { type Brief, type Proposal, remixFromProposal } from '../../core/propose.ts';
import { MinutesInput } from '../part/minutes-input.tsx';

type ListProps = {
  pack: PackModel;
  brief: Brief;
  proposal: Proposal;
  onChange: (proposal: Proposal) => void;
  onTake: () => void;
};

/** The proposed slides, each with its minutes and the rule that chose it. All of it can be changed. */
export function ProposalList({ pack, brief, proposal, onChange, onTake }: ListProps) {
  const total = proposal.slides.reduce((sum, { item }) => sum + item.minutes, 0);
  const change = (slides: Proposal['slides']): void => onChange({ ...proposal, slides });
  const words = remixFromProposal(pack, brief, proposal, { id: '', name: '', now: '' });
  const titleOf = (item: Proposal['slides'][number]['item']): string => {
    if (item.kind === 'own') return item.title;
    const slide = originalSlide(pack, words, item);
    return slide === null ? item.slide : wordsOf(slide.title, pack);
  };
  return (
    <>
      <p className="proposal-sum" role="status">
        <b>{sayCount(proposal.slides.length, 'slide')}</b>, {sayMinutes(total)} of {brief.minutes}
        {proposal.note === null ? null : <span>{proposal.note}</span>}
      </p>
      <p>
        <button
          type="button"
          className="start-button"
          disabled={proposal.slides.length === 0}
          onClick={onTake}
        >
          Make this my deck
        </button>
      </p>
      <ol className="proposal-list">
        {proposal.slides.map((entry, index) => {
          const { item } = entry;
          const title = titleOf(item);
          return (
            <li key={item.kind === 'own' ? item.content.kind : item.slide}>
              <span className="proposal-number">{index + 1}</span>
              <div>
                <p className="proposal-title">{title}</p>
                <p className="proposal-why">{entry.why}</p>
              </div>
              <label className="proposal-minutes">
                <MinutesInput
                  value={item.minutes}
                  step={0.1}
                  name={`Minutes for ${title}`}
                  onChange={(minutes) => {
                    const planned = { ...entry, item: { ...item, minutes } };
                    change(proposal.slides.map((other) => (other === entry ? planned : other)));
                  }}
                />
                <span aria-hidden="true">min</span>
              </label>
              <button
                type="button"
                className="proposal-leave"
                aria-label={`Leave out: ${title}`}
                onClick={() => change(proposal.slides.filter((other) => other !== entry))}
              >
                Leave out
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
