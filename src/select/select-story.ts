import { areaFigures } from '../charts/area/area-figures.ts';
import type { Area } from '../model/area.ts';
import type { PackModel, UnboundSlide } from '../model/deck.ts';
import type { Scene, UnboundScene } from '../model/story.ts';
import { bindSlide, unmarked, wordsOf, wordsOnly } from './bind.ts';
import { fillSlide } from './fill-slide.ts';

/** The story as everybody reads it, scene by scene: figures and sources bound as on slides. */
export function selectStory(pack: PackModel): Scene[] {
  return (pack.story?.scenes ?? []).map((scene) => bindScene(scene, scene.slide, pack));
}

/** The scenes that a place changes, with its figures and its name, or with words for what is missing. */
export function selectPlaceScenes(pack: PackModel, place: Area): Scene[] {
  const figures = areaFigures(pack, place);
  return (pack.story?.scenes ?? []).flatMap((scene) => {
    if (scene.local === null) return [];
    const { slide, gaps } = fillSlide(scene.local, figures);
    const claims = { ...pack.claims, ...Object.fromEntries(figures.claims) };
    const missing = gaps.map(({ what, data }) => `${what} ${figures.missingWords(data)}.`);
    if (scene.drawing.of === 'city' && !figures.inLondon) missing.push('The map shows London only.');
    return [{ ...bindScene(scene, slide, { ...pack, claims }), missing: [...new Set(missing)] }];
  });
}

function bindScene(
  { slide: _, local: __, ...scene }: UnboundScene,
  slide: UnboundSlide,
  pack: PackModel,
): Scene {
  const binding = { ...wordsOnly(pack.claims, pack.glossary), sources: pack.sources };
  const words = bindSlide(slide, scene.sources, binding);
  const edition = pack.editions[scene.asks ?? ''];
  return {
    ...scene,
    words,
    sentence: unmarked(words.notes.flat()),
    missing: [],
    ask: edition?.ask ? `${wordsOf(edition.ask.sentence, pack)}.` : null,
  };
}
