import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';

interface StatedCardProps {
  readonly title: string;
  /** Null where nothing was stated. */
  readonly ruleSet: string | null;
  readonly children?: ReactNode;
}

/** One figure with its own name and the rules it was made by. */
export function StatedCard({ title, ruleSet, children }: StatedCardProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  return (
    <article className="stated-card" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      <p className="hint">
        {ruleSet === null ? t('stated.none') : t('stated.rules', { rules: ruleSet })}
      </p>
    </article>
  );
}

interface FigureRowProps {
  readonly name: string;
  readonly value: string;
}

/** A line of a card: what it is, and its value. */
export function FigureRow({ name, value }: FigureRowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{value}</td>
    </tr>
  );
}
