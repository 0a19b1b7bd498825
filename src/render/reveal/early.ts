import { createHash } from 'node:crypto';

/**
 * Runs before the first slide is painted: a deep link must never flash slide 1 while its own slide is still
 * on the way. Inline, because a request would cost more than the script.
 */
export const earlyScript = "location.hash.length>1&&document.documentElement.classList.add('linked')";

/** Its hash for the content security policy. */
export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
