import type { ReactNode } from 'react';
import type { ScaleFigures, WorkContext } from '../../../shared/contract/evaluations.ts';
import type { ResponseRate } from '../../../shared/evaluation/coverage.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { HiddenCell, isHidden } from './hidden-cell.tsx';
import { ShareCell } from './share-cell.tsx';
import { Standing } from './standing.tsx';

interface ContextRowProps {
  readonly name: string;
  readonly note: string | null;
  readonly figures: ScaleFigures;
  readonly context: WorkContext;
  readonly withEstimates: boolean;
  /** Opens what the line is made of, where there is a closer look. */
  readonly onOpen?: (() => void) | undefined;
}

/** One line. Where it is hidden it says why, and shows nothing that tells an answer. */
export function ContextRow(props: ContextRowProps): ReactNode {
  const { name, note, figures, context, withEstimates, onOpen } = props;
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        {name}
        {note !== null && <span className="line-note">{note}</span>}
        {onOpen && (
          <button
            type="button"
            className="closer"
            aria-label={t('clerk-procedures.open.of', { clerk: name })}
            onClick={onOpen}
          >
            {t('clerk-procedures.open')}
          </button>
        )}
      </th>
      {isHidden(figures) ? (
        <HiddenCell figures={figures} columns={withEstimates ? 3 : 2} />
      ) : (
        <ShareCells figures={figures} withEstimates={withEstimates} />
      )}
      <td>
        <Standing figures={figures} />
      </td>
      <ContextCells n={figures.satisfaction.n} context={context} />
    </tr>
  );
}

type ShareCellsProps = Pick<ContextRowProps, 'figures' | 'withEstimates'>;

function ShareCells({ figures, withEstimates }: ShareCellsProps): ReactNode {
  const { formats } = useWords();
  const { satisfaction, afterReview, estimate } = figures;
  return (
    <>
      <td>
        <ShareCell satisfaction={satisfaction} />
      </td>
      <td>
        <ShareCell satisfaction={afterReview} />
      </td>
      {withEstimates && (
        <td className="number">{estimate === null ? '—' : formats.percent(estimate.share)}</td>
      )}
    </>
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
