/** What every answer carries. The rest of the content security policy stands in the pages themselves. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A chart's own page is made to stand in other people's pages; nothing on it can be clicked to harm. */
const framedHeaders = { 'Content-Security-Policy': 'frame-ancestors *' };

/** Astro puts a hash of the content into every name under assets (see its config): those never change. */
const hashedHeaders = { 'Cache-Control': 'public,max-age=31536000,immutable' };

/** Types that servers do not know, or name without saying how the text is encoded. */
export const types: Readonly<Record<string, string>> = {
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.csv': 'text/csv;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
};

/** Headers of one answer; `path` is below the folder of the site. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...securityHeaders,
    'Cache-Control': 'no-cache',
    ...(/^\/chart\/[a-z0-9-]+\//.test(path) ? framedHeaders : {}),
    ...(path.startsWith('/assets/') ? hashedHeaders : {}),
  };
}

/**
 * The file `_headers`, for hosts that read one. They put together what all matching rules say, so none may contradict
 * another: who may frame a page is said folder by folder.
 *
 * @param folders Those at the top of the site.
 */
export function headersFile(base: string, folders: readonly string[]): string {
  const { 'Content-Security-Policy': policy = '', ...others } = securityHeaders;
  const pages = folders.filter((name) => name !== 'chart' && name !== 'assets');
  const rules: Array<[string, Record<string, string>]> = [
    ['*', others],
    ...['', '404.html', ...pages.map((name) => `${name}/*`)].map((path): [string, Record<string, string>] => [
      path,
      { 'Content-Security-Policy': policy },
    ]),
    ['chart/*', framedHeaders],
    ['assets/*', hashedHeaders],
  ];
  return rules
    .map(([path, headers]) => [`${base}${path}`, ...lines(headers, ([name, value]) => `  ${name}: ${value}`)])
    .map((rule) => `${rule.join('\n')}\n`)
    .join('\n');
}

/** The file `web.config`, for IIS: the same, and the types that it would refuse to send. */
export function webConfig(): string {
  const add = ([name, value]: [string, string]): string => `<add name="${name}" value="${value}" />`;
  const remove = ([name]: [string, string]): string => `<remove name="${name}" />`;
  const type = ([extension, value]: [string, string]): string =>
    `<remove fileExtension="${extension}" /><mimeMap fileExtension="${extension}" mimeType="${value}" />`;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <clientCache cacheControlCustom="no-cache" cacheControlMode="NoControl" />
      ${lines(types, type).join('\n      ')}
    </staticContent>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" /><error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol><customHeaders>
      ${lines(securityHeaders, add).join('\n      ')}
    </customHeaders></httpProtocol>
  </system.webServer>
  <location path="chart"><system.webServer><httpProtocol><customHeaders>
    ${lines(framedHeaders, remove).concat(lines(framedHeaders, add)).join('')}
  </customHeaders></httpProtocol></system.webServer></location>
  <location path="assets"><system.webServer><staticContent>
    <clientCache cacheControlCustom="public,immutable" cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
  </staticContent></system.webServer></location>
</configuration>
`;
}

function lines(of: Readonly<Record<string, string>>, line: (entry: [string, string]) => string): string[] {
  return Object.entries(of).map(line);
}
