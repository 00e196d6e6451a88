import './level-picker.css';
import type { ReactNode } from 'react';
import type { Scale } from '../../shared/domain/scale.ts';
import { useWords } from '../i18n/words.tsx';
import { LevelButton, type LevelState } from './level-button.tsx';
import { moodsOf } from './mood.ts';

interface LevelPickerProps {
  readonly scale: Scale;
  /** `open` to any answer; otherwise something is being written, and `held` is the answer that it is about, if any. */
  readonly taken: { readonly held: number | null } | null;
  readonly onChoose: (level: number) => void;
}

/** The scale's answers in its own order, from the worst to the best: left to right, or top to bottom. */
export function LevelPicker({ scale, taken, onChoose }: LevelPickerProps): ReactNode {
  const { t, local } = useWords();
  const moods = moodsOf(scale.levels);

  function stateOf(level: number): LevelState {
    if (taken === null) return 'open';
    return taken.held === level ? 'held' : 'dimmed';
  }

  return (
    <ol className="level-picker" data-levels={scale.levels.length} aria-label={t('rating.levels')}>
      {scale.levels.map(({ level, label }, index) => (
        <li key={level}>
          <LevelButton
            label={local(label)}
            mood={moods[index] ?? 0}
            state={stateOf(level)}
            onChoose={() => onChoose(level)}
          />
        </li>
      ))}
    </ol>
  );
}
