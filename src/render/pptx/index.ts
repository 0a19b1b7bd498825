export { type PptxOptions, planPptx } from './plan-pptx.ts';
export { renderPptx } from './render-pptx.ts';
export { type PptxAssets, writePptx } from './write/write-pptx.ts';
