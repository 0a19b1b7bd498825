import { createHash } from 'node:crypto';

/**
 * Puts the workspace on the screen before its scripts are there; inline, right behind the templates that it is made of
 * (opening.tsx). A deck that begins as an edition shows its first slide.
 *
 *     address names a deck ─► workspace and slide from the templates, by this script
 *                                  └─ scripts are there ─► React draws the same in the same frame, and this goes
 *     a deck is chosen on the page ─► the same, asked for by `Waiting`
 *
 * - `showOpening(edition)` shows it; null for a deck whose slides are not known yet.
 * - `hideOpening()` ends it before the next frame, unless it is asked for again until then. It is said once, however
 *   often the parts of the page ask for it on the way.
 */
export const earlyOpening = [
  '{const root=document.documentElement',
  'const find=of=>document.querySelector(of)',
  'let isWanted=false',
  'self.showOpening=edition=>{isWanted=true' +
    ";if(root.matches('.is-opening'))return" +
    ";const shell=find('#opening').content.cloneNode(true)" +
    ";const cover=[...document.querySelectorAll('[data-cover]')].find(({dataset})=>dataset.cover==edition)" +
    ";if(cover)shell.querySelector('.frame').append(cover.content.cloneNode(true))" +
    ";shell.querySelector('.order-head p').textContent=cover?cover.dataset.slides:''" +
    ";find('.opening').append(shell)" +
    ";find('.opening-said').append(Object.assign(document.createElement('h1'),{textContent:'Opening your deck…'}))" +
    ";root.classList.add('is-opening')}",
  'self.hideOpening=()=>{isWanted=false' +
    ';queueMicrotask(()=>{if(isWanted)return' +
    ";root.classList.remove('is-opening');find('.opening').replaceChildren();find('.opening-said').replaceChildren()})}",
  'const [,way,name]=/[?&](from|open)=([\\w-]+)/.exec(location.search)||[]',
  "if(way||location.hash.startsWith('#r2.'))showOpening(way=='from'?name:null)}",
].join(';');

/** Its hash for the content security policy. */
export const earlyOpeningHash =
  `sha256-${createHash('sha256').update(earlyOpening).digest('base64')}` as const;
