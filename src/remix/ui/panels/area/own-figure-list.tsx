import { Suspense, useMemo, useState } from 'react';
import { entryOf } from '../../../../model/entry-of.ts';
import { ownFigures } from '../../../../model/own-names.ts';
import type { OwnFigure } from '../../../../model/remix.ts';
import { removeLocal } from '../../../core/commands.ts';
import { unusedFigures } from '../../../core/kept-figures.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { lazyPart } from '../../part/lazy-part.tsx';
import { Part } from '../../part/panel.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { FigurePlace } from './figure-place.tsx';
import { OwnFigureForm } from './own-figure-form.tsx';

const TableDialog = lazyPart('The dialog for a table', () => import('./table-dialog.tsx'));

/** All figures that somebody added, with what each stands in for. */
export function OwnFigureList() {
  const store = useStore();
  const locals = useRemix((state) => state.remix.locals);
  const items = useRemix((state) => state.remix.items);
  const pack = useRemix((state) => state.pack);
  const { used, refused } = useMemo(() => ownFigures({ locals }, pack), [locals, pack]);
  const unused = useMemo(() => unusedFigures({ locals: used, items }), [used, items]);
  const isMine = useRemix((state) => state.isMine);
  const [edited, setEdited] = useState<OwnFigure | 'new' | null>(null);
  const [placed, setPlaced] = useState<OwnFigure | null>(null);
  const [isTable, setTable] = useState(false);

  const instead = (local: OwnFigure): string => {
    const { replaces } = local;
    if (refused.includes(local)) return 'Refused, on no slide: it is called like a figure of the pack';
    if (replaces === null) return unused.includes(local) ? 'On no slide yet' : 'On a slide';
    const claim = entryOf(pack.claims, replaces.claim);
    const figure = claim?.figures.find(({ name }) => name === replaces.figure);
    return figure === undefined
      ? 'For a number the pack no longer has'
      : `Instead of ${figure.big ?? figure.display}`;
  };
  const remove = (local: OwnFigure): void => {
    store.change((remix) => removeLocal(remix, local.id), {
      label: 'Remove a local figure',
      say: local.replaces === null ? 'The figure is removed.' : 'The pack’s number is back.',
    });
  };
  return (
    <Part title="Figures of your own">
      <p className="form-help">
        {locals.length === 0
          ? 'For what the pack does not have. Each needs its place, period and source, and is labelled on the slide.'
          : 'Each is labelled on its slide and listed with its source.'}
      </p>
      <ul className="locals">
        {locals.map((local) => (
          <li key={local.id}>
            <b className="chip">{local.value}</b>
            <span>
              {local.label === '' ? null : (
                <>
                  <bdi>{local.label}</bdi>,{' '}
                </>
              )}
              <bdi>{local.place}</bdi>, <bdi>{local.period}</bdi>
              <small>
                {instead(local)}. <bdi>{local.source}</bdi>. Added by <bdi>{local.addedBy}</bdi>.
              </small>
            </span>
            <span className="locals-do">
              {unused.includes(local) ? (
                <button type="button" disabled={!isMine} onClick={() => setPlaced(local)}>
                  Put on a slide<span className="visually-hidden">: {local.value}</span>
                </button>
              ) : null}
              <button type="button" disabled={!isMine} onClick={() => setEdited(local)}>
                Edit<span className="visually-hidden"> {local.value}</span>
              </button>
              <button type="button" disabled={!isMine} onClick={() => remove(local)}>
                Remove<span className="visually-hidden"> {local.value}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="keep-row">
        <Button
          className="button button-quiet figure-add"
          disabled={!isMine}
          onClick={() => setEdited('new')}
        >
          Add a figure
        </Button>
        <QuietButton disabled={!isMine} onClick={() => setTable(true)}>
          Add from a table
        </QuietButton>
      </p>
      {edited === null ? null : (
        <OwnFigureForm
          local={edited === 'new' ? null : edited}
          onClose={(kept) => {
            setEdited(null);
            setPlaced(kept);
          }}
        />
      )}
      {placed === null ? null : <FigurePlace figure={placed} onClose={() => setPlaced(null)} />}
      {isTable ? (
        <Suspense fallback={null}>
          <TableDialog onClose={() => setTable(false)} />
        </Suspense>
      ) : null}
    </Part>
  );
}
