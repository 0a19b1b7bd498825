import sharp from 'sharp';
import type { DeckModel } from '../../src/model/deck.ts';
import type { DrawSvg } from '../../src/render/docx/render-docx.ts';
import { loadTsx } from '../lib/load-tsx.ts';

/** A Word handout with its charts drawn. */
export async function makeDocx(deck: DeckModel): Promise<Uint8Array> {
  loadTsx();
  const { renderDocx } = await import('../../src/render/docx/render-docx.ts');
  return renderDocx(deck, draw);
}

/** About 240 dots an inch where the page is 17 cm wide. Few colours: a palette is a third of the size. */
const draw: DrawSvg = async (svg) => {
  // The document is in Arial, and so are its charts: whether Figtree is there differs from machine to machine.
  const arial = svg.replace('Figtree, Arial,', 'Arial, Liberation Sans,');
  const { data, info } = await sharp(Buffer.from(arial))
    .flatten({ background: '#ffffff' })
    .png({ palette: true, effort: 3 })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
};
