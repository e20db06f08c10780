import { defineConfig } from 'vite';

// The built desk lies on the class path beside the server's classes.
export default defineConfig({
  base: './',
  build: {
    outDir: process.env.VIGIL_WEB ?? '../target/classes/vigil/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The world's countries are one large piece that only the map fetches.
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
