import pack from 'virtual:pack';
import { defaultsOf, inputsOf } from '../../break-even/inputs.ts';
import { breakEvenData } from '../../break-even/page-data.ts';
import { breakEvenWorkbook, workbookType } from '../../render/break-even/workbook.ts';

/** The default case as a workbook: what the page offers without scripts. */
export function GET(): Response {
  const data = breakEvenData(pack);
  const inputs = inputsOf(data.claims);
  const bytes = breakEvenWorkbook({ inputs, values: defaultsOf(inputs), data, place: null });
  return new Response(bytes.slice(), { headers: { 'Content-Type': workbookType } });
}
