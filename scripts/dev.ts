// `npm run dev`: the site with live reload of slides and data. Astro's own telemetry stays off.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { dev } = await import('astro');
await dev({ root: `${import.meta.dirname}/..` });
