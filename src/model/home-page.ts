/** What a path may hold and still be the front of a site: a language, or the name of its first page. */
const language = /^[a-z]{2}(-[a-z]{2})?$/i;
const firstPage = /^(index|home|default)(\.\w+)?$/i;

/**
 * Does an address lead to the front of a whole site, where a reader has to look for the page that was meant? A query
 * names a page: `https://essenceproject.uk/?p=943` is one. False for what is no web address.
 */
export function isHomePage(address: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  const [first, ...rest] = pathname.split('/').filter((part) => part !== '' && !firstPage.test(part));
  return search === '' && rest.length === 0 && (first === undefined || language.test(first));
}
