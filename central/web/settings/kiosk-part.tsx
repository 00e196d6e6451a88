import { useMemo, useState, type ReactNode } from 'react';
import type { BadgeList } from '../../../shared/contract/badges.ts';
import {
  settingsAt,
  type SettingsChanges,
  type SettingsView,
} from '../../../shared/contract/counter-settings.ts';
import type { Answer } from '../api/answer.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { counterName } from '../devices/devices-table.tsx';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useLeave } from '../unsaved/unsaved-context.ts';
import { mayChange } from './may-change.ts';
import type { Place } from './place.ts';
import { SettingsForm } from './settings-form.tsx';

/** Whoever edits must not be overtaken; what somebody else saves is seen at the next visit. */
const ASK_EVERY_MS = 3_600_000;
const OFFICE = '';

interface Loaded extends SettingsView, BadgeList {}

/** How kiosks behave and what they say, for the office or one counter. */
export function KioskPart(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const words = useWords();
  const { t } = words;
  const [place, setPlace] = useState<Place>(null);
  const leave = useLeave();
  const poller = useMemo(
    () => createPoller(() => load(api, unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  const places = [
    { value: OFFICE, label: t('settings.place.office') },
    ...unit.counters.map(({ id }) => ({ value: id, label: counterName(unit, id, words) })),
  ];
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {(loaded) => (
        <>
          <div className="form-fields">
            <SelectField
              label={t('settings.place')}
              options={places}
              value={place ?? OFFICE}
              onChange={(id) => leave(() => setPlace(id === OFFICE ? null : id))}
            />
          </div>
          <Editor key={place} {...page} place={place} loaded={loaded} onSaved={poller.refresh} />
        </>
      )}
    </PolledPart>
  );
}

async function load(api: PageProps['api'], unit: string): Promise<Answer<Loaded>> {
  const [settings, badges] = await Promise.all([api.kioskSettings(unit), api.badges(unit)]);
  if (!settings.ok) return settings;
  if (!badges.ok) return badges;
  return { ok: true, value: { ...settings.value, ...badges.value } };
}

interface EditorProps extends PageProps {
  readonly place: Place;
  readonly loaded: Loaded;
  readonly onSaved: () => void;
}

function Editor({ place, loaded, onSaved, ...page }: EditorProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const [isSaved, setSaved] = useState(false);
  const act = useAct(onSignedOut);
  const { defaults, office, counters, holders } = loaded;

  async function save(settings: SettingsChanges): Promise<boolean> {
    setSaved(false);
    const request = { counter: place, settings };
    if (!(await act.run(() => api.saveKioskSettings(unit.id, request)))) return false;
    setSaved(true);
    onSaved();
    return true;
  }

  return (
    <>
      <SettingsForm
        place={place}
        inherited={place === null ? defaults : settingsAt(office, {})}
        changes={place === null ? office : (counters[place] ?? {})}
        clerks={holders}
        isReadOnly={!mayChange(who)}
        busy={act.busy}
        failure={act.failure}
        onSave={save}
      />
      <output>{isSaved && t('settings.saved')}</output>
    </>
  );
}
