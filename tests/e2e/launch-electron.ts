import { _electron } from 'playwright-core';
import type { Kiosk, LaunchParts, RunInMain } from './launch-kiosk.ts';

/** The same main bundle in a real Electron. Chromium's sandbox stays on unless the test runs as root, where it can't start. */
export async function launchElectron(binary: string, parts: LaunchParts): Promise<Kiosk> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await _electron.launch({
    executablePath: binary,
    args: [...sandbox, parts.root, ...parts.switches],
  });
  const output: string[] = [];
  const child = application.process();
  child.stdout?.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => output.push(data.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const page = await application.firstWindow();
  await page.setViewportSize(parts.screen);
  // Playwright types the module as its own copy of Electron's types.
  const evaluate = ((run: never, argument: never) =>
    application.evaluate(run, argument)) as RunInMain;
  return {
    kind: 'electron',
    page,
    output,
    evaluate,
    gone,
    pageAfterCrash: async () => application.windows()[0] ?? application.firstWindow(),
    close: () => application.close(),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    signal: (_process, signal) => {
      child.kill(signal);
    },
  };
}
