import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import { spokenText } from './spoken-text.ts';
import type { Speaker } from './speaker.ts';

interface ReadAloud {
  readonly speaker: Speaker;
  /** Tag of the language. */
  readonly locale: string;
  readonly spoken: string | null;
  readonly on: boolean;
}

/** Reads each picture once, when it appears, and is silent with the next. Returns whether there is a voice to offer. */
export function useReadAloud(
  stage: RefObject<HTMLElement | null>,
  { speaker, locale, spoken, on }: ReadAloud,
): boolean {
  const speaks = useSyncExternalStore(speaker.subscribe, () => speaker.canSpeak(locale));
  const reads = on && speaks;

  useEffect(() => {
    if (!reads || spoken === null || stage.current === null) return undefined;
    speaker.speak(spokenText(stage.current), locale);
    return speaker.stop;
  }, [stage, speaker, locale, spoken, reads]);

  return speaks;
}
