import { lazy, Suspense, type ReactNode } from 'react';
import type { PageProps } from './page-props.ts';
import { Loading } from './parts/loading.tsx';
import { PageBoundary } from './parts/page-boundary.tsx';
import type { View } from './view.ts';

// Each page is a file of its own that comes when it is first opened.
const AccountView = lazy(async () => ({
  default: (await import('./account/account-view.tsx')).AccountView,
}));
const AuditView = lazy(async () => ({
  default: (await import('./audit/audit-view.tsx')).AuditView,
}));
const AlarmsView = lazy(async () => ({
  default: (await import('./alarms/alarms-view.tsx')).AlarmsView,
}));
const QuarantineView = lazy(async () => ({
  default: (await import('./quarantine/quarantine-view.tsx')).QuarantineView,
}));
const DevicesView = lazy(async () => ({
  default: (await import('./devices/devices-view.tsx')).DevicesView,
}));
const DossiersView = lazy(async () => ({
  default: (await import('./dossiers/dossiers-view.tsx')).DossiersView,
}));
const RetentionView = lazy(async () => ({
  default: (await import('./retention/retention-view.tsx')).RetentionView,
}));
const FiguresView = lazy(async () => ({
  default: (await import('./figures/figures-view.tsx')).FiguresView,
}));
const FlagsView = lazy(async () => ({
  default: (await import('./flags/flags-view.tsx')).FlagsView,
}));
const PeopleView = lazy(async () => ({
  default: (await import('./people/people-view.tsx')).PeopleView,
}));
const BadgesView = lazy(async () => ({
  default: (await import('./badges/badges-view.tsx')).BadgesView,
}));
const RosterView = lazy(async () => ({
  default: (await import('./roster/roster-view.tsx')).RosterView,
}));
const ProceduresView = lazy(async () => ({
  default: (await import('./procedures/procedures-view.tsx')).ProceduresView,
}));
const StatementsView = lazy(async () => ({
  default: (await import('./statements/statements-view.tsx')).StatementsView,
}));
const CalendarView = lazy(async () => ({
  default: (await import('./calendar/calendar-view.tsx')).CalendarView,
}));
const SettingsView = lazy(async () => ({
  default: (await import('./settings/settings-view.tsx')).SettingsView,
}));
const ReportsView = lazy(async () => ({
  default: (await import('./reports/reports-view.tsx')).ReportsView,
}));
const CommentsView = lazy(async () => ({
  default: (await import('./rights/comments-view.tsx')).CommentsView,
}));
const ContestsView = lazy(async () => ({
  default: (await import('./rights/contests-view.tsx')).ContestsView,
}));
const PetitionsView = lazy(async () => ({
  default: (await import('./rights/petitions-view.tsx')).PetitionsView,
}));

interface ViewPageProps extends PageProps {
  readonly view: View;
}

export function Page(props: ViewPageProps): ReactNode {
  return (
    <PageBoundary key={props.view}>
      <Suspense fallback={<Loading />}>
        <Opened {...props} />
      </Suspense>
    </PageBoundary>
  );
}

function Opened({ view, ...page }: ViewPageProps): ReactNode {
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
    case 'badges':
      return <BadgesView {...page} />;
    case 'roster':
      return <RosterView {...page} />;
    case 'procedures':
      return <ProceduresView {...page} />;
    case 'statements':
      return <StatementsView {...page} />;
    case 'calendar':
      return <CalendarView {...page} />;
    case 'settings':
      return <SettingsView {...page} />;
    case 'alarms':
      return <AlarmsView {...page} />;
    case 'quarantine':
      return <QuarantineView {...page} />;
    case 'people':
      return <PeopleView {...page} />;
    case 'retention':
      return <RetentionView {...page} />;
    case 'audit':
      return <AuditView {...page} />;
    case 'account':
      return <AccountView {...page} />;
  }
}
