/** A start that something on the disk stands in the way of: it shows, and passes without a person at the kiosk. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHELL_MESSAGES } from '../../electron/shell/messages.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { makeFolder } from '../build/make-folder.ts';
import { launchKiosk } from './launch-kiosk.ts';

test('a start that fails says so on the screen and is tried again, until what stood in the way is gone', async () => {
  const dataFolder = await makeFolder('hai-long-failed-start-');
  const obstacle = join(dataFolder, 'device', 'identity.json');
  mkdirSync(obstacle, { recursive: true });
  const failed = await launchKiosk({ dataFolder });
  await failed.page
    .getByRole('heading', { name: SHELL_MESSAGES.vi['failure.title'], exact: true })
    .waitFor();
  rmSync(obstacle, { recursive: true });
  // It ends itself for a new start, which whoever started it here has to make.
  await failed.gone;
  const again = await launchKiosk({ dataFolder });
  try {
    await again.page.getByRole('heading', { name: VI['enrolling.title'] }).waitFor();
    expect(await again.page.evaluate(() => window.kioskHost?.boot())).toMatchObject({
      device: null,
    });
  } finally {
    await again.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
