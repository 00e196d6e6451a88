/** What reads aloud; `tag` names a language. `speak` begins anew; `subscribe` tells when voices have come or gone. */
export interface Speaker {
  readonly canSpeak: (tag: string) => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly speak: (text: string, tag: string) => void;
  readonly stop: () => void;
}

export const SILENT: Speaker = {
  canSpeak: () => false,
  subscribe: () => () => undefined,
  speak: () => undefined,
  stop: () => undefined,
};

/** What is needed of the browser's `speechSynthesis`. */
export interface Synthesis {
  readonly getVoices: () => readonly SpeechSynthesisVoice[];
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
  readonly addEventListener: (type: 'voiceschanged', listener: () => void) => void;
  readonly removeEventListener: (type: 'voiceschanged', listener: () => void) => void;
}

/** Unhurried: who asks to have it read is not in a hurry. */
const RATE = 0.9;

/**
 * The machine's own voices. One that speaks from a server would send there what the screen says, so it doesn't count.
 * @param synthesis undefined where the browser has none
 */
export function makeSpeaker(
  synthesis: Synthesis | undefined,
  utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
): Speaker {
  if (synthesis === undefined) return SILENT;

  function voiceFor(tag: string): SpeechSynthesisVoice | undefined {
    return synthesis
      ?.getVoices()
      .find(({ lang, localService }) => localService && languageOf(lang) === languageOf(tag));
  }

  return {
    canSpeak: (tag) => voiceFor(tag) !== undefined,
    subscribe: (onChange) => {
      synthesis.addEventListener('voiceschanged', onChange);
      return () => synthesis.removeEventListener('voiceschanged', onChange);
    },
    speak: (text, tag) => {
      synthesis.cancel();
      const voice = voiceFor(tag);
      if (voice === undefined) return;
      const utterance = utter(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}

/** `vi` of `vi-VN` and of `vi_VN`, as some systems write it. */
function languageOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
