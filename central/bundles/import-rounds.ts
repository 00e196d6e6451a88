import type { CentralParts } from '../parts.ts';
import { resumeImports } from './upload.ts';

const EVERY_MS = 60_000;

export interface ImportRounds {
  /** Resolves when no round runs any more; an import that it began goes on, or is taken up by the next centre. */
  stop(): Promise<void>;
}

/** Looks at once, and then for as long as it is not stopped, for imports that a centre left in the middle. */
export function startImportRounds(
  parts: CentralParts,
  onTrouble: (error: unknown) => void,
): ImportRounds {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = go();
  async function go(): Promise<void> {
    try {
      await resumeImports(parts, onTrouble);
    } catch (error) {
      onTrouble(error);
    }
    if (!stopped) timer = setTimeout(begin, EVERY_MS);
  }
  function begin(): void {
    round = go();
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
