import { describe, expect, it } from 'vitest';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import { all, first, type Node, openPackage, readXml, slidePaths, textOf } from './read-package.ts';

const parts = openPackage(renderPptx(fixtureDeck));

function slideOf(id: string): Node {
  const index = fixtureDeck.slides.findIndex((one) => one.id === id);
  return readXml(parts, slidePaths(parts)[index] ?? '');
}

/** The lines that a slide's placeholder of this index gives to PowerPoint's Outline view. */
function linesOf(id: string, idx: string): string[] {
  const held = all(slideOf(id), 'p:sp').filter((shape) =>
    all(shape, 'p:ph').some(({ attributes }) => attributes.idx === idx),
  );
  return held.flatMap((shape) => all(shape, 'a:p').map(textOf));
}

describe('in the placeholders of a slide stand', () => {
  it('the figures beside a chart, each number over its words', () => {
    expect(linesOf('why/life-expectancy', '11')).toEqual([
      '9.3 years',
      'between the most and least deprived tenths1',
      '18.7 years',
      'in healthy life: twice the gap2',
    ]);
  });

  it('the steps of a case study as a list, so that a further line is a further step', () => {
    const steps = linesOf('practice/case', '1');
    expect(steps).toHaveLength(3);
    expect(steps[0]).toMatch(/^Reach out\. /);
    expect(linesOf('practice/steps', '1')).toEqual(steps);
    const paras = all(slideOf('practice/steps'), 'a:pPr').filter(({ attributes }) => attributes.lvl === '1');
    expect(paras.flatMap((para) => all(para, 'a:buAutoNum'))).toHaveLength(3);
  });

  it('a table', () => {
    const frame = first(slideOf('practice/table'), 'p:graphicFrame');
    expect(first(frame, 'p:ph').attributes).toEqual({ idx: '1' });
  });
});

it('no text of a placeholder is to be enlarged: PowerPoint only knows how to shrink it', () => {
  for (const path of slidePaths(parts))
    for (const { attributes } of all(readXml(parts, path), 'a:normAutofit'))
      expect(Number(attributes.fontScale ?? 100_000), path).toBeLessThanOrEqual(100_000);
});
