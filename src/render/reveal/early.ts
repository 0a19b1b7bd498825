import { createHash } from 'node:crypto';

/**
 * Runs before the first slide is painted; inline, because a request would cost more than the script.
 *
 * - A deep link must never flash slide 1 while its own slide is still on the way: `linked` holds it back, and the
 *   other slides are asked for at once (`fetch-rest.ts` takes them over).
 * - Marks beside numbers that were switched off must not flash.
 * - A deck whose script does not arrive says so, and its button loads it again.
 */
export const earlyScript = [
  '{const root=document.documentElement',
  "if(location.hash.length>1){root.classList.add('linked');self.earlySlides=fetch('slides.html').catch(()=>{})}",
  "try{localStorage['evidence-marks']=='off'&&root.classList.add('no-marks')}catch{}",
  "addEventListener('error',e=>{if(e.target.tagName==='SCRIPT')root.classList.add('broken')},true)",
  "addEventListener('click',e=>{if(root.matches('.broken')&&e.target.closest('.deck-again'))location.reload()})}",
].join(';');

/** Its hash for the content security policy. */
export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
