import { createHash } from 'node:crypto';

/**
 * Says so when a script of the page does not arrive, or what the page is worked with (an island of Astro, which tells
 * nobody); inline, because nothing else is sure to be there. CSS shows `.page-lost` while the page is `broken`.
 */
export const lostScript = [
  '{const root=document.documentElement',
  "addEventListener('error',e=>{if(e.target.tagName==='SCRIPT')root.classList.add('broken')},true)",
  "addEventListener('load',()=>{const look=setInterval(()=>{" +
    "const waits=document.querySelector('astro-island[ssr]')!==null;" +
    "if(waits||root.matches('.broken.waits'))['broken','waits'].forEach(name=>root.classList.toggle(name,waits));" +
    'if(!waits)clearInterval(look)},4000)})}',
].join(';');

/** Its hash for the content security policy. */
export const lostScriptHash = `sha256-${createHash('sha256').update(lostScript).digest('base64')}` as const;
