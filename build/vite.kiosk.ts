import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** One Electron-side bundle: everything is inlined but Electron and Node's own modules, so the package needs no node_modules. */
function electronSide(name: 'main' | 'preload', format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      target: 'node24',
      outDir: join(ROOT, 'dist', name),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: join(ROOT, 'electron', `${name}.ts`) },
        external: ['electron', /^electron\//, /^node:/, ...builtinModules],
        output: {
          format,
          codeSplitting: false,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        },
      },
    },
  };
}

export default defineConfig({
  root: join(ROOT, 'renderer'),
  // The same files are served at app://kiosk/ and at http://host/kiosk/.
  base: './',
  plugins: [react()],
  build: {
    outDir: join(ROOT, 'dist', 'renderer'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses, so small fonts and pictures stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: { main: electronSide('main', 'es'), preload: electronSide('preload', 'cjs') },
  builder: {},
});
