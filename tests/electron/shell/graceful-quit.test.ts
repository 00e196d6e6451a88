import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { quitGracefully } from '../../../electron/shell/graceful-quit.ts';

/** Electron's order: `before-quit` may be refused; if nobody does, the program is gone. */
class Program extends EventEmitter {
  readonly steps: string[] = [];

  quit(): void {
    let refused = false;
    this.emit('before-quit', { preventDefault: () => (refused = true) });
    if (!refused) this.steps.push('gone');
  }
}

function running(closing = Promise.resolve()) {
  const program = new Program();
  const quitting = quitGracefully({
    app: program,
    tellPage: () => program.steps.push('page told'),
    close: async () => {
      await closing;
      program.steps.push('closed');
    },
  });
  return { program, quitting };
}

test('goes only after the page had its last word and the journal is closed', async () => {
  const disk = Promise.withResolvers<void>();
  const { program, quitting } = running(disk.promise);
  program.quit();
  program.quit();
  expect(program.steps).toEqual(['page told']);
  expect(quitting.mayClose()).toBe(false);
  quitting.pageIsReady();
  await Promise.resolve();
  expect(program.steps).toEqual(['page told']);
  disk.resolve();
  await expect.poll(() => program.steps).toEqual(['page told', 'closed', 'gone']);
  expect(quitting.mayClose()).toBe(true);
});

test('goes without the page when that no longer answers', async () => {
  const { program } = running();
  program.quit();
  await expect
    .poll(() => program.steps, { timeout: 10_000 })
    .toEqual(['page told', 'closed', 'gone']);
});
