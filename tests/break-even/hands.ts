import fc from 'fast-check';
import type { Case } from '../../src/break-even/answer.ts';
import { defaultsOf, type Input, type Interval, inputsOf, type Values } from '../../src/break-even/inputs.ts';
import { studiesOf } from '../../src/break-even/studies.ts';
import { realPack } from '../pack.ts';

const { claims } = realPack();

/** The inputs and studies of the pack as it is. */
export const inputs = inputsOf(claims);
export const studies = studiesOf(claims);
export const defaults = defaultsOf(inputs);

/** A case without a place. */
export const caseOf = (values: Values): Case => ({ inputs, values, place: null });

/** Values that each make sense: any range within the limits, rounded to what somebody would type. */
export const anyValues: fc.Arbitrary<Values> = fc
  .tuple(...inputs.map((input) => anyInterval(input)))
  .map((all) => Object.fromEntries(inputs.map(({ id }, at) => [id, all[at]])) as Values);

function anyInterval({ limits, slider }: Input): fc.Arbitrary<Interval> {
  const [least] = limits;
  const [, most] = slider;
  const one = fc
    .double({ min: least, max: most, noNaN: true })
    .map((value) => Math.max(least, Math.round(value * 100) / 100));
  return fc.tuple(one, one).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
}
