import type { Source } from '../../../src/model/source.ts';
import { checkForm } from './check-form.ts';
import { type ProbeOptions, probeAll } from './probe.ts';
import type { LinkReport } from './report.ts';

/** Form first, then the network where there is one: when nothing at all can be reached, there is none. */
export async function checkLinks(
  sources: readonly Source[],
  { day, offline, ...options }: ProbeOptions & { day: string; offline: boolean },
): Promise<LinkReport> {
  const addressed = sources.flatMap(({ id, url }) => (url === undefined ? [] : [{ id, url }]));
  const report: LinkReport = {
    day,
    addresses: addressed.length,
    without: sources.length - addressed.length,
    form: checkForm(sources),
    probes: null,
  };
  if (offline || addressed.length === 0) return report;
  const urls = [...new Set(addressed.map(({ url }) => url))];
  // A few hosts are asked first: without a network nobody should wait for all of them.
  const hosts = new Map(urls.map((url) => [new URL(url).host, url]));
  const few = [...hosts.values()].slice(0, 5);
  const sample = await probeAll(few, { ...options, retries: 0, onProbe: () => {} });
  if (sample.every(({ outcome }) => outcome === 'unreachable' || outcome === 'timeout')) return report;
  const probes = new Map((await probeAll(urls, options)).map((probe) => [probe.url, probe]));
  report.probes = addressed.flatMap(({ id, url }) => {
    const probe = probes.get(url);
    return probe === undefined ? [] : [{ source: id, ...probe }];
  });
  return report;
}
