import { cutText } from '../../../../model/cut-text.ts';
import { isOwnName } from '../../../../model/own-names.ts';
import type { EditedChart } from '../../../../render/pptx/read/index.ts';
import type { MarkupRegister } from '../../../../select/inline-markup.ts';
import type { BroughtSlide } from '../../../core/bring-back.ts';
import { Changes } from '../../edit/changes.tsx';
import { LinkButton } from '../../part/button.tsx';
import { useStore } from '../../store/use-remix.ts';

type BackProps = {
  brought: BroughtSlide;
  register: MarkupRegister;
  /** Texts that are not to be taken. */
  kept: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** What became of one slide of the file. */
export function SlideBack({ brought, register, kept, onToggle }: BackProps) {
  const store = useStore();
  const { slide, item, reworded, loose, gone, moved } = brought;
  const title = slide.title === '' ? `Slide ${slide.number}` : slide.title;
  return (
    <article className="update">
      <h3>
        {item === null ? title : <LinkButton onClick={() => store.select(item)}>{title}</LinkButton>}
        <small>
          Slide {slide.number}.{' '}
          {slide.id === null ? 'Not made here: new in the file.' : item === null ? 'Not in this deck.' : ''}{' '}
          {slide.movedFrom === null ? '' : `Was slide ${slide.movedFrom}.`}
          {slide.copyOf === null ? '' : `A copy of slide ${slide.copyOf}; its words are not taken.`}
        </small>
      </h3>
      {slide.stale.map(({ figure, was, now, newer }) => (
        <p key={figure} className="back-stale">
          <b>Out of date:</b> {was}{' '}
          {now !== null
            ? `is now ${now}`
            : isOwnName(figure)
              ? 'is not in this deck'
              : 'is no longer in the pack'}
          {newer === null ? '' : `. A newer claim took its place: ${newer}`}
        </p>
      ))}
      {slide.id !== null && slide.staleCharts.length > 0 ? (
        <p className="back-stale">
          <b>Out of date:</b> {slide.staleCharts.length === 1 ? 'its chart has' : 'its charts have'} newer
          data
        </p>
      ) : null}
      {slide.editedCharts.map((chart) => (
        <ChartBack key={chart.name} chart={chart} />
      ))}
      {reworded.map(({ id, label, mine, theirs, refusal }) => (
        <div key={id} className="back-field">
          <label>
            <input
              type="checkbox"
              checked={refusal === null && !kept.has(id)}
              disabled={refusal !== null}
              onChange={() => onToggle(id)}
            />
            Take: {label}
          </label>
          <Changes before={mine} after={theirs} register={register} />
          {refusal === null ? null : <p className="field-refusal">{refusal}</p>}
        </div>
      ))}
      {loose.length > 0 ? <Lines label="New words with no place of their own" lines={loose} /> : null}
      {gone.length > 0 ? <Lines label="Taken out in the file" lines={gone} /> : null}
      {moved.length > 0 ? (
        <Lines
          label="Broken up, joined or in another order in the file; your deck keeps its own"
          lines={moved}
        />
      ) : null}
    </article>
  );
}

/** Numbers shown of one chart; the rest are counted. */
const mostCells = 12;

/** Numbers changed in the file are named and never taken: they would stand under the pack's source. */
function ChartBack({ chart: { name, state, cells } }: { chart: EditedChart }) {
  if (state !== 'edited')
    return (
      <p className="back-stale">
        <b>Chart:</b> “{name}”{' '}
        {state === 'gone' ? 'was taken out of the file.' : 'holds numbers that cannot be read.'} Your deck
        keeps it as it is.
      </p>
    );
  return (
    <div className="back-stale">
      <p>
        <b>Chart changed in the file:</b> “{name}”. These numbers are not taken, because they would stand
        under the pack’s source. To show your own, add them in Your place, with where they come from.
      </p>
      <ul>
        {cells.slice(0, mostCells).map(({ row, column, was, now }, index) => (
          <li key={index}>
            {row}, {column}: the pack says {sayCell(was)}, the file says {sayCell(now)}
          </li>
        ))}
      </ul>
      {cells.length > mostCells ? <p>And {cells.length - mostCells} more.</p> : null}
    </div>
  );
}

function sayCell(cell: string | number | null): string {
  return cell === null || cell === '' ? 'nothing' : cutText(String(cell), 80);
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <details className="back-lines">
      <summary>
        {label}: {lines.length}
      </summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
