import type { ReactNode } from 'react';
import type { PackModel } from '../../../../model/deck.ts';
import type { Remix } from '../../../../model/remix.ts';
import { signOff } from '../../../core/sign-off.ts';
import { Sheet } from './sheet.tsx';
import './sign-off.css';

/** The sheet of a remix as it is printed after the slides. Fetched only where somebody asked for it. */
export function paperSheet(pack: PackModel, remix: Remix): ReactNode {
  return (
    <div className="sheet sheet-paper is-shown">
      <Sheet sheet={signOff(pack, remix, new Date().toISOString())} heading="h1" />
    </div>
  );
}
