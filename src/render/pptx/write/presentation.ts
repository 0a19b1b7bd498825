import type { PptxPlan } from '../../../model/pptx-plan.ts';
import { canvas } from '../../../theme/tokens.ts';
import type { Look } from './colour.ts';
import { firstMasterId, runStyle } from './master.ts';
import { notesSize } from './notes.ts';
import { sectionsXml, slideId } from './sections.ts';
import { el, emu, slideNamespaces, xmlPart } from './xml.ts';

/** The presentation part: masters, slides in order, sizes, default text, sections. */
export function presentationXml(
  look: Look,
  plan: PptxPlan,
  ids: { master: string; notesMaster: string; slides: readonly string[] },
): string {
  const levels = Array.from({ length: 9 }, (_, index) =>
    el(`a:lvl${index + 1}pPr`, { marL: 0, algn: 'l', defTabSz: 914400 }, runStyle(look, 24, 'mn', false)),
  );
  const slides = ids.slides.map((id, index) => el('p:sldId', { id: slideId(index + 1), 'r:id': id }));
  return xmlPart(
    el('p:presentation', { ...slideNamespaces, saveSubsetFonts: true, autoCompressPictures: false }, [
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: firstMasterId, 'r:id': ids.master })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': ids.notesMaster })),
      slides.length === 0 ? '' : el('p:sldIdLst', {}, slides),
      el('p:sldSz', { cx: emu(canvas.width), cy: emu(canvas.height) }),
      el('p:notesSz', notesSize),
      el('p:defaultTextStyle', {}, [el('a:defPPr', {}, el('a:defRPr', { lang: 'en-GB' })), ...levels]),
      sectionsXml(plan.sections),
    ]),
  );
}
