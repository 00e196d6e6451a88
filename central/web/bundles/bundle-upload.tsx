import '../parts/form-card.css';
import './bundle-upload.css';
import { useEffect, useMemo, useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import type { BundleUploadView } from '../../../shared/contract/bundles.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { Failure } from '../api/answer.ts';
import type { BundlesApi } from '../api/bundles-api.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import { sendFile } from './send-file.ts';
import { UploadState } from './upload-state.tsx';
import { UploadsTable } from './uploads-table.tsx';

interface BundleUploadProps {
  readonly api: BundlesApi;
  readonly unit: UnitView;
  readonly onSignedOut: () => void;
}

const ASK_EVERY_MS = 5_000;

/** Takes in what a kiosk wrote to a USB stick, and gives the receipt that goes back. */
export function BundleUpload({ api, unit, onSignedOut }: BundleUploadProps): ReactNode {
  const { t } = useWords();
  const [upload, setUpload] = useState<BundleUploadView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const leaving = useRef(new AbortController());
  const poller = useMemo(
    () => createPoller(() => api.bundleUploads(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const past = usePolled(poller, onSignedOut);
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
    poller.refresh();
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
      <FailureLine failure={failure ?? past.failure} />
      {upload && <UploadState upload={upload} />}
      <UploadsTable uploads={past.value?.uploads.filter(({ id }) => id !== upload?.id) ?? []} />
    </section>
  );
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
