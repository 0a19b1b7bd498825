import type { ReactNode } from 'react';
import type { PackModel } from '../../../../model/deck.ts';
import type { Remix } from '../../../../model/remix.ts';
import { signOff } from '../../../core/sign-off.ts';
import { signOffPage } from '../../../core/sign-off-page.ts';
import { Sheet } from './sheet.tsx';

/** The sheet of a remix as it is printed after the slides. Fetched only where somebody asked for it. */
export function paperSheet(pack: PackModel, remix: Remix): ReactNode {
  const parts = signOffPage(signOff(pack, remix, new Date().toISOString()));
  return <Sheet parts={parts} deeper={0} className="sheet-paper is-shown" />;
}
