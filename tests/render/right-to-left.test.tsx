import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import type { OwnItem } from '../../src/model/remix.ts';
import { Quoted } from '../../src/remix/ui/quoted.tsx';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderPptx } from '../../src/render/pptx/render-pptx.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { SpeakerNotes } from '../../src/render/reveal/speaker-notes.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { own, realPack, started } from '../remix/pack.ts';
import { hasValidator, validate } from './pptx/validator.ts';

const arabic = 'الوصفات الاجتماعية تساعد الناس.';
const hebrew = 'מרשם חברתי של NHS England.';
const english = 'Plain words in English.';
const items: OwnItem[] = [
  own(
    { kind: 'text', paragraphs: [arabic, english], bullets: [hebrew, english] },
    { id: 'words', title: hebrew, notes: [arabic], source: 'دراسة محلية' },
  ),
  own(
    {
      kind: 'table',
      caption: '',
      header: ['البلدة', 'العدد'],
      rows: [
        ['كرويدون', '1,204'],
        ['London', '3'],
      ],
    },
    { id: 'cells', title: english },
  ),
];

let pack: PackModel;
let deck: DeckModel;
beforeAll(async () => {
  pack = await realPack();
  deck = applyRemix(pack, { ...started(pack), items }).deck;
});

describe('words from right to left', () => {
  it('say so on the slide, paragraph by paragraph', () => {
    const [words, cells] = deck.slides.map((slide) =>
      renderToStaticMarkup(<SlideView slide={slide} deck={deck} />),
    );
    expect(words).toContain(`<h2 class="slide-title" dir="rtl" lang="he-IL">${hebrew}`);
    expect(words).toContain(`<p dir="rtl" lang="ar-SA">${arabic}`);
    expect(words).toContain(`<li dir="rtl" lang="he-IL">${hebrew}`);
    expect(words).toContain(`<p>${english}`);
    expect(words).toContain(`<li>${english}`);
    expect(cells).toContain('<table dir="rtl">');
    expect(cells).toContain('<th scope="row" dir="ltr" lang="en-GB">London');
    expect(cells).toContain('<td>1,204');
  });

  it('stand apart from the numbers before them in the notes of the deck', () => {
    const notes = renderToStaticMarkup(<SpeakerNotes deck={deck} />);
    expect(notes).toContain(`<h2>1. <bdi dir="rtl" lang="he-IL">${hebrew}</bdi></h2>`);
    expect(notes).toContain('<bdi dir="rtl" lang="ar-SA">دراسة محلية</bdi></li>');
  });

  it('run so in PowerPoint, and its notes, in their own language', async () => {
    const parts = unzipSync(await renderPptx(deck));
    const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const para = (part: string, words: string): string =>
      [...xml(part).matchAll(/<a:p>.*?<\/a:p>/g)].map(([one]) => one).find((one) => one.includes(words)) ??
      '';
    for (const words of [arabic, hebrew]) {
      const one = para('ppt/slides/slide1.xml', words);
      expect(one).toMatch(/<a:pPr[^>]* algn="r"[^>]* rtl="1"/);
      expect(one).toContain(words === arabic ? 'lang="ar-SA"' : 'lang="he-IL"');
    }
    expect(para('ppt/slides/slide1.xml', english)).not.toMatch(/rtl=|algn="r"/);
    expect(para('ppt/slides/slide1.xml', english)).toContain('lang="en-GB"');
    expect(para('ppt/notesSlides/notesSlide1.xml', arabic)).toContain('rtl="1"');
    expect(xml('ppt/slides/slide2.xml')).toContain('<a:tblPr rtl="1"');
    expect(para('ppt/slides/slide2.xml', 'London')).not.toContain('rtl=');
  });

  it('run so in Word', async () => {
    const bytes = await renderDocx(deck);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const paras = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one);
    const para = (words: string): string => paras.find((one) => one.includes(words)) ?? '';
    expect(para(arabic)).toMatch(/<w:bidi\/>/);
    expect(para(arabic)).toMatch(/<w:rtl\/>.*<w:lang w:bidi="ar-SA"\/>/);
    // The English in a Hebrew sentence is a run of its own; the full stop belongs to the sentence.
    const mixed = paras.find((one) => one.includes('Heading2') && one.includes('מרשם')) ?? '';
    expect(
      [...mixed.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
        .map(([, run = '']) => [run.includes('<w:rtl/>'), run.replace(/<[^>]+>/g, '')])
        .filter(([, words]) => words !== 'Slide 1. '),
    ).toEqual([
      [true, 'מרשם חברתי של '],
      [false, 'NHS England'],
      [true, '.'],
    ]);
    expect(para(english)).not.toMatch(/bidi|rtl/);
    expect(xml).toContain('<w:bidiVisual/>');
    if (hasValidator) expect(validate(bytes, 'docx')).toEqual([]);
  });
});

describe('a sentence that quotes words from right to left', () => {
  it('keeps their full stop with them', () => {
    const text = `Another slide has the title “${arabic}”, so this one ends in (2).`;
    const html = renderToStaticMarkup(<Quoted text={text} />);
    expect(html).toContain(`“<bdi>${arabic}</bdi>”`);
    expect(html.replace(/<\/?bdi>/g, '')).toBe(text);
  });
});
