export {
  compareWithPack,
  type ReturnedDeck,
  type ReturnedSlide,
} from './compare.ts';
export type { EditedChart } from './compare-parts.ts';
export { RefusedFile } from './open-zip.ts';
export { likeness, pairLines } from './pair-lines.ts';
export { type ReadDeck, readPptxIdentity } from './read-pptx.ts';
