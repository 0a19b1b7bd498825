import { useCallback, useEffect, useState } from 'react';
import { sessionSettings } from '../../../browser/settings.ts';
import type { Area } from '../../../model/area.ts';
import type { PackModel } from '../../../model/deck.ts';
import { sitePath } from '../../../model/site.ts';
import { z } from '../../../model/zod.ts';
import { askNames, asks } from '../../core/asks.ts';
import { audienceNames, audiences } from '../../core/audiences.ts';
import { type Proposal, proposeOrder, topicsOf } from '../../core/propose.ts';
import { loadAreas, loadPack, loadPlacedPack } from '../load-pack.ts';
import { type Opened, openProposal } from '../open.ts';
import { searchAreas } from '../panels/area/search-areas.ts';
import { MinutesInput } from '../part/minutes-input.tsx';
import './questions.css';
import { ProposalList } from './proposal-list.tsx';

const lengths = [5, 10, 15, 20, 30, 45] as const;

/** Under this name the tab keeps the answers: a reload and a way back find them. */
const keptAs = 'five-questions';

const answersSchema = z.object({
  place: z.string(),
  audience: z.enum(audienceNames),
  topic: z.string(),
  minutes: z.number().min(1),
  ask: z.enum(askNames),
});

/** The answers; the place is a code, or nothing. */
type Answers = z.infer<typeof answersSchema>;

const first: Answers = { place: '', audience: 'commissioner', topic: 'full', minutes: 15, ask: 'fund' };

function keptAnswers(): Answers {
  try {
    return answersSchema.parse(JSON.parse(sessionSettings.get(keptAs) ?? ''));
  } catch {
    return first;
  }
}

/** Five questions, and the running order they come to. */
export default function Questions({
  onOpen,
  onBack,
}: {
  onOpen: (opened: Opened) => void;
  onBack: () => void;
}) {
  const [pack, setPack] = useState<PackModel | null>(null);
  const [places, setPlaces] = useState<Area[]>([]);
  const [isLost, setLost] = useState(false);
  const [answers, setAnswers] = useState(keptAnswers);
  const { place, audience, topic, minutes, ask } = answers;
  const answer = (given: Partial<Answers>): void => {
    setAnswers({ ...answers, ...given });
    sessionSettings.set(keptAs, JSON.stringify({ ...answers, ...given }));
  };
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const fetchPack = useCallback(() => {
    setLost(false);
    let isOld = false;
    (place === '' ? loadPack() : loadPlacedPack(place)).then(
      (next) => {
        if (!isOld) setPack(next);
      },
      () => setLost(true),
    );
    return () => {
      isOld = true;
    };
  }, [place]);
  useEffect(fetchPack, [fetchPack]);
  useEffect(() => {
    // Without the list the five questions are still there.
    loadAreas().then(setPlaces, () => undefined);
  }, []);
  useEffect(() => {
    if (pack !== null) setProposal(proposeOrder(pack, { audience, topic, minutes, ask }));
  }, [pack, audience, topic, minutes, ask]);

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
      <h1>Five questions</h1>
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
            {audienceNames.map((name) => (
              <label key={name} className="choice">
                <input
                  type="radio"
                  name="audience"
                  checked={audience === name}
                  onChange={() => answer({ audience: name })}
                />
                <span>
                  <b>{audiences[name].label}</b>
                  <small>{audiences[name].who}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>What about?</legend>
            {(pack === null ? [] : topicsOf(pack)).map(({ id, name, cover }) => (
              <label key={id} className="choice">
                <input
                  type="radio"
                  name="topic"
                  checked={topic === id}
                  onChange={() => answer({ topic: id })}
                />
                <span>
                  <b>{id === 'full' ? 'Social prescribing as a whole' : name}</b>
                  {id === 'full' ? null : <small>{cover}</small>}
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
                    onChange={() => answer({ minutes: length })}
                  />
                  <span>{length}</span>
                </label>
              ))}
              <label className="choice-own">
                or
                <MinutesInput
                  value={minutes}
                  least={1}
                  name="Another number of minutes"
                  onChange={(minutes) => answer({ minutes })}
                />
              </label>
            </div>
          </fieldset>
          <fieldset>
            <legend>Where?</legend>
            <label className="choice-place">
              <span className="visually-hidden">Your place</span>
              <select value={place} onChange={({ currentTarget }) => answer({ place: currentTarget.value })}>
                <option value="">No place: figures of London and England</option>
                {searchAreas(places, '').map((group) => (
                  <optgroup key={group.kind} label={group.kind}>
                    {group.places.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
          </fieldset>
          <fieldset>
            <legend>I want them to …</legend>
            {askNames.map((name) => (
              <label key={name} className="choice">
                <input
                  type="radio"
                  name="ask"
                  checked={ask === name}
                  onChange={() => answer({ ask: name })}
                />
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
              brief={{ audience, topic, minutes, ask }}
              proposal={proposal}
              onChange={setProposal}
              onTake={() => {
                onOpen(openProposal(pack, { audience, topic, minutes, ask }, proposal));
              }}
            />
          )}
        </section>
      </div>
    </div>
  );
}
