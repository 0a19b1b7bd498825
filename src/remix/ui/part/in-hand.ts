import { createContext, type RefObject } from 'react';
import type { InHand } from '../keep/carry.ts';

/** The deck on this page as it is now, for what must save it when a part is missing. Null where there is none. */
export const InHandContext = createContext<RefObject<() => InHand | null>>({ current: () => null });
