import type { PackModel } from '../../model/deck.ts';
import { sitePath } from '../../model/site.ts';
import type { Scene } from '../../model/story.ts';
import { selectStory } from '../../select/select-story.ts';
import { ChoosePlace } from '../web/choose-place.tsx';
import { anchorOf, SceneView } from './scene-view.tsx';
import { CityShares } from './still.tsx';

/**
 * The story as the front page tells it: its scenes, the ways into the pack, the choice of a place, the stepper.
 *
 * @param begins The scene that is shown first where scripts run. Default: the first.
 */
export function StoryView({ pack, begins }: { pack: PackModel; begins?: Scene | undefined }) {
  const scenes = selectStory(pack);
  const city = pack.story?.city;
  return (
    <div className="story" data-begins={begins === undefined ? undefined : anchorOf(begins)}>
      {scenes.map((scene, index) => (
        <SceneView
          key={scene.words.id}
          scene={scene}
          pack={pack}
          before={index === 0 ? <h1>{pack.title}</h1> : null}
        >
          {index === 0 ? <WaysIn /> : null}
          {scene.choose ? (
            <ChoosePlace pack={pack} id="story-place" none="No place: London and England" />
          ) : null}
          {scene.drawing.of === 'visits' ? <OwnNumbers /> : null}
          {scene.asks === null ? null : <WhatNext />}
        </SceneView>
      ))}
      <nav className="stepper" aria-label="Scenes">
        <button type="button" data-step="-1">
          Back
        </button>
        <span className="stepper-at">{`1 of ${scenes.length}`}</span>
        <button type="button" data-step="1">
          Next
        </button>
        <p className="visually-hidden" role="status" />
      </nav>
      {city ? <CityShares city={city} /> : null}
    </div>
  );
}

function WaysIn() {
  return (
    <nav className="ways-in" aria-label="Ways in">
      <a href={sitePath('/read/')}>Read</a>
      <a href={sitePath('/present/')}>Present</a>
      <a href={sitePath('/remix/')}>Make your own</a>
      <a href={sitePath('/downloads/')}>Files</a>
      <a href={sitePath('/evidence/')}>Evidence</a>
      <a href="#your-place">Your place</a>
    </nav>
  );
}

function OwnNumbers() {
  return (
    <nav className="ways-in" aria-label="Your own numbers">
      <a href={sitePath('/break-even/')}>Put in your own numbers</a>
    </nav>
  );
}

function WhatNext() {
  return (
    <nav className="ways-in" aria-label="What next">
      <a className="way-first" href={sitePath('/present/story/')}>
        Present it
      </a>
      <a href={sitePath('/remix/')}>Adapt it</a>
      <a href={sitePath('/evidence/')}>Says who?</a>
      <a href={sitePath('/break-even/')}>Will it save money?</a>
    </nav>
  );
}
