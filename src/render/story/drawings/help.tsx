import type { CityPoint } from '../../../model/story.ts';
import type { Material, Picture } from '../picture.ts';

const person: CityPoint = [44, 220];
const worker: CityPoint = [148, 220];
/** Dots of a place that helps, and the turn from one to the next, so that they lie as seeds do. */
const seeds = 19;
const turn = Math.PI * (3 - Math.sqrt(5));

/** One person, somebody with time beside them, and the ways to where help is. Names: those two, then the places. */
export function drawWays({ drawing }: Material): Picture {
  const [who = '', with_ = '', ...places] = drawing.names;
  const gap = 360 / Math.max(places.length, 1);
  const groups = places.map((name, index) => {
    const at: CityPoint = [330, 56 + gap * (index + 0.36)];
    const points = Array.from({ length: seeds }, (_, seed): CityPoint => {
      const far = 4.9 * Math.sqrt(seed);
      return [at[0] + far * Math.cos(seed * turn), at[1] + far * Math.sin(seed * turn)];
    });
    return { name, at, points };
  });
  const [x, y] = worker;
  return {
    dots: [
      { tone: 'need', r: 17, points: [person] },
      { tone: 'light', r: 17, points: [worker] },
      { tone: 'calm', r: 2.9, points: groups.flatMap(({ points }) => points) },
    ],
    named: (
      <>
        <path className="way" pathLength="1" d={`M${person[0] + 24} ${person[1]}H${x - 24}`} />
        {groups.map(({ name, at }) => (
          <path
            key={name}
            className="way"
            pathLength="1"
            d={`M${x + 22} ${y}C${x + 90} ${y} ${at[0] - 110} ${at[1]} ${at[0] - 38} ${at[1]}`}
          />
        ))}
        <text className="middle" x={person[0]} y={person[1] + 42}>
          {who}
        </text>
        <text className="middle strong" x={x} y={y + 42}>
          {with_}
        </text>
        {groups.map(({ name, at }) => (
          <text key={name} className="middle strong" x={at[0]} y={at[1] - 28}>
            {name}
          </text>
        ))}
      </>
    ),
  };
}
