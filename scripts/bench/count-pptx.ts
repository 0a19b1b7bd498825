import { strFromU8, unzipSync } from 'fflate';

/** What a PowerPoint file holds: slides, stretches of text that can be edited, native charts, pages of notes with words. */
export type PptxCount = { slides: number; runs: number; charts: number; notes: number };

/** Counted in the file itself, whoever wrote it. */
export function countPptx(bytes: Uint8Array): PptxCount {
  const parts = Object.entries(unzipSync(bytes));
  const like = (pattern: RegExp): string[] =>
    parts.filter(([path]) => pattern.test(path)).map(([, data]) => strFromU8(data));
  const slides = like(/^ppt\/slides\/slide\d+\.xml$/);
  // Some write an empty page of notes behind every slide.
  const notes = like(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).filter((xml) =>
    /<a:r>(?:(?!<\/a:r>).)*?<a:t>[^<]*[^<\s]/s.test(xml),
  );
  return {
    slides: slides.length,
    runs: slides.reduce((sum, xml) => sum + (xml.match(/<a:r>/g)?.length ?? 0), 0),
    charts: like(/^ppt\/charts\/chart\d+\.xml$/).length,
    notes: notes.length,
  };
}
