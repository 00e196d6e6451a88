import type { ReactNode } from 'react';
import type { Failure } from '../api/answer.ts';
import { useWords, type MessageKey } from '../i18n/words.tsx';
import { Notice } from './notice.tsx';

export function failureKey(failure: Failure): MessageKey {
  switch (failure.kind) {
    case 'unreachable':
    case 'not-understood':
      return `failure.${failure.kind}`;
    case 'problem':
      return `problem.${failure.code}`;
  }
}

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** When the figures shown beside it are from, ms. */
  readonly staleSince?: number | null;
}

export function FailureNotice({ failure, onRetry, staleSince }: FailureNoticeProps): ReactNode {
  const { t, formats } = useWords();
  const stale =
    staleSince === null || staleSince === undefined
      ? ''
      : ` ${t('failure.stale', { time: formats.time(staleSince) })}`;
  return (
    <Notice
      tone="alert"
      title={t('failure.title')}
      text={t(failureKey(failure)) + stale}
      action={{ label: t('app.retry'), run: onRetry }}
    />
  );
}
