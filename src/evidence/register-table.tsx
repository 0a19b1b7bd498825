import { strengths, verdicts } from '../model/claim-grades.ts';
import { ageWords, figureAlone, markText } from '../model/claim-words.ts';
import type { Section } from '../model/deck.ts';
import { sitePath } from '../model/site.ts';
import { strengthOf } from '../model/strength.ts';
import { StrengthName } from '../render/claims/strength.tsx';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import type { Entry } from './register.ts';

type TableProps = { entries: readonly Entry[]; sections: readonly Section[] };

/** What each part of the table is, said aloud: without it a row shown as a card is no row any more. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
} as const;

/** Columns: what stands over them, and the key by which the browser sorts them. */
const columns = [
  { name: 'Figure', sort: null },
  { name: 'What it says, and who says so', sort: 'statement' },
  { name: 'Where', sort: 'place' },
  { name: 'When', sort: 'period' },
  { name: 'Strength', sort: 'strength' },
  { name: 'Verdict', sort: 'verdict' },
  { name: 'Slide', sort: 'slide' },
] as const;

/**
 * Every claim, a row each, in the order of the slides and under the names of their sections. Complete without a
 * script.
 */
export function RegisterTable({ entries, sections }: TableProps) {
  const groups = [...sections.map((section) => section.id), null].map((id) => ({
    id: id ?? 'none',
    title: sections.find((section) => section.id === id)?.title ?? 'Not in a section of the full pack',
    entries: entries.filter((entry) => (entry.sections[0] ?? null) === id),
  }));
  return (
    <table className="register" {...as.table} aria-label="The claims" id="claims">
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {columns.map(({ name, sort }) => (
            <th key={name} scope="col" {...as.columnheader} data-sort={sort ?? undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <tbody key={group.id} {...as.rowgroup} id={`section-${group.id}`}>
            <tr {...as.row} className="register-group">
              <th {...as.rowheader} colSpan={columns.length} scope="rowgroup">
                {group.title}
              </th>
            </tr>
            {group.entries.map((entry) => (
              <Row key={entry.claim.id} entry={entry} />
            ))}
          </tbody>
        ))}
    </table>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { claim, source, uses, sections, areas, year, age } = entry;
  const [first, ...rest] = claim.figures;
  const mark = markText(claim);
  const strength = strengthOf(claim);
  return (
    <tr
      {...as.row}
      id={claim.id}
      data-sections={sections.join(' ')}
      data-strength={strength}
      data-strength-order={strengths.indexOf(strength)}
      data-verdict={claim.verdict}
      data-verdict-order={verdicts.indexOf(claim.verdict)}
      data-areas={areas.join('|')}
      data-year={year ?? undefined}
      data-age={age ?? undefined}
      data-slide={uses[0]?.number}
    >
      <td {...as.cell} className="register-figure">
        {first === undefined ? null : figureAlone(first)}
        {rest.length === 0 ? null : <span className="register-more">and {rest.length} more</span>}
      </td>
      <th {...as.rowheader} scope="row" className="register-says">
        <a href={sitePath(`/evidence/${claim.id}/`)}>{claim.statement}</a>
        <span className="register-source">{source?.cite}</span>
      </th>
      <td {...as.cell} className="register-place">
        {claim.place}
      </td>
      <td {...as.cell} className="register-period">
        {claim.period}
        {age === null ? null : <span className="register-age">{ageWords(age)}</span>}
      </td>
      <td {...as.cell} className="register-strength">
        <StrengthName claim={claim} />
        <span className="register-reason">{claim.reason}.</span>
      </td>
      <td {...as.cell} className="register-verdict">
        <VerdictMark verdict={claim.verdict} />
        {mark === '' ? null : <span className="register-mark">{mark}</span>}
      </td>
      <td {...as.cell} className="register-slides">
        {uses.map((use, index) => (
          <span key={use.slide}>
            {index === 0 ? null : ', '}
            <a
              href={sitePath(`/present/full/#${use.slide}`)}
              aria-label={`Slide ${use.number}: ${use.title}`}
            >
              {use.number}
            </a>
          </span>
        ))}
      </td>
    </tr>
  );
}
