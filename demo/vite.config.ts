import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // light-dark() as it is written
    assetsInlineLimit: 0, // the policy the demo is served with allows no data: addresses
    modulePreload: { polyfill: false },
  },
});
