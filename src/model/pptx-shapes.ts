import { type ColourName, sizes } from '../theme/tokens.ts';
import type { Box, Para, PptxShape, Run, TextBody } from './pptx-plan.ts';

type TextLook = Partial<Omit<TextBody, 'paras'>>;

/** A text box. Body size in ink unless told. */
export function textBox(name: string, box: Box, paras: Para[], look: TextLook = {}): PptxShape {
  return { kind: 'shape', name, box, geometry: 'rect', text: textBody(paras, look) };
}

/** Text as it stands in any shape. */
export function textBody(paras: Para[], look: TextLook = {}): TextBody {
  return { size: sizes.body, colour: 'text', ...look, paras };
}

/** A paragraph of runs. */
export function para(runs: Run[], rest: Omit<Para, 'runs'> = {}): Para {
  return { ...rest, runs };
}

/** A filled rectangle that only decorates. */
export function bar(name: string, box: Box, fill: ColourName, radius = 0): PptxShape {
  return { kind: 'shape', name, alt: '', box, geometry: radius > 0 ? 'round' : 'rect', radius, fill };
}

/** A group; one without children would make PowerPoint repair the file, so it vanishes. */
export function group(name: string, children: PptxShape[], alt?: string): PptxShape[] {
  return children.length === 0 ? [] : [{ kind: 'group', name, alt, children }];
}
