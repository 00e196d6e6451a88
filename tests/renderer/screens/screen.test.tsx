import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SCENES } from '../../../renderer/preview/scenes.ts';
import { SILENT } from '../../../renderer/components/speaker.ts';
import { Screen } from '../../../renderer/screens/screen.tsx';
import { LOCALES } from '../../../shared/domain/local-text.ts';
import { STARTING } from '../../../shared/flow/state.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { NOW, renderScreen } from './render-screen.tsx';

describe.each(LOCALES)('in %s', (locale) => {
  test.each(Object.entries(SCENES))('%s is one page with one title', (_name, scene) => {
    render(
      <Screen
        state={{ ...STARTING, locale, view: scene.shown }}
        view={scene.view}
        status={scene.status}
        rules={RULES}
        now={() => NOW}
        speaker={SILENT}
        act={() => undefined}
      />,
    );
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.documentElement.lang).toBe(locale);
    for (const button of screen.queryAllByRole('button', { hidden: true }).slice(0, 60))
      expect(button).toHaveAccessibleName();
  });
});

test('every touch and key is reported, wherever it lands', () => {
  const intents: Intent[] = [];
  render(
    <Screen
      state={STARTING}
      view={null}
      status={{
        host: 'electron',
        app: '0',
        device: null,
        unsynced: 0,
        receiptAt: null,
        notice: null,
        disk: 'ok',
      }}
      rules={RULES}
      now={() => NOW}
      speaker={SILENT}
      act={(intent) => intents.push(intent)}
    />,
  );
  fireEvent.pointerDown(screen.getByRole('main'));
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(intents).toEqual([{ type: 'touched' }, { type: 'touched' }]);
});

test('the language of the page follows the state', () => {
  const { show } = renderScreen({ name: 'waiting' }, { locale: 'en' });
  expect(document.documentElement.lang).toBe('en');
  show({ name: 'waiting' }, { locale: 'vi' });
  expect(document.documentElement.lang).toBe('vi');
});
