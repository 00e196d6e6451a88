import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Notice } from './notice.tsx';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failed: boolean;
}

/** A page whose file does not come, or that can't be drawn, says so. React knows error boundaries as classes only. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failed: false };

  static getDerivedStateFromError(): PageBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <MissingPage /> : this.props.children;
  }
}

function MissingPage(): ReactNode {
  const { t } = useWords();
  return (
    <Notice
      tone="alert"
      title={t('page.missing.title')}
      text={t('page.missing.text')}
      action={{ label: t('app.reload'), run: () => location.reload() }}
    />
  );
}
