import type { Check } from '../package-checks.ts';
import { brokenRelations, contentTypeFaults, looseAxes } from '../package-checks.ts';
import { openPackage, type Parts } from '../read-package.ts';
import { charts, workbooks } from './charts.ts';
import { shapes } from './shapes.ts';
import { structure } from './structure.ts';

/** What is known to make PowerPoint repair or refuse a file that passes the schema and opens in LibreOffice. */
export const repairs: Record<string, Check> = {
  'leads nowhere that is not there': brokenRelations,
  'has a part for every type and a type for every part': contentTypeFaults,
  'has axes that cross each other': looseAxes,
  ...structure,
  ...shapes,
  ...charts,
};

/** Everything in a PowerPoint or Excel package that would bring up a repair, in plain words. */
export function repairFaults(parts: Parts): string[] {
  if (parts['xl/workbook.xml'] !== undefined) return faultsBy({ ...basics, ...workbooks }, parts);
  const inner = Object.entries(parts).flatMap(([path, bytes]) =>
    path.endsWith('.xlsx') ? repairFaults(openPackage(bytes)).map((fault) => `${path}: ${fault}`) : [],
  );
  return [...faultsBy(repairs, parts), ...inner];
}

const basics: Record<string, Check> = {
  'leads nowhere that is not there': brokenRelations,
  'has a part for every type and a type for every part': contentTypeFaults,
};

function faultsBy(checks: Record<string, Check>, parts: Parts): string[] {
  return Object.entries(checks).flatMap(([name, check]) => check(parts).map((fault) => `${name}: ${fault}`));
}
