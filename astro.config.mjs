import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { siteBase, siteHost } from './scripts/lib/site-base.ts';
import { packPlugin } from './src/compile/vite-pack.ts';

export default defineConfig({
  output: 'static',
  base: siteBase(),
  // Where it is known, previews of links have a picture.
  site: siteHost() || undefined,
  trailingSlash: 'always',
  integrations: [react(), gallery()],
  devToolbar: { enabled: false },
  // Styles stand in the page: a request for them would hold up the first paint.
  build: { inlineStylesheets: 'always', assets: 'assets' },
  prefetch: false,
  security: {
    // Everything comes from this site; scripts and styles only with a hash or from a file of ours.
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [packPlugin()],
    // Workers load their parts when they need them, as pages do.
    worker: { format: 'es' },
    // Its form for browsers asks the page for letters, and a worker has no page.
    resolve: {
      alias: {
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    build: {
      // Charts and reveal.js are their own files, loaded when a slide needs them.
      chunkSizeWarningLimit: 300,
      rolldownOptions: {
        onwarn(warning, warn) {
          // Some React packages begin with "use client", which means nothing in a static build.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});

/** Every fixture of every chart on one page, while developing. */
function gallery() {
  return {
    name: 'chart-gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: '/gallery/', entrypoint: './src/pages/_gallery.astro' });
      },
    },
  };
}
