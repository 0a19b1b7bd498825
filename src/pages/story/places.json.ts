import pack from 'virtual:pack';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Area, areasToChoose } from '../../model/area.ts';
import type { PlaceWords } from '../../model/story.ts';
import { anchorOf, SceneWords } from '../../render/story/scene-view.tsx';
import { selectPlaceScenes } from '../../select/select-story.ts';

/** The words of the story with every place that can be chosen: what the front page takes when one is. */
export function GET(): Response {
  const { places } = pack.local;
  const chosen = areasToChoose(places);
  const onMap = new Set((pack.story?.city?.places ?? []).map(({ code }) => code));
  const liesOn = (place: Area): string[] =>
    chosen
      .filter(({ code, parent }) => (code === place.code || parent === place.code) && onMap.has(code))
      .map(({ code }) => code);
  const wordsOf = (place: Area) =>
    Object.fromEntries(
      selectPlaceScenes(pack, place).map((scene) => [
        anchorOf(scene),
        renderToStaticMarkup(createElement(SceneWords, { scene, pack })),
      ]),
    );
  const all: PlaceWords = {
    places: Object.fromEntries(
      chosen.map((place) => [
        place.code,
        { name: place.name, said: place.said ?? place.name, on: liesOn(place), words: wordsOf(place) },
      ]),
    ),
  };
  return Response.json(all);
}
