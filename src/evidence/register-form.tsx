import type { ReactNode } from 'react';
import { verdictWords } from '../model/claim-words.ts';
import type { Section } from '../model/deck.ts';
import { strengthWords } from '../model/strength.ts';
import { VerdictShape } from '../render/claims/verdict-mark.tsx';
import { areas } from './areas.ts';
import { countsOf, type Entry } from './register.ts';

/** Spans of age that the register can be narrowed to: the value is `from-to` in whole years. */
const ageSpans = [
  { value: '0-3', text: 'Up to 3 years' },
  { value: '4-9', text: '4 to 9 years' },
  { value: '10-999', text: '10 years or more' },
  { value: 'none', text: 'Not stated' },
] as const;

const sorts = [
  { value: 'slide', text: 'Order of the slides' },
  { value: 'match', text: 'Best match' },
  { value: 'age', text: 'Newest figures first' },
  { value: '-age', text: 'Oldest figures first' },
  { value: 'strength', text: 'Strongest evidence first' },
  { value: 'verdict', text: 'Verdict' },
  { value: 'place', text: 'Place, A to Z' },
  { value: 'period', text: 'Period, earliest first' },
  { value: 'statement', text: 'Statement, A to Z' },
] as const;

/**
 * The filters over the register. They are hidden until the script that answers them has started: the
 * table is complete without it.
 */
export function RegisterForm({
  entries,
  sections,
}: {
  entries: readonly Entry[];
  sections: readonly Section[];
}) {
  const counts = countsOf(entries);
  const ofSection = (id: string): number => entries.filter((entry) => entry.sections.includes(id)).length;
  const ofArea = (area: string): number =>
    entries.filter((entry) => entry.areas.some((one) => one === area)).length;
  return (
    <form id="register-form" className="register-form" aria-label="Filters" hidden>
      <details className="register-filters">
        <summary>
          Filter and sort
          <span id="filters-set" className="register-set" />
        </summary>
        <fieldset className="register-verdicts">
          <legend>What our check found</legend>
          <Choice name="verdict" value="" count={counts.all} checked>
            All
          </Choice>
          {counts.verdicts.map(({ verdict, count }) => (
            <Choice key={verdict} name="verdict" value={verdict} count={count}>
              <VerdictShape verdict={verdict} />
              {verdictWords[verdict]}
            </Choice>
          ))}
        </fieldset>
        <div className="register-selects">
          <Select name="section" label="Section" all="All sections">
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.title} ({ofSection(section.id)})
              </option>
            ))}
          </Select>
          <Select name="strength" label="Strength" all="All strengths">
            {counts.strengths.map(({ strength, count }) => (
              <option key={strength} value={strength}>
                {strengthWords[strength]} ({count})
              </option>
            ))}
          </Select>
          <Select name="place" label="Place" all="All places">
            {areas.map((area) => (
              <option key={area} value={area}>
                {area} ({ofArea(area)})
              </option>
            ))}
          </Select>
          <Select name="age" label="Age of the figures" all="Any age">
            {ageSpans.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
          <Select name="sort" label="Order">
            {sorts.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </div>
      </details>
      <p className="register-count">
        <span id="register-count">{counts.all} claims</span>
        <button type="reset" hidden>
          Clear all
        </button>
      </p>
      <p id="register-said" className="visually-hidden" role="status" />
    </form>
  );
}

type ChoiceProps = { name: string; value: string; count: number; checked?: boolean; children: ReactNode };

function Choice({ name, value, count, checked = false, children }: ChoiceProps) {
  return (
    <label className="register-choice">
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      <span>
        {children} <span className="register-choice-count">{count}</span>
      </span>
    </label>
  );
}

type SelectProps = { name: string; label: string; all?: string; children: ReactNode };

function Select({ name, label, all, children }: SelectProps) {
  return (
    <label>
      {label}
      <select name={name}>
        {all === undefined ? null : <option value="">{all}</option>}
        {children}
      </select>
    </label>
  );
}
