import { type ComponentType, lazy } from 'react';

/** A panel of the workspace. Its code is fetched when it is first opened. */
export type PanelView = {
  /** Name in the store: `store.openPanel('edit')`. */
  id: string;
  /** Words on its tab, at most three. */
  label: string;
  /** `beside`: the slide in hand stays in view. `full`: the panel has the room of the slide as well. */
  layout: 'beside' | 'full';
  View: ComponentType;
};

/** The panels, in the order of their tabs. README.md says how one is added. */
export const panels: readonly PanelView[] = [
  { id: 'edit', label: 'Edit words', layout: 'beside', View: lazy(() => import('./edit/edit-panel.tsx')) },
  { id: 'add', label: 'Add slides', layout: 'full', View: lazy(() => import('./add/library-panel.tsx')) },
  {
    id: 'deck',
    label: 'Deck and versions',
    layout: 'beside',
    View: lazy(() => import('./deck/deck-panel.tsx')),
  },
  {
    id: 'place',
    label: 'Your place',
    layout: 'beside',
    View: lazy(() => import('./panels/place/place-panel.tsx')),
  },
  {
    id: 'brand',
    label: 'Your look',
    layout: 'beside',
    View: lazy(() => import('./panels/brand/brand-panel.tsx')),
  },
  {
    id: 'check',
    label: 'Check',
    layout: 'beside',
    View: lazy(() => import('./panels/check/check-panel.tsx')),
  },
  {
    id: 'sign-off',
    label: 'Sign-off',
    layout: 'full',
    View: lazy(() => import('./panels/sign-off/sign-off-panel.tsx')),
  },
  {
    id: 'leave',
    label: 'Download',
    layout: 'beside',
    View: lazy(() => import('./panels/leave/leave-panel.tsx')),
  },
  {
    id: 'share',
    label: 'Share',
    layout: 'beside',
    View: lazy(() => import('./panels/share/share-panel.tsx')),
  },
  {
    id: 'updates',
    label: 'Updates',
    layout: 'beside',
    View: lazy(() => import('./panels/updates/updates-panel.tsx')),
  },
  {
    id: 'bring-back',
    label: 'Bring back',
    layout: 'beside',
    View: lazy(() => import('./panels/bring-back/bring-back-panel.tsx')),
  },
];
