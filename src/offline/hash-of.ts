/** SHA-256 in base64, as the list of the site's files gives it. Only where the page came over https, or from this computer. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
