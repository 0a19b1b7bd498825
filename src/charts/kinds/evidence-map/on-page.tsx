import type { ResolvedChart } from '../../../model/chart.ts';
import { sitePath } from '../../../model/site.ts';
import { DrawingSvg } from '../../drawing-svg.tsx';
import { cellOf, type Finding, type Group, shownOf, wholeOf, wholeWords } from './groups.ts';
import { directionMark } from './shapes.ts';

/**
 * The map on a page: a list of studies whose findings are links to their claims, in columns where there is room. The
 * script adds the filter (enhance.ts); without it all stands there.
 */
export function EvidenceOnPage({ chart }: { chart: ResolvedChart }) {
  const { groups, outcomes } = shownOf(chart, false);
  return (
    <div className="evidence-map" data-outcomes={outcomes.length}>
      <div className="evidence-row evidence-heads" aria-hidden="true">
        <span />
        {outcomes.map((outcome) => (
          <span key={outcome}>{chart.series[outcome]?.name}</span>
        ))}
      </div>
      {groups.map((group) => (
        <EvidenceGroup key={group.kind} chart={chart} group={group} outcomes={outcomes} />
      ))}
    </div>
  );
}

type GroupProps = { chart: ResolvedChart; group: Group; outcomes: number[] };

function EvidenceGroup({ chart, group, outcomes }: GroupProps) {
  const id = `evidence-${chart.id}-${group.kind}`;
  return (
    <div className="evidence-group">
      <p className="evidence-title" id={id}>
        {group.title}
      </p>
      <ul aria-labelledby={id}>
        {group.studies.map((study) => (
          <li
            key={study}
            className="evidence-row"
            data-audiences={chart.evidence?.studies[study]?.audiences.join('|')}
          >
            <p>
              <strong>{chart.categories[study]}</strong>{' '}
              <span className="evidence-how">{chart.notes?.texts[study]}</span>
            </p>
            <ul>
              {outcomes.map((outcome, column) => {
                const finding = cellOf(chart, study, outcome);
                return finding ? (
                  <li key={outcome} data-column={column + 1} data-outcome={outcome}>
                    <Cell chart={chart} finding={finding} group={group} />
                  </li>
                ) : null;
              })}
              <Whole chart={chart} study={study} group={group} />
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Whole({ chart, study, group }: { chart: ResolvedChart; study: number; group: Group }) {
  const finding = wholeOf(chart, study);
  return finding === undefined ? null : (
    <li data-column="all" data-outcome={finding.outcome}>
      <Cell chart={chart} finding={finding} group={group} words={wholeWords(chart, finding)} />
    </li>
  );
}

type CellProps = { chart: ResolvedChart; finding: Finding; group: Group; words?: string };

/** A finding as a link: the script opens its claim in place, as that of every number. */
function Cell({ chart, finding, group, words }: CellProps) {
  const { value, label, claim, study, outcome } = finding;
  const size = 16;
  const marks = directionMark(value, group.kind === 'compared', size / 2, size / 2, size / 2 - 1);
  return (
    <a className="stat evidence-cell" href={sitePath(`/evidence/${claim}/`)}>
      <DrawingSvg
        drawing={{ width: size, height: size, marks }}
        label={label}
        id={`evidence-${chart.id}-${study}-${outcome}`}
        decorative
      />
      <span>
        {words === undefined ? (
          <span className="evidence-outcome">{chart.series[outcome]?.name}: </span>
        ) : null}
        {words ?? label}
      </span>
    </a>
  );
}
