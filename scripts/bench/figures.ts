import type { ChartCost } from './measure-charts.ts';
import type { PageSpeed } from './measure-pages.ts';
import type { PptxTime } from './measure-pptx.ts';
import type { PptxPeer } from './measure-pptx-peers.ts';
import type { RemixSpeed } from './measure-remix.ts';
import type { RoomSpeed } from './measure-room.ts';
import type { SearchTime } from './measure-search.ts';
import type { Speed } from './measure-speed.ts';
import type { PackBuild } from './time-builds.ts';
import type { PeerResult } from './try-peers.ts';
import type { PageWeight } from './weigh-reading.ts';

/** Everything one run has measured. */
export type Figures = {
  machine: { date: string; cores: number; node: string; chromium: string; load: string };
  rounds: { builds: number; loads: number; walks: number };
  small: number;
  large: number;
  builds: PackBuild[];
  peers: PeerResult[];
  speeds: Speed[];
  reading: PageWeight[];
  charts: ChartCost[];
  search: SearchTime;
  remix: RemixSpeed;
  pages: PageSpeed;
  room: RoomSpeed;
  pptx: PptxTime[];
  pptxPeers: PptxPeer[];
};

export const ours = 'This pack';
export const story = 'The story, at the site’s root';
export const empty = 'A page with one word';

export function speedOf({ speeds }: Figures, name: string, size: number): Speed | undefined {
  return speeds.find((speed) => speed.name === name && speed.size === size);
}

export function buildOf({ builds, peers }: Figures, name: string, size: number): number | undefined {
  const all = name === ours ? builds : peers.find((peer) => peer.name === name)?.builds;
  return all?.find((build) => build.size === size)?.seconds;
}

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
export const milliseconds = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : String(Math.round(value));
export const seconds = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));
