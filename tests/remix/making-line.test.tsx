import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MakingLine, type Stage } from '../../src/remix/ui/panels/leave/making-line.tsx';

const shown = (stage: Stage): string =>
  renderToStaticMarkup(<MakingLine name="PowerPoint" stage={stage} />).replace(/<[^>]+>/g, '');

it('a file in the making says at which slide and chart it is, and aloud only when half is done', () => {
  expect(shown({ what: 'start' })).toBe('PowerPoint: starting…Making PowerPoint.');
  expect(shown({ what: 'slide', at: 3, of: 24 })).toBe('PowerPoint: slide 3 of 24…Making PowerPoint.');
  expect(shown({ what: 'chart', at: 2, of: 9 })).toBe('PowerPoint: chart 2 of 9…PowerPoint: half is done.');
});
