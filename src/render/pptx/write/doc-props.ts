import type { PptxPlan } from '../../../model/pptx-plan.ts';
import { el, escapeXml, xmlPart } from './xml.ts';

/** Title, subject, author and language. No date: the same deck gives the same bytes. */
export function corePropsXml(plan: PptxPlan): string {
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const text = (tag: string, value: string): string => el(tag, {}, escapeXml(value));
  return xmlPart(
    el('cp:coreProperties', names, [
      text('dc:title', plan.title),
      text('dc:subject', plan.subject),
      text('dc:creator', plan.creator),
      text('dc:language', 'en-GB'),
    ]),
  );
}

/** What made the file, and how many slides it has. */
export function appPropsXml(plan: PptxPlan): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlPart(
    el('Properties', { xmlns }, [
      el('Application', {}, 'Social prescribing narrative pack'),
      el('PresentationFormat', {}, 'Widescreen'),
      el('Slides', {}, String(plan.slides.length)),
      el('Notes', {}, String(plan.slides.filter(({ notes }) => notes.length > 0).length)),
      el('HiddenSlides', {}, String(plan.slides.filter(({ hidden }) => hidden).length)),
      plan.brand === null || plan.brand.name === '' ? '' : el('Company', {}, escapeXml(plan.brand.name)),
    ]),
  );
}
