import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SILENT, type Speaker } from '../../../renderer/components/speaker.ts';
import { LOOK_UP_SCENES } from '../../../renderer/preview/look-up-scenes.ts';
import { VIEW } from '../../../renderer/preview/fixture-view.ts';
import { SCENES } from '../../../renderer/preview/scenes.ts';
import { PLAIN } from '../../../shared/flow/comfort.ts';
import type { View } from '../../../shared/flow/state.ts';
import { openTyping } from '../../../shared/telex/typing.ts';
import { renderScreen } from './render-screen.tsx';

function speaker(): Speaker & { readonly said: string[]; stopped: number } {
  const said: string[] = [];
  const one = {
    ...SILENT,
    said,
    stopped: 0,
    canSpeak: () => true,
    speak: (text: string) => void said.push(text),
    stop: () => void (one.stopped += 1),
  };
  return one;
}

function sceneOf(name: string): View {
  const scene = SCENES[name] ?? LOOK_UP_SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return scene.shown;
}

const READ = { ...PLAIN, readAloud: true };

describe('the switch', () => {
  test('offers reading aloud only where there is a voice', () => {
    renderScreen({ name: 'waiting' });
    const modes = within(screen.getByRole('group', { name: 'Cách hiển thị' }));
    expect(modes.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Chữ lớn',
      'Tương phản cao',
    ]);
  });

  test('an office whose usual type is large shows it pressed; a touch then makes it smaller', () => {
    const view = { ...VIEW, settings: { ...VIEW.settings, largeTypeDefault: true } };
    const large = { name: 'Chữ lớn' };
    const { show } = renderScreen({ name: 'waiting' }, { view });
    expect(screen.getByRole('button', large)).toHaveAttribute('aria-pressed', 'true');
    show({ name: 'waiting' }, { view, comfort: { ...PLAIN, largeType: true } });
    expect(screen.getByRole('button', large)).toHaveAttribute('aria-pressed', 'false');
  });

  test('offers all three with a voice, each told as pressed or not', async () => {
    const { intents, user } = renderScreen(
      { name: 'waiting' },
      { speaker: speaker(), comfort: { ...PLAIN, highContrast: true } },
    );
    const modes = within(screen.getByRole('group', { name: 'Cách hiển thị' }));
    expect(modes.getByRole('button', { name: 'Tương phản cao', pressed: true })).toBeVisible();
    for (const name of ['Chữ lớn', 'Tương phản cao', 'Đọc thành tiếng'])
      await user.click(modes.getByRole('button', { name }));
    expect(intents).toEqual([
      { type: 'comfort-toggled', mode: 'largeType' },
      { type: 'comfort-toggled', mode: 'highContrast' },
      { type: 'comfort-toggled', mode: 'readAloud' },
    ]);
  });

  test.each(['rating-5', 'rating-3', 'waiting'])('stands on %s', (name) => {
    renderScreen(sceneOf(name));
    expect(screen.getByRole('group', { name: 'Cách hiển thị' })).toBeVisible();
  });
});

describe('reading aloud', () => {
  test('reads question and answers of the faces, once', () => {
    const voice = speaker();
    const { show } = renderScreen(sceneOf('rating-5'), { speaker: voice, comfort: READ });
    expect(voice.said).toHaveLength(1);
    expect(voice.said[0]).toContain('Ông/Bà đánh giá như thế nào');
    expect(voice.said[0]).toContain('Rất hài lòng');
    show(sceneOf('rating-5'));
    expect(voice.said).toHaveLength(1);
  });

  test('is silent before it is asked for, and as soon as the picture changes', () => {
    const voice = speaker();
    const { show } = renderScreen(sceneOf('rating-5'), { speaker: voice });
    expect(voice.said).toEqual([]);
    show(sceneOf('rating-5'), { speaker: voice, comfort: READ });
    show(sceneOf('pin'), { speaker: voice, comfort: READ });
    expect(voice.said).toHaveLength(1);
    expect(voice.stopped).toBe(1);
  });

  test('never says what was typed', () => {
    const voice = speaker();
    const explaining = sceneOf('comment-typed');
    const { show } = renderScreen(explaining, { speaker: voice, comfort: READ });
    expect(voice.said.join()).toContain('Ý kiến của Ông/Bà');
    expect(voice.said.join()).not.toContain('tận tình');
    if (explaining.name !== 'explaining') throw new Error('no comment');
    show({ ...explaining, comment: openTyping('bí mật') }, { speaker: voice, comfort: READ });
    expect(voice.said).toHaveLength(1);
  });

  test.each(['thanks', 'saving-5', 'reasons-chosen'])('%s tells nobody what was chosen', (name) => {
    const voice = speaker();
    renderScreen(sceneOf(name), { speaker: voice, comfort: READ });
    expect(voice.said.join()).not.toMatch(/đã chọn|không hài lòng/i);
  });

  test.each(['staff', 'choosing-8', 'pin', 'enrolling'])('says nothing of %s', (name) => {
    const voice = speaker();
    renderScreen(sceneOf(name), { speaker: voice, comfort: READ });
    expect(voice.said).toEqual([]);
  });
});
