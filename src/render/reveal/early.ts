import { createHash } from 'node:crypto';
import { earlyBlack } from './early-black.ts';

/**
 * Runs before the first slide is painted; inline, because a request would cost more than the script.
 *
 *     first slide ──► painted in the stand-in face, without its picture (`early`)
 *                          └─ up ─► typeface, picture and the deck's scripts (`data-scripts`, `data-imports`) are asked for
 *     linked slide ─► held back (`linked`) until it is there; the other slides and the scripts are asked for at once
 *
 * - Marks beside numbers that were switched off must not flash. The first slide, a cover, has none.
 * - A deep link must never flash slide 1 while its own slide is still on the way. `fetch-rest.ts` takes over what is
 *   asked for here.
 * - A window that paints nothing, or does not tell when, goes on soon after it has loaded.
 * - Keys pressed before the deck runs are counted, and it goes there when it does; a screen asked to be black is.
 * - A deck whose script does not arrive says so, and its button loads it again.
 */
export const earlyScript = [
  '{const root=document.documentElement',
  'const {scripts,imports}=root.dataset',
  "const put=(kind,list,of)=>{for(const path of (list||'').split(' '))" +
    'path&&document.head.append(Object.assign(document.createElement(kind),of(path)))}',
  'let add=()=>{add=()=>{}' +
    ";put('link',imports,href=>({rel:'modulepreload',href}));put('script',scripts,src=>({type:'module',src}))}",
  'const ready=()=>add()',
  "const go=()=>{root.classList.remove('early');document.readyState=='loading'?addEventListener('DOMContentLoaded',ready):ready()}",
  "if(location.hash.length>1){root.classList.add('linked');self.earlySlides=fetch('slides.html').catch(()=>{});" +
    "try{localStorage['evidence-marks']=='off'&&root.classList.add('no-marks')}catch{};go()}" +
    "else{root.classList.add('early')",
  "try{new PerformanceObserver(list=>list.getEntriesByName('first-contentful-paint').length&&go())" +
    ".observe({type:'paint',buffered:true})}catch{}",
  "addEventListener('load',()=>setTimeout(go,document.hidden?0:600))}",
  'self.earlySteps=0',
  "addEventListener('keydown',self.countStep=({key,target,shiftKey,ctrlKey,altKey,metaKey})=>{" +
    "if(ctrlKey||altKey||metaKey||target.closest('a,button'))return" +
    ';if(/^[bB.]$/.test(key))return void(self.earlyBlack=!self.earlyBlack)' +
    ';const step={ArrowRight:1,ArrowDown:1,PageDown:1,Enter:1,' +
    "' ':shiftKey?-1:1,ArrowLeft:-1,ArrowUp:-1,PageUp:-1,Backspace:-1}[key]" +
    ';if(step)self.earlyBlack?self.earlyBlack=false:self.earlySteps+=step})',
  earlyBlack,
  "addEventListener('error',e=>{if(e.target.tagName==='SCRIPT')root.classList.add('broken')},true)",
  "addEventListener('click',e=>{if(root.matches('.broken')&&e.target.closest('.deck-again'))location.reload()})}",
].join(';');

/** Their hashes for the content security policy. */
export const earlyScriptHash = hashOf(earlyScript);
export const earlyBlackHash = hashOf(earlyBlack);

function hashOf(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
