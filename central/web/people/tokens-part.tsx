import { useMemo, useState, type ReactNode } from 'react';
import type { NewTokenView, TokenRequest } from '../../../shared/contract/tokens.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { TokenForm } from './token-form.tsx';
import { TokensTable } from './tokens-table.tsx';

const ASK_EVERY_MS = 30_000;

export function TokensPart({ api, unit, who, onSignedOut }: PageProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.tokens(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);
  const [told, setTold] = useState<NewTokenView | null>(null);
  const mayChange = who.role === 'it';

  async function create(request: TokenRequest): Promise<boolean> {
    setTold(null);
    const made = await act.run(() => api.createToken(request));
    if (made) setTold(made.value);
    poller.refresh();
    return made !== null;
  }
  async function revoke(id: number): Promise<void> {
    if (await act.run(() => api.revokeToken(id))) poller.refresh();
  }

  return (
    <>
      <h2>{t('tokens.title')}</h2>
      <FailureLine failure={act.failure} />
      {told && (
        <SecretOnce
          title={t('tokens.made.title', { name: told.name })}
          secret={told.token}
          note={t('tokens.made.once')}
        />
      )}
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ tokens }) => (
          <TokensTable
            tokens={tokens}
            at={polled.at ?? 0}
            onRevoke={mayChange ? (id) => void revoke(id) : null}
          />
        )}
      </PolledPart>
      {mayChange && <TokenForm unit={unit} busy={act.busy} onCreate={create} />}
    </>
  );
}
