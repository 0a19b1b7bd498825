import type { DeckModel } from '../../model/deck.ts';
import { type PptxOptions, planPptx } from './plan-pptx.ts';
import { type PptxAssets, writePptx } from './write/write-pptx.ts';

/**
 * A deck as the bytes of a PowerPoint file. Pure: runs in Node and the browser, same deck, same bytes.
 *
 * @param assets Artwork by file name (`cover.jpg`, `section-1.jpg` …); without it the dark ground stays plain.
 */
export function renderPptx(deck: DeckModel, assets: PptxAssets = {}, options: PptxOptions = {}): Uint8Array {
  return writePptx(planPptx(deck, { artwork: Object.keys(assets), ...options }), assets, options.onPart);
}
