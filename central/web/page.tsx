import type { ReactNode } from 'react';
import { AccountView } from './account/account-view.tsx';
import { AuditView } from './audit/audit-view.tsx';
import { DevicesView } from './devices/devices-view.tsx';
import { DossiersView } from './dossiers/dossiers-view.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { FlagsView } from './flags/flags-view.tsx';
import { PeopleView } from './people/people-view.tsx';
import type { PageProps } from './page-props.ts';
import { ReportsView } from './reports/reports-view.tsx';
import { CommentsView } from './rights/comments-view.tsx';
import { ContestsView } from './rights/contests-view.tsx';
import { PetitionsView } from './rights/petitions-view.tsx';
import type { View } from './view.ts';

interface ViewPageProps extends PageProps {
  readonly view: View;
}

export function Page({ view, ...page }: ViewPageProps): ReactNode {
  switch (view) {
    case 'figures':
      return <FiguresView {...page} />;
    case 'flags':
      return <FlagsView {...page} />;
    case 'comments':
      return <CommentsView {...page} />;
    case 'petitions':
      return <PetitionsView {...page} />;
    case 'contests':
      return <ContestsView {...page} />;
    case 'dossiers':
      return <DossiersView {...page} />;
    case 'reports':
      return <ReportsView {...page} />;
    case 'devices':
      return <DevicesView {...page} />;
    case 'people':
      return <PeopleView {...page} />;
    case 'audit':
      return <AuditView {...page} />;
    case 'account':
      return <AccountView {...page} />;
  }
}
