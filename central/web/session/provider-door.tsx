import { useEffect, useState, type ReactNode } from 'react';
import { OIDC_PATH, PROVIDER_REFUSED_PAGE } from '../../../shared/contract/oidc.ts';
import type { Api } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';

interface ProviderDoorProps {
  readonly api: Pick<Api, 'oidcOffer'>;
}

/** The way in through the office's identity provider, where there is one; local accounts stand beside it. */
export function ProviderDoor({ api }: ProviderDoorProps): ReactNode {
  const { t } = useWords();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let gone = false;
    async function ask(): Promise<void> {
      const answer = await api.oidcOffer();
      if (!gone) setOffered(answer.ok && answer.value.offered);
    }
    void ask();
    return () => {
      gone = true;
    };
  }, [api]);
  if (!offered) return null;
  return (
    <>
      {PROVIDER_REFUSED_PAGE.endsWith(location.hash) && location.hash !== '' && (
        <p role="alert" className="form-error">
          {t('problem.provider-refused')}
        </p>
      )}
      <a className="button" href={`${OIDC_PATH}/start`}>
        {t('session.provider')}
      </a>
    </>
  );
}
