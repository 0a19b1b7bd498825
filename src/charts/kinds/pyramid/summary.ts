import { isMissing, notPublished } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** "In 2011 the longest bars are: men and boys, 25–29, 5.0%; women and girls, 25–29, 5.1%; 11.1% of …. In 2021 …" */
export function summarisePyramid(chart: Bare): string {
  const { names = [], sides = [] } = chart.frames ?? {};
  const sentences = names.map((name, frame) => {
    const longest = sides.flatMap((side, index) => {
      const data = chart.series[frame * sides.length + index]?.data ?? [];
      const most = Math.max(...data.map(({ value }) => value ?? Number.NEGATIVE_INFINITY));
      const at = data.findIndex(({ value }) => value === most);
      return at < 0
        ? [`${lower(side)}, ${notPublished}`]
        : [`${lower(side)}, ${chart.categories[at]}, ${data[at]?.label}`];
    });
    const said = chart.annotations.filter((one) => one.frame === frame).map(({ text }) => `; ${text}`);
    const gone = chart.categories.filter((_, band) =>
      sides.some((_side, index) => {
        const datum = chart.series[frame * sides.length + index]?.data[band];
        return datum === undefined || isMissing(datum);
      }),
    );
    const missing = gone.length > 0 ? `; a figure for ${gone.join(', ')} was ${notPublished}` : '';
    return `In ${name} the longest bars are: ${longest.join('; ')}${said.join('')}${missing}.`;
  });
  return sentences.join(' ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
