import type { Source } from '../../../src/model/source.ts';
import { isKnownHost } from './known-hosts.ts';

/** What an address looks like it is, without asking anyone. A `fault` must be mended; a `doubt` wants a look. */
export type FormFinding = { source: string; level: 'fault' | 'doubt'; message: string };

/** Parameters that follow readers around and say nothing about the page. */
const trackers =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|mc_cid|mc_eid|_ga|_gl|igshid|yclid|ref_src|trk)$/i;

/** Checks the form of every source's address. Needs no network. */
export function checkForm(sources: readonly Source[]): FormFinding[] {
  const seen = new Map<string, string>();
  return sources.flatMap((source): FormFinding[] => {
    if (source.url === undefined) return [];
    const findings = formOf(source.url).map((finding) => ({ source: source.id, ...finding }));
    const key = sameAddress(source.url);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? source.id);
    // Two sources may both lead to a publisher's home page, if they say so.
    if (earlier !== undefined && source.urlNote === undefined)
      findings.push({ source: source.id, level: 'doubt', message: `has the address of "${earlier}"` });
    return findings;
  });
}

function formOf(address: string): Array<Omit<FormFinding, 'source'>> {
  const fault = (message: string) => ({ level: 'fault' as const, message });
  if (!URL.canParse(address)) return [fault('is not an address')];
  const url = new URL(address);
  const found: Array<Omit<FormFinding, 'source'>> = [];
  if (url.protocol !== 'https:') found.push(fault(`begins with ${url.protocol}//, not https://`));
  if (url.username !== '' || url.password !== '') found.push(fault('holds a user name or password'));
  if (url.port !== '') found.push(fault(`names the port ${url.port}`));
  if (/\s/.test(address)) found.push(fault('holds a space'));
  for (const name of url.searchParams.keys())
    if (trackers.test(name)) found.push(fault(`holds the tracker "${name}"`));
  if (!/\.[a-z]{2,}$/i.test(url.hostname))
    found.push(fault(`leads to ${url.hostname}, which is no public host`));
  else if (!isKnownHost(url.hostname))
    found.push({
      level: 'doubt',
      message: `leads to ${url.hostname}, which is not a known publisher; if it is right, add it to scripts/lib/links/known-hosts.ts`,
    });
  return found;
}

/** The same page however it is written: `www.`, a closing slash and letter case set aside. */
function sameAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
