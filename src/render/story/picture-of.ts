import type { DrawingName, drawings } from '../../model/story.ts';
import { drawLine, drawWhole } from './drawings/city.tsx';
import { drawWays } from './drawings/help.tsx';
import { drawParts, drawShare, drawTimes } from './drawings/hundred.tsx';
import { drawStudies } from './drawings/studies.tsx';
import { drawVisits } from './drawings/visits.tsx';
import { drawYears } from './drawings/years.tsx';
import type { Material, Picture } from './picture.ts';

type Draw = (material: Material) => Picture;

/** How each state is drawn. Without a place, the place's state is the whole city; the page brings it near. */
const states: { [D in DrawingName]: Record<keyof (typeof drawings)[D], Draw> } = {
  city: { whole: drawWhole, line: drawLine, place: drawWhole },
  years: { lives: drawYears },
  hundred: { parts: drawParts, share: drawShare, times: drawTimes },
  help: { ways: drawWays },
  studies: { found: drawStudies },
  visits: { needed: drawVisits },
};

/** A scene's drawing in its state. @throws When nobody has drawn the state. */
export function pictureOf(material: Material): Picture {
  const { of, state } = material.drawing;
  const all: Record<string, Draw> = states[of];
  const draw = all[state];
  if (draw === undefined) throw new Error(`Nobody draws the state "${state}" of "${of}".`);
  return draw(material);
}
