import { useMemo, type ReactNode } from 'react';
import type { OwnFigures } from '../../../shared/contract/own.ts';
import type { Api } from '../api/client.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { periodText } from '../figures/period-text.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

const ASK_EVERY_MS = 300_000;

interface OwnFiguresPartProps {
  readonly api: Api;
  readonly onSignedOut: () => void;
}

export function OwnFiguresPart({ api, onSignedOut }: OwnFiguresPartProps): ReactNode {
  const poller = useMemo(() => createPoller(() => api.ownFigures(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {(figures) => <OwnFiguresTable figures={figures} />}
    </PolledPart>
  );
}

function OwnFiguresTable({ figures }: { readonly figures: OwnFigures }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  if (figures.stretches.length === 0)
    return (
      <Notice tone="calm" title={t('own.figures.empty.title')} text={t('own.figures.empty.text')} />
    );
  return (
    <TableFrame label={t('own.figures')}>
      <table>
        <caption>
          <strong>{t('own.figures')}.</strong>{' '}
          {t('own.figures.caption', { day: formats.day(figures.closedThrough) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('own.weeks')}</th>
            <th scope="col" className="number">
              {t('own.at-least')}
            </th>
            <th scope="col" className="number">
              {t('own.satisfied')}
            </th>
            <th scope="col" className="number">
              {t('own.after-review')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.stretches.map((stretch) => (
            <tr key={`${stretch.scale} ${stretch.from}`}>
              <th scope="row">{periodText(stretch, words)}</th>
              <td className="number">{formats.count(stretch.atLeast)}</td>
              <td className="number">{t('own.percent', { percent: stretch.satisfiedPercent })}</td>
              <td className="number">
                {stretch.afterReviewPercent === null
                  ? t('figures.too-few')
                  : t('own.percent', { percent: stretch.afterReviewPercent })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
