/**
 * The address on its host of a page or file of this site: the one place that knows where the site stands. It is
 * decided when the site is built (see astro.config.mjs); what is made in Node knows no site and gets `/`.
 *
 *     sitePath('/read/')   '/read/', or with PACK_BASE=/pack/ '/pack/read/'
 *
 * @param path From the root of the site, with its first slash.
 */
export function sitePath(path: `/${string}`): string {
  return (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '') + path;
}
