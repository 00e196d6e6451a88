import type { ReactNode } from 'react';
import type { Intent } from '../../shared/flow/event.ts';
import { Button } from '../components/button.tsx';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';

const WAYS = ['break', 'hand-over', 'own-figures', 'pin-change'] as const;

interface ClerkWaysProps {
  readonly act: (intent: Intent) => void;
}

/** What the signed-in clerk may do besides signing out. */
export function ClerkWays({ act }: ClerkWaysProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="staff-ways">
      {WAYS.map((way) => (
        <Button key={way} kind="plain" onPress={() => act({ type: `${way}-asked` })}>
          {t(`staff.${way}` satisfies MessageKey)}
        </Button>
      ))}
    </div>
  );
}
