import { hash } from '../../../model/pptx-identity.ts';
import type { PptxPlan } from '../../../model/pptx-plan.ts';
import { el } from './xml.ts';

/** Slide ids begin here by rule of the format. */
const firstSlideId = 256;

/** The id PowerPoint knows the n-th slide by, from 1. */
export function slideId(number: number): number {
  return firstSlideId + number - 1;
}

/** The sections of the deck, each with its slides, as PowerPoint 2010 and later know them. */
export function sectionsXml(sections: PptxPlan['sections']): string {
  if (sections.length === 0) return '';
  const list = sections.map(({ name, slides }, index) =>
    el('p14:section', { name, id: guidOf(`${index} ${name}`) }, [
      el(
        'p14:sldIdLst',
        {},
        slides.map((number) => el('p14:sldId', { id: slideId(number) })),
      ),
    ]),
  );
  const xmlns = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
  const inner = el('p14:sectionLst', { 'xmlns:p14': xmlns }, list);
  return el('p:extLst', {}, el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, inner));
}

/** An id that is the same for the same words: random ones would change the bytes on every export. */
export function guidOf(text: string): string {
  const words = [0, 1, 2, 3].map((seed) => hash(`${seed}:${text}`).toString(16).padStart(8, '0'));
  const hex = words.join('').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `{${parts.join('-')}}`;
}
