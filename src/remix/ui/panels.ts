import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from './part/lazy-part.tsx';

/** A panel of the workspace. Its code is fetched when it is first opened. */
export type PanelView = {
  /** Name in the store: `store.openPanel('edit')`. */
  id: string;
  /** Words on its tab, at most three. */
  label: string;
  /** `beside`: the slide in hand stays in view. `full`: the panel has the room of the slide as well. */
  layout: 'beside' | 'full';
  View: LazyPart;
};

/** The panels, in the order of their tabs. README.md says how one is added. */
const list: Array<Omit<PanelView, 'View'> & { load: () => Promise<{ default: ComponentType }> }> = [
  { id: 'edit', label: 'Edit words', layout: 'beside', load: () => import('./edit/edit-panel.tsx') },
  { id: 'add', label: 'Add slides', layout: 'full', load: () => import('./add/library-panel.tsx') },
  {
    id: 'deck',
    label: 'Deck and versions',
    layout: 'beside',
    load: () => import('./deck/deck-panel.tsx'),
  },
  {
    id: 'place',
    label: 'Your place',
    layout: 'beside',
    load: () => import('./panels/area/area-panel.tsx'),
  },
  {
    id: 'brand',
    label: 'Your look',
    layout: 'beside',
    load: () => import('./panels/brand/brand-panel.tsx'),
  },
  {
    id: 'check',
    label: 'Check',
    layout: 'beside',
    load: () => import('./panels/check/check-panel.tsx'),
  },
  {
    id: 'sign-off',
    label: 'Sign-off',
    layout: 'full',
    load: () => import('./panels/sign-off/sign-off-panel.tsx'),
  },
  {
    id: 'leave',
    label: 'Download',
    layout: 'beside',
    load: () => import('./panels/leave/leave-panel.tsx'),
  },
  {
    id: 'share',
    label: 'Share',
    layout: 'beside',
    load: () => import('./panels/share/share-panel.tsx'),
  },
  {
    id: 'updates',
    label: 'Updates',
    layout: 'beside',
    load: () => import('./panels/updates/updates-panel.tsx'),
  },
  {
    id: 'bring-back',
    label: 'Bring back',
    layout: 'beside',
    load: () => import('./panels/bring-back/bring-back-panel.tsx'),
  },
];

export const panels: readonly PanelView[] = list.map(({ load, ...panel }) => ({
  ...panel,
  View: lazyPart(`“${panel.label}”`, load),
}));
