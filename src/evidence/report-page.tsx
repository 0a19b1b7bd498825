import type { ReactNode } from 'react';
import { type Strength, strengths, type Verdict, verdicts } from '../model/claim-grades.ts';
import { sayDate } from '../model/dates.ts';
import type { Section } from '../model/deck.ts';
import { strengthLine, strengthOf, strengthWords } from '../model/strength.ts';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import type { Entry } from './register.ts';
import type { Report, ReportGroup } from './report.ts';

type ReportProps = {
  report: Report;
  entries: readonly Entry[];
  sections: readonly Section[];
  /** Address of a claim's page; null where the report stands alone, away from the site. */
  hrefOf(claim: string): string | null;
};

/** The state of the evidence, for somebody who has to sign the pack off. Static. */
export function ReportPage({ report, entries, sections, hrefOf }: ReportProps) {
  return (
    <>
      <ul className="report-tiles">
        {report.groups.map((group) => (
          <li key={group.id} className={`report-tile report-tile-${group.id}`}>
            <a href={`#${group.id}`}>
              <span className="report-number">{group.entries.length}</span> {group.title}
            </a>
            <p>{group.means}</p>
          </li>
        ))}
      </ul>
      <Reviews report={report} hrefOf={hrefOf} />
      <section aria-labelledby="crossed">
        <h2 id="crossed">How strong, and how sure</h2>
        <p className="report-lead">
          The kind of evidence says how far a figure carries. The verdict says whether a published page bears
          it out.
        </p>
        <Crossed entries={entries} />
      </section>
      <section aria-labelledby="by-section">
        <h2 id="by-section">Section by section</h2>
        <BySection report={report} sections={sections} />
      </section>
      {report.groups.map((group) => (
        <Group key={group.id} group={group} hrefOf={hrefOf} />
      ))}
    </>
  );
}

function Reviews({ report, hrefOf }: Pick<ReportProps, 'report' | 'hrefOf'>) {
  const { overdue, next } = report;
  return (
    <section aria-labelledby="due">
      <h2 id="due">Past the day of review</h2>
      {overdue.length > 0 ? (
        <>
          <p className="report-lead">
            {overdue.length === 1 ? 'One claim is' : `${overdue.length} claims are`} due for another look.
          </p>
          <ul className="report-claims">
            {overdue.map(({ entry, review }) => (
              <li key={entry.claim.id}>
                <ClaimLine entry={entry} hrefOf={hrefOf} /> Last checked {review.age} months ago; it was due
                on {sayDate(review.due)}, because {review.why}.
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="report-lead">
          None on {sayDate(report.today)}.
          {next === null
            ? null
            : ` The next ${next.count === 1 ? 'one is' : `${next.count} are`} due by ${sayDate(next.due)}.`}
        </p>
      )}
    </section>
  );
}

function Crossed({ entries }: { entries: readonly Entry[] }) {
  const count = (strength: Strength | null, verdict: Verdict | null): number =>
    entries.filter(
      ({ claim }) =>
        (strength === null || strengthOf(claim) === strength) &&
        (verdict === null || claim.verdict === verdict),
    ).length;
  return (
    <Scroll label="Claims by strength and verdict">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">Strength</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                <VerdictMark verdict={verdict} />
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {[...strengths, null].map((strength) => (
            <tr key={strength ?? 'all'}>
              <th scope="row">{strength === null ? 'All' : strengthWords[strength]}</th>
              {[...verdicts, null].map((verdict) => (
                <Count key={verdict ?? 'all'} count={count(strength, verdict)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function BySection({ report, sections }: Pick<ReportProps, 'report' | 'sections'>) {
  const rows = sections.map((section) => ({
    section,
    counts: report.groups.map(
      (group) => group.entries.filter((entry) => entry.sections.includes(section.id)).length,
    ),
  }));
  return (
    <Scroll label="Claims by section">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">Section</th>
            {report.groups.map((group) => (
              <th key={group.id} scope="col">
                {group.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ counts }) => counts.some((count) => count > 0))
            .map(({ section, counts }) => (
              <tr key={section.id}>
                <th scope="row">{section.title}</th>
                {counts.map((count, index) => (
                  <Count key={report.groups[index]?.id} count={count} />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Count({ count }: { count: number }) {
  return <td className={count === 0 ? 'report-none' : undefined}>{count}</td>;
}

/** A table that is wider than a phone scrolls by itself, by keyboard too. */
function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="report-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

function Group({ group, hrefOf }: { group: ReportGroup } & Pick<ReportProps, 'hrefOf'>) {
  return (
    <section aria-labelledby={group.id}>
      <h2 id={group.id}>
        {group.title} <span className="report-of">{group.entries.length}</span>
      </h2>
      <p className="report-lead">{group.means}</p>
      <ul className="report-claims">
        {group.entries.map((entry) => (
          <li key={entry.claim.id}>
            <ClaimLine entry={entry} hrefOf={hrefOf} />
            {entry.claim.packSaid === undefined ? null : ` The pack said ${entry.claim.packSaid}.`}
            {entry.claim.why === undefined ? null : ` ${entry.claim.why}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClaimLine({ entry: { claim, source }, hrefOf }: { entry: Entry } & Pick<ReportProps, 'hrefOf'>) {
  const href = hrefOf(claim.id);
  return (
    <>
      {href === null ? <strong>{claim.statement}</strong> : <a href={href}>{claim.statement}</a>}
      <span className="report-source">
        {strengthLine(claim)} {claim.place}, {claim.period}.{' '}
        {source?.url === undefined ? source?.cite : <a href={source.url}>{source.cite}</a>}.
      </span>
    </>
  );
}
