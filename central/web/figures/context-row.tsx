import type { ReactNode } from 'react';
import type { ScaleFigures, WorkContext } from '../../../shared/contract/evaluations.ts';
import type { ResponseRate } from '../../../shared/evaluation/coverage.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { HiddenReason } from './hidden-reason.tsx';
import { ShareCell } from './share-cell.tsx';
import { Standing } from './standing.tsx';

interface ContextRowProps {
  readonly name: string;
  readonly note: string | null;
  readonly figures: ScaleFigures;
  readonly context: WorkContext;
}

/** One line. Where it is hidden it says why, and shows nothing that tells an answer. */
export function ContextRow({ name, note, figures, context }: ContextRowProps): ReactNode {
  const { satisfaction, afterReview, hidden } = figures;
  const isHidden = hidden !== null || satisfaction.standing === 'too-few';
  return (
    <tr>
      <th scope="row">
        {name}
        {note !== null && <span className="line-note">{note}</span>}
      </th>
      {isHidden ? (
        <td className="too-few" colSpan={2}>
          <HiddenReason reason={hidden ?? 'too-few'} />
        </td>
      ) : (
        <>
          <td>
            <ShareCell satisfaction={satisfaction} />
          </td>
          <td>
            <ShareCell satisfaction={afterReview} />
          </td>
        </>
      )}
      <td>
        <Standing figures={figures} />
      </td>
      <ContextCells n={satisfaction.n} context={context} />
    </tr>
  );
}

interface ContextCellsProps {
  readonly n: number;
  readonly context: WorkContext;
}

function ContextCells({ n, context }: ContextCellsProps): ReactNode {
  const words = useWords();
  const { formats, t } = words;
  const { dossiersServed, openedNotTapped, withoutCodeShare, timeliness } = context;
  const unknown = <span className="too-few">{t('figures.not-known')}</span>;
  return (
    <>
      <td className="number">{formats.count(n)}</td>
      <td className="number">
        {dossiersServed === null ? unknown : formats.count(dossiersServed)}
      </td>
      <td className="number">
        {context.responseRate.state === 'not-known'
          ? unknown
          : responseText(context.responseRate, words)}
      </td>
      <td className="number">
        {openedNotTapped === null ? unknown : formats.count(openedNotTapped)}
      </td>
      <td className="number">
        {withoutCodeShare === null ? '—' : formats.percent(withoutCodeShare)}
      </td>
      <td className="number">
        {timeliness === null || timeliness.onTimeShare === null
          ? unknown
          : formats.percent(timeliness.onTimeShare)}
      </td>
    </>
  );
}

function responseText(
  rate: Exclude<ResponseRate, { readonly state: 'not-known' }>,
  { t, formats }: Words,
): string {
  switch (rate.state) {
    case 'known':
      return formats.percent(rate.share);
    case 'none-served':
      return t('figures.none-served');
    case 'more-than-served':
      return t('figures.more-than-served');
  }
}
