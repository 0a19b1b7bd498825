import type { FormFinding } from './check-form.ts';
import type { Outcome, Probe } from './probe.ts';

export type LinkReport = {
  /** ISO day of the check. */
  day: string;
  /** Sources with an address, and without one. */
  addresses: number;
  without: number;
  form: FormFinding[];
  /** Null when the network was not asked, or did not answer at all. */
  probes: Array<Probe & { source: string }> | null;
};

const words: Record<Outcome, string> = {
  ok: 'answers',
  moved: 'has moved',
  gone: 'is gone',
  closed: 'does not answer programs',
  failing: 'fails',
  timeout: 'is too slow',
  unreachable: 'cannot be reached',
};
const order: Outcome[] = ['gone', 'unreachable', 'failing', 'timeout', 'moved', 'closed', 'ok'];

/** 1 when something must be mended: an address of the wrong form, or a page that is gone. */
export function exitCodeOf({ form, probes }: LinkReport): number {
  const dead = probes?.some(({ outcome }) => outcome === 'gone' || outcome === 'unreachable') ?? false;
  return dead || form.some(({ level }) => level === 'fault') ? 1 : 0;
}

/** How many of each, e.g. `70 answer, 3 have moved`. */
function counts(probes: readonly Probe[]): string {
  const parts = order.map(
    (outcome) => [outcome, probes.filter((probe) => probe.outcome === outcome).length] as const,
  );
  return parts.flatMap(([outcome, count]) => (count === 0 ? [] : [`${count} ${outcome}`])).join(', ');
}

function troubled(report: LinkReport): Array<Probe & { source: string }> {
  const bad = (report.probes ?? []).filter(({ outcome }) => outcome !== 'ok');
  return bad.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

function summary(report: LinkReport): string[] {
  const lines = [`${report.addresses} addresses, ${report.without} sources without one.`];
  if (report.probes === null)
    lines.push('Only the form of the addresses was checked: no network was asked, or none answered.');
  else lines.push(`Asked on ${report.day}: ${counts(report.probes)}.`);
  return lines;
}

/** The report as lines of a table, worst first. */
export function asTable(report: LinkReport): string {
  const rows = [
    ...report.form.map(({ source, level, message }) => [level, source, message]),
    ...troubled(report).map(({ source, outcome, status, detail, url }) => [
      outcome,
      source,
      [status, detail, url].filter((part) => part !== null && part !== '').join(' · '),
    ]),
  ];
  const wide = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(wide[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...summary(report)].join('\n');
}

/** The report as Markdown, for a file that people read. */
export function asMarkdown(report: LinkReport): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const form = report.form.map(({ source, level, message }) => `| ${source} | ${level} | ${cell(message)} |`);
  const pages = troubled(report).map(
    ({ source, outcome, status, detail, url }) =>
      `| ${source} | ${words[outcome]} | ${status ?? '–'} | ${cell(detail)} | <${url}> |`,
  );
  return [
    '# Addresses of the sources',
    '',
    ...summary(report),
    '',
    ...(form.length === 0 ? [] : ['## Form', '', '| Source | | What |', '|---|---|---|', ...form, '']),
    ...(pages.length === 0
      ? []
      : ['## Pages', '', '| Source | It | Status | What | Address |', '|---|---|---|---|---|', ...pages, '']),
  ].join('\n');
}
