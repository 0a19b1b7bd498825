import { useEffect, useState } from 'react';
import type { PackModel } from '../../../model/deck.ts';
import { sitePath } from '../../../model/site.ts';
import { type AskName, askNames, asks } from '../../core/asks.ts';
import { type Proposal, proposeOrder } from '../../core/propose.ts';
import { loadPack } from '../load-pack.ts';
import { type Opened, openProposal } from '../open.ts';
import './questions.css';
import { ProposalList } from './proposal-list.tsx';

const lengths = [5, 10, 15, 20, 30, 45] as const;

/** Three questions, and the running order they come to. */
export default function Questions({
  onOpen,
  onBack,
}: {
  onOpen: (opened: Opened) => void;
  onBack: () => void;
}) {
  const [pack, setPack] = useState<PackModel | null>(null);
  const [isLost, setLost] = useState(false);
  const [audience, setAudience] = useState('commissioner');
  const [minutes, setMinutes] = useState(15);
  const [ask, setAsk] = useState<AskName>('fund');
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const fetchPack = (): void => {
    setLost(false);
    loadPack().then(setPack, () => setLost(true));
  };
  useEffect(fetchPack, []);
  useEffect(() => {
    if (pack !== null) setProposal(proposeOrder(pack, { audience, minutes, ask }));
  }, [pack, audience, minutes, ask]);

  // An edition that shares an ask is no audience of its own.
  const editions = Object.values(pack?.editions ?? {})
    .filter(({ asksWith }) => asksWith === undefined)
    .sort((a, b) => a.order - b.order);
  return (
    <div className="questions">
      <p className="questions-back">
        <a
          href={sitePath('/remix/')}
          onClick={(event) => {
            event.preventDefault();
            onBack();
          }}
        >
          ← All ways to start
        </a>
      </p>
      <h1>Three questions</h1>
      {isLost ? (
        <p className="start-trouble" role="alert">
          The pack did not arrive, perhaps because the network is down.{' '}
          <button type="button" onClick={fetchPack}>
            Try again
          </button>
        </p>
      ) : null}
      <div className="questions-in">
        <form onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>Who will you speak to?</legend>
            {editions.map(({ id, name, audience: who }) => (
              <label key={id} className="choice">
                <input
                  type="radio"
                  name="audience"
                  checked={audience === id}
                  onChange={() => setAudience(id)}
                />
                <span>
                  <b>{id === 'full' ? 'A mixed audience' : name}</b>
                  <small>{who}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>How many minutes do you have?</legend>
            <div className="choice-row">
              {lengths.map((length) => (
                <label key={length} className="choice choice-small">
                  <input
                    type="radio"
                    name="minutes"
                    checked={minutes === length}
                    onChange={() => setMinutes(length)}
                  />
                  <span>{length}</span>
                </label>
              ))}
              <label className="choice-own">
                or
                <input
                  type="number"
                  min={1}
                  max={240}
                  inputMode="numeric"
                  aria-label="Another number of minutes"
                  value={minutes}
                  onChange={({ currentTarget }) => {
                    const value = currentTarget.valueAsNumber;
                    if (value >= 1 && value <= 240) setMinutes(Math.round(value));
                  }}
                />
              </label>
            </div>
          </fieldset>
          <fieldset>
            <legend>I want them to …</legend>
            {askNames.map((name) => (
              <label key={name} className="choice">
                <input type="radio" name="ask" checked={ask === name} onChange={() => setAsk(name)} />
                <span>
                  <b>{asks[name].label}</b>
                </span>
              </label>
            ))}
          </fieldset>
        </form>
        <section className="proposal" aria-labelledby="proposal-title" aria-busy={proposal === null}>
          <h2 id="proposal-title">Your running order</h2>
          {pack === null || proposal === null ? (
            <p className="proposal-wait">The pack is on its way…</p>
          ) : (
            <ProposalList
              pack={pack}
              audience={audience}
              proposal={proposal}
              wanted={minutes}
              onChange={setProposal}
              onTake={() => {
                void openProposal({ audience, minutes, ask }, proposal).then(onOpen);
              }}
            />
          )}
        </section>
      </div>
    </div>
  );
}
