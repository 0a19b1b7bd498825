export {
  type ChangedWords,
  compareWithPack,
  type ReturnedDeck,
  type ReturnedSlide,
  type StaleFigure,
} from './compare.ts';
export type { EditedCell, EditedChart } from './compare-parts.ts';
export { RefusedFile } from './open-zip.ts';
export { type ReadDeck, type ReadSlide, readPptxIdentity } from './read-pptx.ts';
