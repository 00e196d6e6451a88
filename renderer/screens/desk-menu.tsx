import { useState, type ReactNode } from 'react';
import type { ExportDrive } from '../../shared/contract/exports.ts';
import type { DeskIntent, DeskPage } from '../../shared/flow/desk-state.ts';
import { Button } from '../components/button.tsx';
import { ChoiceChip } from '../components/choice-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { StaffCard, StaffSheet } from '../components/staff-sheet.tsx';
import { useWords } from '../i18n/words.tsx';
import { DeskOutcomeNote } from './desk-outcome.tsx';
import { SCOPES, scopeOf, type ScopeName } from './desk-scope.ts';
import { fileSize } from './file-size.ts';

interface DeskMenuProps {
  readonly page: Extract<DeskPage, { readonly name: 'menu' }>;
  readonly today: string;
  readonly act: (intent: DeskIntent) => void;
}

export function DeskMenu({ page, today, act }: DeskMenuProps): ReactNode {
  const { t } = useWords();
  const [scope, setScope] = useState<ScopeName>('unsynced');
  const [wanted, setWanted] = useState<string | null>(null);
  const drives = page.drives ?? [];
  const drive = drives.find(({ id }) => id === wanted) ?? drives[0];
  const ask = (what: 'bundle' | 'ratings'): void => {
    if (drive === undefined) return;
    act({ type: 'desk-export-asked', what, scope: scopeOf(scope, today), drive: drive.id });
  };
  return (
    <StaffSheet className="desk">
      {page.outcome && <DeskOutcomeNote outcome={page.outcome} />}
      <div className="desk-what">
        <StaffCard>
          <h2>{t('desk.drive')}</h2>
          {page.drives === null && <p>{t('desk.drive.looking')}</p>}
          {page.drives?.length === 0 && <Notice>{t('desk.drive.none')}</Notice>}
          <Drives drives={drives} chosen={drive} onChoose={setWanted} />
          <Button kind="plain" onPress={() => act({ type: 'desk-drives-asked' })}>
            {t('desk.drive.again')}
          </Button>
        </StaffCard>
        <StaffCard>
          <h2>{t('desk.scope')}</h2>
          <div className="desk-chips">
            {SCOPES.map((name) => (
              <ChoiceChip
                key={name}
                label={t(`desk.scope.${name}`)}
                chosen={name === scope}
                onToggle={() => setScope(name)}
              />
            ))}
          </div>
        </StaffCard>
      </div>
      <StaffCard className="desk-actions">
        <h2>{t('desk.do')}</h2>
        <Button kind="main" disabled={drive === undefined} onPress={() => ask('bundle')}>
          {t('desk.bundle')}
        </Button>
        <p>{t('desk.bundle.hint')}</p>
        <Button kind="plain" disabled={drive === undefined} onPress={() => ask('ratings')}>
          {t('desk.ratings')}
        </Button>
        <p>{t('desk.ratings.hint')}</p>
        <Button
          kind="plain"
          disabled={drive === undefined}
          onPress={() => drive && act({ type: 'desk-receipt-asked', drive: drive.id })}
        >
          {t('desk.receipt')}
        </Button>
        <p>{t('desk.receipt.hint')}</p>
      </StaffCard>
    </StaffSheet>
  );
}

interface DrivesProps {
  readonly drives: readonly ExportDrive[];
  readonly chosen: ExportDrive | undefined;
  readonly onChoose: (id: string) => void;
}

function Drives({ drives, chosen, onChoose }: DrivesProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="desk-drives">
      {drives.map(({ id, name, freeBytes }) => (
        <ChoiceChip
          key={id}
          label={
            freeBytes === null
              ? t('desk.drive.download')
              : t('desk.drive.free', { name, free: fileSize(freeBytes, t) })
          }
          chosen={id === chosen?.id}
          onToggle={() => onChoose(id)}
        />
      ))}
    </div>
  );
}
