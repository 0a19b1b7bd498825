import { aptInstall, findOnPath, type Machine, thisMachine } from './machine.ts';
import { PlainError } from './run-step.ts';

/** LibreOffice and pdftoppm, to see what a PowerPoint file looks like. Only `npm run shots -- --pptx` asks. */
export function findLibreOffice(machine: Machine = thisMachine): { soffice: string; pdftoppm: string } {
  const found = search(machine);
  if (found) return found;
  // Liberation Sans has the widths of Arial: without it every line would break elsewhere.
  aptInstall(machine, ['libreoffice-impress', 'fonts-liberation', 'poppler-utils']);
  const installed = search(machine);
  if (installed) return installed;
  throw new PlainError(
    'Pictures of PowerPoint files need LibreOffice Impress and pdftoppm (poppler-utils). Install them, or leave --pptx out.',
  );
}

function search(machine: Machine): { soffice: string; pdftoppm: string } | null {
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:/Program Files/LibreOffice/program/soffice.com',
  ];
  const soffice = findOnPath(machine, ['soffice', 'libreoffice']) ?? usual.find(machine.isProgram) ?? null;
  const pdftoppm = findOnPath(machine, ['pdftoppm', 'pdftoppm.exe']);
  return soffice && pdftoppm ? { soffice, pdftoppm } : null;
}

/** pdftoppm alone, to see what a PDF looks like. Only `npm run shots -- --pdf` asks. */
export function findPdftoppm(machine: Machine = thisMachine): string {
  const find = (): string | null => findOnPath(machine, ['pdftoppm', 'pdftoppm.exe']);
  const found = find();
  if (found !== null) return found;
  aptInstall(machine, ['poppler-utils']);
  const installed = find();
  if (installed !== null) return installed;
  throw new PlainError('Pictures of PDFs need pdftoppm (poppler-utils). Install it, or leave --pdf out.');
}
