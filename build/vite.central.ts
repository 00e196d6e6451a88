import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

/** `npm ci --omit=dev` brings these to the server, so they stay outside the bundle; anything else is inlined. */
const INSTALLED = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
];

function isExternal(id: string): boolean {
  return (
    id.startsWith('node:') ||
    builtinModules.includes(id) ||
    INSTALLED.some((name) => id === name || id.startsWith(`${name}/`))
  );
}

export default defineConfig({
  root: join(ROOT, 'central', 'web'),
  plugins: [react()],
  build: {
    outDir: join(ROOT, 'dist', 'web'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses, so small fonts and pictures stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    central: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        target: 'node20',
        outDir: join(ROOT, 'dist', 'central'),
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            main: join(ROOT, 'central', 'main.ts'),
            cli: join(ROOT, 'central', 'cli.ts'),
            demo: join(ROOT, 'central', 'demo', 'main.ts'),
            // Started as a thread of its own, by its file.
            'heavy-worker': join(ROOT, 'central', 'workers', 'heavy-worker.ts'),
          },
          external: isExternal,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
  },
  builder: {},
});
