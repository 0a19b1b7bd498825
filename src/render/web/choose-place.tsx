import { areasToChoose } from '../../model/area.ts';
import type { PackModel } from '../../model/deck.ts';

type ChooseProps = {
  pack: Pick<PackModel, 'local'>;
  /** Id of the list. */
  id: string;
  /** What the page shows without a place. */
  none: string;
};

/** The choice of a borough or a board; `.choose-said` tells what came of it. */
export function ChoosePlace({ pack, id, none }: ChooseProps) {
  const places = areasToChoose(pack.local.places);
  const kinds = [
    { label: 'London boroughs', kind: 'borough' },
    { label: 'Integrated care boards', kind: 'icb' },
  ] as const;
  return (
    <form className="choose">
      <label htmlFor={id}>A borough or an integrated care board</label>
      <select id={id} autoComplete="off">
        <option value="">{none}</option>
        {kinds.map(({ label, kind }) => (
          <optgroup key={kind} label={label}>
            {places
              .filter((place) => place.kind === kind)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="choose-said" role="status" />
    </form>
  );
}
