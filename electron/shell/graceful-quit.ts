/** The part of Electron's `app` that leaving takes. */
export interface Leaving {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

export interface QuitParts {
  readonly app: Leaving;
  /** Tells the page that this is the time for its last entry. */
  readonly tellPage: () => void;
  /** Ends once everything that was accepted is on the disk. */
  readonly close: () => Promise<void>;
}

/** How long the page may take for its last entry: a page that died must not keep the machine from going off. */
const PATIENCE_MS = 3_000;

export interface Quitting {
  /** The page has appended its last entry. */
  readonly pageIsReady: () => void;
  /** Everything is on the disk: windows may close. */
  readonly mayClose: () => boolean;
}

/** Asks the page for its last entry before the program goes, then empties the journal's queue. */
export function quitGracefully({ app, tellPage, close }: QuitParts): Quitting {
  const pageReady = Promise.withResolvers<void>();
  let stage: 'running' | 'leaving' | 'gone' = 'running';

  async function leave(): Promise<void> {
    tellPage();
    const timer = setTimeout(pageReady.resolve, PATIENCE_MS);
    await pageReady.promise;
    clearTimeout(timer);
    await close();
    stage = 'gone';
    app.quit();
  }

  app.on('before-quit', (event) => {
    if (stage === 'gone') return;
    event.preventDefault();
    if (stage === 'leaving') return;
    stage = 'leaving';
    // A journal that can't be closed is a defect: it ends the program by itself.
    void leave();
  });
  return { pageIsReady: pageReady.resolve, mayClose: () => stage === 'gone' };
}
