import { make } from '../../../browser/make.ts';

/** Puts into the page of a saved remix, by the name of the site's file, what `pageData` looks for there first. */
export function fillData(data: Readonly<Record<string, unknown>>): void {
  for (const [file, value] of Object.entries(data))
    document.body.append(
      make('script', { type: 'application/json', 'data-for': file }, JSON.stringify(value)),
    );
}
