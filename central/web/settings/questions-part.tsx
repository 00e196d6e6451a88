import { useMemo, useState, type ReactNode } from 'react';
import type { QuestionsView } from '../../../shared/contract/questions.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { mayChange } from './may-change.ts';
import { draftOf, requestOf, type QuestionsDraft } from './questions-draft.ts';
import { QuestionsForm } from './questions-form.tsx';

const ASK_EVERY_MS = 3_600_000;

/** What citizens may add to their tap: one list of reasons, the same at every level. */
export function QuestionsPart(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const poller = useMemo(
    () => createPoller(() => api.questions(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {(view) => <Editor {...page} view={view} />}
    </PolledPart>
  );
}

function Editor({ view, ...page }: PageProps & { readonly view: QuestionsView }): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(view.questionnaire, view.usual));
  const [isSaved, setSaved] = useState(false);
  const act = useAct(onSignedOut);
  const noteSaved = useUnsaved(draft);

  async function save(next: QuestionsDraft): Promise<void> {
    setSaved(false);
    const saved = await act.run(() => api.saveQuestions(unit.id, requestOf(next)));
    if (!saved) return;
    const { questionnaire, usual } = saved.value;
    // New reasons have their names now; sent again without them they would be made twice.
    const named = draftOf(questionnaire, usual);
    setDraft(named);
    noteSaved(named);
    setSaved(true);
  }

  return (
    <>
      <QuestionsForm
        draft={draft}
        isReadOnly={!mayChange(who)}
        busy={act.busy}
        failure={act.failure}
        onChange={setDraft}
        onUsual={() => setDraft(draftOf(view.usual, view.usual))}
        onSave={() => void save(draft)}
      />
      <output>{isSaved && t('settings.saved')}</output>
    </>
  );
}
