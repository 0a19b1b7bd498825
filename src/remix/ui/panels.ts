import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from './part/lazy-part.tsx';

/** The steps of the work, in its order. Each opens with its first panel. */
export const steps = [
  { id: 'choose', label: 'Choose' },
  { id: 'ours', label: 'Make it ours' },
  { id: 'check', label: 'Check' },
  { id: 'away', label: 'Take it away' },
] as const;
type StepId = (typeof steps)[number]['id'];

/** A panel of the workspace. Its code is fetched when it is first opened. */
export type PanelView = {
  /** Name in the store: `store.openPanel('edit')`. */
  id: string;
  /** Words on its tab, at most three. */
  label: string;
  /** The step of the work that it belongs to. */
  step: StepId;
  /** `beside`: the slide in hand stays in view. `full`: the panel has the room of the slide as well. */
  layout: 'beside' | 'full';
  View: LazyPart;
};

type Load = () => Promise<{ default: ComponentType }>;
const panel = (
  step: StepId,
  id: string,
  label: string,
  load: Load,
  layout: PanelView['layout'] = 'beside',
): PanelView => ({ id, label, step, layout, View: lazyPart(`“${label}”`, load) });

/** The panel that a deck opens with. */
export const firstPanel = panel('ours', 'edit', 'Edit words', () => import('./edit/edit-panel.tsx'));

/** The panels, in the order of their tabs. README.md says how one is added. */
export const panels: readonly PanelView[] = [
  panel('choose', 'add', 'Add slides', () => import('./add/library-panel.tsx'), 'full'),
  firstPanel,
  panel('ours', 'place', 'Your place', () => import('./panels/area/area-panel.tsx')),
  panel('ours', 'brand', 'Your look', () => import('./panels/brand/brand-panel.tsx')),
  panel('ours', 'deck', 'Deck and versions', () => import('./deck/deck-panel.tsx')),
  panel('check', 'check', 'Check list', () => import('./panels/check/check-panel.tsx')),
  panel('check', 'sign-off', 'Sign-off', () => import('./panels/sign-off/sign-off-panel.tsx'), 'full'),
  panel('check', 'updates', 'Updates', () => import('./panels/updates/updates-panel.tsx')),
  panel('away', 'leave', 'Download', () => import('./panels/leave/leave-panel.tsx')),
  panel('away', 'share', 'Share', () => import('./panels/share/share-panel.tsx')),
  panel('away', 'bring-back', 'Bring back', () => import('./panels/bring-back/bring-back-panel.tsx')),
];
