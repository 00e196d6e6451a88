import '../parts/form-card.css';
import './bundle-upload.css';
import { useEffect, useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import type { BundleUploadView } from '../../../shared/contract/bundles.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { Failure } from '../api/answer.ts';
import type { BundlesApi } from '../api/bundles-api.ts';
import { useWords } from '../i18n/words.tsx';
import { failureKey } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { UploadState } from './upload-state.tsx';
import { sendFile } from './send-file.ts';

interface BundleUploadProps {
  readonly api: BundlesApi;
  readonly unit: UnitView;
}

/** Takes in what a kiosk wrote to a USB stick, and gives the receipt that goes back. */
export function BundleUpload({ api, unit }: BundleUploadProps): ReactNode {
  const { t } = useWords();
  const [upload, setUpload] = useState<BundleUploadView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  async function send(file: File): Promise<void> {
    setBusy(true);
    setUpload(null);
    setFailure(null);
    const { signal } = leaving.current;
    const failed = await sendFile({ api, unit: unit.id, file, signal, sleep, onChange: setUpload });
    setFailure(failed);
    setBusy(false);
  }

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0];
    if (file !== undefined) void send(file);
    event.target.value = '';
  }

  return (
    <section className="form-card" aria-labelledby="bundle-upload-title">
      <h2 id="bundle-upload-title">{t('bundles.title')}</h2>
      <p>{t('bundles.lead')}</p>
      <Field label={t('bundles.file')}>
        {(id) => <input id={id} type="file" accept=".age" disabled={busy} onChange={choose} />}
      </Field>
      {failure && <p className="form-error">{t(failureKey(failure))}</p>}
      {upload && <UploadState upload={upload} />}
    </section>
  );
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
