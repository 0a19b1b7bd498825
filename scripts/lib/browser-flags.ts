/** Quiet and the same everywhere: no sandbox (CI runs as root), and no request of the browser's own. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters at their own places, as in a browser with windows: without one they would be moved to whole px.
  '--font-render-hinting=none',
];
