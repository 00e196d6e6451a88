import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { WordsProvider } from '../../../central/web/i18n/words.tsx';
import type { PageProps } from '../../../central/web/page-props.ts';
import type { Role } from '../../../shared/contract/session.ts';
import type { AnsweringCentre } from './answering-centre.ts';
import { UNIT } from './office-fixture.ts';

/** A page as somebody in this role opens it. */
export function showPage(
  Page: (page: PageProps) => ReactNode,
  { api }: Pick<AnsweringCentre, 'api'>,
  role: Role = 'manager',
): UserEvent {
  render(
    <WordsProvider locale="vi">
      <Page
        api={api}
        unit={UNIT}
        who={{ name: 'quan-ly', role, endsAt: 0 }}
        onSignedOut={() => undefined}
      />
    </WordsProvider>,
  );
  return userEvent.setup();
}
