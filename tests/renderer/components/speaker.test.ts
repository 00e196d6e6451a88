import { describe, expect, test } from 'vitest';
import { makeSpeaker, SILENT, type Synthesis } from '../../../renderer/components/speaker.ts';

/** No voice can be installed where tests run, so the browser's list of voices is given. */
function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

class Voices implements Synthesis {
  readonly said: SpeechSynthesisUtterance[] = [];
  voices: readonly SpeechSynthesisVoice[];
  cancelled = 0;
  readonly #listeners = new Set<() => void>();
  constructor(...voices: readonly SpeechSynthesisVoice[]) {
    this.voices = voices;
  }
  readonly getVoices = () => this.voices;
  readonly speak = (utterance: SpeechSynthesisUtterance) => void this.said.push(utterance);
  readonly cancel = () => void (this.cancelled += 1);
  readonly addEventListener = (_type: string, listener: () => void) =>
    void this.#listeners.add(listener);
  readonly removeEventListener = (_type: string, listener: () => void) =>
    void this.#listeners.delete(listener);
  change(...voices: readonly SpeechSynthesisVoice[]) {
    this.voices = voices;
    for (const listener of this.#listeners) listener();
  }
}

/** jsdom has no utterance. */
function utter(text: string): SpeechSynthesisUtterance {
  return { text } as SpeechSynthesisUtterance;
}

describe('a voice', () => {
  test.each([
    ['vi-VN', true],
    ['vi_VN', true],
    ['VI', true],
    ['en-GB', false],
    ['vie', false],
  ])('%s speaks Vietnamese: %s', (lang, speaks) => {
    expect(makeSpeaker(new Voices(voice(lang)), utter).canSpeak('vi')).toBe(speaks);
  });

  test('that speaks from a server does not count: it would be told what the screen says', () => {
    const voices = new Voices(voice('vi-VN', false));
    const speaker = makeSpeaker(voices, utter);
    expect(speaker.canSpeak('vi')).toBe(false);
    speaker.speak('Xin chào', 'vi');
    expect(voices.said).toEqual([]);
  });

  test('speaks with its own language, unhurried, and what was being said is over', () => {
    const vietnamese = voice('vi-VN');
    const voices = new Voices(voice('en-US'), vietnamese);
    makeSpeaker(voices, utter).speak('Xin chào', 'vi');
    expect(voices.cancelled).toBe(1);
    expect(voices.said).toMatchObject([{ text: 'Xin chào', voice: vietnamese, lang: 'vi-VN' }]);
    expect(voices.said[0]?.rate).toBeLessThan(1);
  });

  test('may come later: browsers fill their list when they like', () => {
    const voices = new Voices();
    const speaker = makeSpeaker(voices, utter);
    let changes = 0;
    const stop = speaker.subscribe(() => (changes += 1));
    voices.change(voice('vi-VN'));
    expect(changes).toBe(1);
    expect(speaker.canSpeak('vi')).toBe(true);
    stop();
    voices.change();
    expect(changes).toBe(1);
  });
});

test('a browser without speech is silent', () => {
  expect(makeSpeaker(undefined)).toBe(SILENT);
  expect(SILENT.canSpeak('vi')).toBe(false);
});
