import type { ReactNode } from 'react';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import { useWords } from '../i18n/words.tsx';

export function HiddenReason({ reason }: { readonly reason: Hidden }): ReactNode {
  const { t } = useWords();
  switch (reason) {
    case 'too-few':
      return (
        <>
          {t('figures.too-few')}{' '}
          <small>({t('figures.too-few.why', { shown: MINIMUM.shown })})</small>
        </>
      );
    case 'protects-another':
      return (
        <>
          {t('figures.protects-another')} <small>({t('figures.protects-another.why')})</small>
        </>
      );
  }
}
