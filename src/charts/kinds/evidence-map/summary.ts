import { lowerFirst } from '../../format-value.ts';
import { type Bare, list, upperFirst } from '../../sentence.ts';
import { type GroupKind, groupOf } from './groups.ts';
import { directions } from './shapes.ts';

const groupWords: Record<GroupKind, string> = {
  compared: 'Studies with a comparison group',
  alone: 'Studies without a comparison group',
  modelled: 'Figures worked out from others',
};

/** "Studies with a comparison group: health better in two and mixed in one; GP visits no clear difference in one. …" */
export function summariseEvidence(chart: Bare): string {
  const { evidence, series } = chart;
  const sentences = (['compared', 'alone', 'modelled'] as const).flatMap((kind) => {
    const parts = series.flatMap(({ name, data }) => {
      const own = data.filter((_, at) => {
        const study = evidence?.studies[at];
        return study !== undefined && groupOf(study) === kind;
      });
      const counts = Object.keys(directions).flatMap((word) => {
        const count = own.filter((datum) => datum.value !== null && datum.label === word).length;
        return count === 0 ? [] : [`${word} in ${inWords(count)}`];
      });
      return counts.length === 0 ? [] : [`${lowerFirst(name)}: ${list(counts)}`];
    });
    return parts.length === 0 ? [] : [`${groupWords[kind]} – ${parts.join('; ')}.`];
  });
  return upperFirst(sentences.join(' '));
}

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return small[count] ?? `${count}`;
}
