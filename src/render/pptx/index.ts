export { planPptx } from './plan-pptx.ts';
export { renderPptx } from './render-pptx.ts';
export { writePptx } from './write/write-pptx.ts';
