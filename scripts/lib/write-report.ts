import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sayDate } from '../../src/model/dates.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { tokensCss } from '../../src/theme/tokens-css.ts';
import { loadTsx } from './load-tsx.ts';

/** The styles of the report's page that it keeps when it stands alone. */
const styles = [
  'theme/base.css',
  'render/web/page.css',
  'render/claims/claim-card.css',
  'evidence/report.css',
  'render/web/print.css',
];

/**
 * Writes the evidence report as one HTML file that needs nothing beside it, to be sent to whoever signs a deck off.
 *
 * @param today ISO day from which claims are overdue.
 */
export async function writeReport(
  pack: PackModel,
  file: string,
  { root, today }: { root: string; today: string },
): Promise<void> {
  loadTsx();
  const [{ createElement }, { renderToStaticMarkup }, { registerOf }, { reportOf }, { ReportPage }] =
    await Promise.all([
      import('react'),
      import('react-dom/server'),
      import('../../src/evidence/register.ts'),
      import('../../src/evidence/report.ts'),
      import('../../src/evidence/report-page.tsx'),
    ]);
  const css = await Promise.all(styles.map((name) => readFile(join(root, 'src', name), 'utf8')));
  const entries = registerOf(pack);
  const { sections } = selectEdition(pack, 'full');
  const body = renderToStaticMarkup(
    createElement(ReportPage, { report: reportOf(entries, today), entries, sections, hrefOf: () => null }),
  );
  const lead = `${entries.length} claims on ${sayDate(today)}, each counted once. Read this before you sign a deck off.`;
  await mkdir(dirname(file), { recursive: true });
  // Typefaces stay behind: the file must not ask for anything.
  const look = [tokensCss(), ...css].join('\n').replace(/@font-face\s*\{[^}]*\}/g, '');
  await writeFile(
    file,
    `<!doctype html>
<html lang="en-GB" class="page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How strong the evidence is: ${pack.title}</title>
<style>${look}</style>
</head>
<body>
<main class="report">
<h1>How strong the evidence is</h1>
<p class="page-lead">${pack.title}: ${lead}</p>
${body}
</main>
</body>
</html>
`,
  );
}
