import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { closingTime, localDay } from '../../shared/domain/opening-hours.ts';
import { hoursFrom } from '../../shared/domain/special-days.ts';
import type { Effect, Report } from '../../shared/flow/event.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import { sessionOf } from '../../shared/flow/state.ts';
import { storeFault } from '../db/store-fault.ts';
import { makeFlowStore, type FlowStore } from '../flow/flow-store.ts';
import { offerOf } from '../flow/offer.ts';
import { runEffect } from '../flow/run-effect.ts';
import { languageOf } from '../i18n/languages.ts';
import { makeCell, type Cell } from './cell.ts';
import { makeKioskClock } from './kiosk-clock.ts';
import { sealFeedback } from './seal-feedback.ts';
import { makeService, type ServiceParts } from './service.ts';
import { UNKNOWN_STATUS } from './unknown-status.ts';

export interface KioskParts extends Pick<
  ServiceParts,
  'openHost' | 'db' | 'storeCare' | 'after' | 'random'
> {
  readonly rules: Rules;
  /** Wall clock and a monotonic one, ms. */
  readonly now: () => number;
  readonly ticks: () => number;
  readonly newSession: () => string;
  /** A one-time code that came with the address; used where the device isn't enrolled yet. */
  readonly enrolCode: string | null;
}

/** The whole kiosk but its picture. */
export interface Kiosk {
  readonly flow: FlowStore;
  readonly view: Cell<KioskView | null>;
  readonly status: Cell<KioskStatus>;
  /** The network is back, or the page is seen again and its timers may have slept. */
  readonly wake: () => void;
}

export function startKiosk(parts: KioskParts): Kiosk {
  const { rules, after, newSession, enrolCode } = parts;
  const clock = makeKioskClock(parts.now, parts.ticks);
  const view = makeCell<KioskView | null>(null);
  const status = makeCell(UNKNOWN_STATUS);
  const offer = (): ReturnType<typeof offerOf> | null => {
    const config = view.get();
    return config && offerOf(config);
  };
  const flow = makeFlowStore({
    rules,
    offer,
    today: () => localDay(clock.now()),
    mono: clock.mono,
    after,
    run: (effect) => void run(effect),
  });
  const clerk = (): string | null => sessionOf(flow.snapshot().view)?.clerk ?? null;
  const signedInMs = (): number | null => {
    const session = sessionOf(flow.snapshot().view);
    return session && Math.max(0, Math.round(clock.mono() - session.openedAt));
  };
  const tell = flow.dispatch;
  const service = makeService({ ...parts, clock, view, status, clerk, signedInMs, tell });

  function closesInMs(): number | null {
    const now = clock.now();
    const known = view.get();
    const closes = known && closingTime(hoursFrom(known, now), now);
    return closes === null ? null : closes - now;
  }
  async function run(effect: Effect): Promise<void> {
    const handlers = {
      ...service,
      desk: { ...service.desk, locale: () => languageOf(flow.snapshot().locale).base },
      closesInMs,
      newSession,
      sealFeedback: (feedback: Feedback) =>
        sealFeedback(feedback, view.get()?.exportRecipient ?? null),
    };
    const report = await runEffect(effect, handlers).catch(lost);
    if (report) flow.dispatch(report);
  }
  async function open(): Promise<void> {
    flow.dispatch(await service.boot());
    if (enrolCode !== null) flow.dispatch({ type: 'enrol-asked', code: enrolCode });
  }

  void open();
  return { flow, view, status, wake: service.wake };
}

/** A host that throws where it should answer is a defect; the probe finds out whether it lasts. */
function lost(error: unknown): Report {
  return { type: 'service-lost', reason: storeFault(error) };
}
