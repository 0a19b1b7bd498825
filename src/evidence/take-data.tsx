import { sitePath } from '../model/site.ts';
import { claimsCsv } from './claims-csv.ts';
import { claimsJson, claimsJsonSchema, licenceWords } from './downloads.ts';
import type { Entry } from './register.ts';

type TakeProps = { entries: readonly Entry[]; pack: Parameters<typeof claimsJson>[1] };

/** The register as files, each with its size and what it is for. */
export function TakeData({ entries, pack }: TakeProps) {
  const files = [
    {
      href: sitePath('/evidence/claims.csv'),
      name: 'Spreadsheet (CSV)',
      what: 'One row a figure. Opens in Excel.',
      size: sizeOf(claimsCsv(entries)),
    },
    {
      href: sitePath('/evidence/claims.json'),
      name: 'Data (JSON)',
      what: 'One entry a claim, with its sources and slides.',
      size: sizeOf(claimsJson(entries, pack)),
    },
    {
      href: sitePath('/evidence/claims.schema.json'),
      name: 'JSON Schema',
      what: 'The fields and values of the data, for programs that check it.',
      size: sizeOf(claimsJsonSchema()),
    },
  ];
  return (
    <section className="take" id="take" aria-labelledby="take-title">
      <h2 id="take-title">Take the data</h2>
      <ul className="take-files">
        {files.map((file) => (
          <li key={file.href}>
            <a href={file.href} download="">
              {file.name}
            </a>{' '}
            <span className="take-size">{file.size}</span>
            <p>{file.what}</p>
          </li>
        ))}
      </ul>
      <p className="marks-lead">{licenceWords}</p>
    </section>
  );
}

/** Size in kilobytes of a thousand bytes, as file managers show it. */
function sizeOf(text: string): string {
  return `${Math.max(1, Math.round(new TextEncoder().encode(text).length / 1000))} KB`;
}
