import type { Note } from '../../electron/device/note.ts';
import type { Recovery } from '../../shared/log/kinds.ts';

export interface Notes {
  readonly note: Note;
  readonly noted: readonly Recovery[];
}

export function collectNotes(): Notes {
  const noted: Recovery[] = [];
  return { note: async (recovery) => void noted.push(recovery), noted };
}
