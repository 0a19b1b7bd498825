import { createHash } from 'node:crypto';

/**
 * Inline in every page, because nothing else is sure to be there.
 *
 * - Says so when a script of the page does not arrive, or what the page is worked with (an island of Astro, which tells
 *   nobody): CSS shows `.page-lost` while the page is `broken`.
 * - A page that is opened anew at its top is `early` until its first words have been painted, or soon after it has loaded
 *   where that is not told. CSS leaves out until then what would hold them up. Where a browser returns to a place in the
 *   page, by reload, history or address, everything must be there at once.
 * - A while after it has loaded it `glides` to places in it. Not before: a browser that glides to the place in an address
 *   takes over a second for it, and glides past what a script shows there meanwhile.
 */
export const pageScript = [
  '{const root=document.documentElement',
  "const stands=()=>root.classList.remove('early')",
  "if(root.matches('.page')&&!location.hash&&performance.getEntriesByType('navigation')[0]?.type==='navigate')root.classList.add('early')",
  "try{new PerformanceObserver(list=>list.getEntriesByName('first-contentful-paint').length&&stands())" +
    ".observe({type:'paint',buffered:true})}catch{}",
  "addEventListener('load',()=>setTimeout(()=>{stands();root.classList.add('glides')},document.hidden?0:600))",
  "addEventListener('error',e=>{if(e.target.tagName==='SCRIPT')root.classList.add('broken')},true)",
  "addEventListener('load',()=>{const look=setInterval(()=>{" +
    "const waits=document.querySelector('astro-island[ssr]')!==null;" +
    "if(waits||root.matches('.broken.waits'))['broken','waits'].forEach(name=>root.classList.toggle(name,waits));" +
    'if(!waits)clearInterval(look)},4000)})}',
].join(';');

/** Its hash for the content security policy. */
export const pageScriptHash = `sha256-${createHash('sha256').update(pageScript).digest('base64')}` as const;
