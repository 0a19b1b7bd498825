import type { Claim } from '../../model/claim.ts';
import { isHomePage } from '../../model/home-page.ts';
import type { Problem } from '../../model/messages.ts';
import { reviewOf } from '../../model/review.ts';
import type { Register } from '../read-register.ts';
import { indexOf, type ReportInJson, reportIn } from '../report.ts';
import { checkClaim } from './check-claim.ts';
import { checkDataset } from './check-dataset.ts';

/**
 * Holds the register against itself: claims, the datasets that state the same numbers, and, with a day to go by, the
 * dates at which claims are to be checked again.
 *
 * @param today ISO day. Without it nothing is overdue.
 */
export function checkRegister(register: Register, problems: Problem[], today?: string): void {
  const { claims, datasets, json } = register;
  for (const claim of Object.values(claims)) {
    const at = reportIn(json.claims, problems, [indexOf(json.claims, claim.id)]);
    checkClaim(claim, register.names, at);
    if (today !== undefined) checkReview(claim, today, at);
  }
  for (const [id, source] of Object.entries(json.datasets)) {
    const dataset = datasets[id];
    if (dataset !== undefined) checkDataset(dataset, claims, reportIn(source, problems));
  }
}

function checkReview(claim: Claim, today: string, at: ReportInJson): void {
  const { overdue, age, due, months, why } = reviewOf(claim, today);
  if (overdue) at(['checked'], 'review-due', [claim.id, age, due, why, months], { level: 'warning' });
}

/** Warns of every source that nothing rests on, or that leads to no page of its own. */
export function checkSources(register: Register, named: Iterable<string>, problems: Problem[]): void {
  const used = new Set(named);
  for (const { source, alsoSee } of Object.values(register.claims))
    for (const id of [source, ...alsoSee]) used.add(id);
  for (const { source } of Object.values(register.datasets)) used.add(source);
  const { sources } = register.json;
  for (const { id, title, url } of Object.values(register.sources)) {
    const at = reportIn(sources, problems, [indexOf(sources, id)]);
    if (!used.has(id)) at(['id'], 'unused-source', [id], { level: 'warning' });
    if (url !== undefined && isHomePage(url)) at(['url'], 'home-page', [title, url], { level: 'warning' });
  }
}
