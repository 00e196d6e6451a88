import { ensureFirstAdmin, type FirstAdmin } from './accounts/first-admin.ts';
import { buildApp } from './app.ts';
import { ConfigError } from './config/config-error.ts';
import type { CentralConfig } from './config/config.ts';
import { openParts, type OpenOptions, type OpenParts } from './open-parts.ts';
import type { CentralParts } from './parts.ts';
import type { App } from './routes/app-type.ts';
import { startAlarmRounds } from './alarms/alarm-rounds.ts';
import { startImportRounds } from './bundles/import-rounds.ts';
import { startScheduler } from './reports/delivery/scheduler.ts';
import { applyRetention } from './rights/retention.ts';
import { BATCH_LIMITS, type BatchLimits } from './routes/batches.ts';
import { missingPages } from './routes/pages.ts';
import { preparePartitions } from './store/partitions.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;
const GRACE_MS = 3_000;

export interface Centre {
  /** Where it listens, e.g. `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly parts: CentralParts;
  /** Made at the very first start; null later. */
  readonly firstAdmin: FirstAdmin | null;
  readonly moved: OpenParts['moved'];
  /** Folders of pages that aren't built. */
  readonly missingPages: readonly string[];
  /** Answers what has come in, then closes the database. */
  close(): Promise<void>;
}

export interface StartOptions extends OpenOptions {
  readonly batchLimits?: BatchLimits;
  /** The first administrator's printed password goes on to hold: for an invented office. */
  readonly adminKeepsPassword?: boolean;
}

/**
 * The whole centre, running.
 * @throws ConfigError for what the operator can mend
 */
export async function startCentre(
  config: CentralConfig,
  options: StartOptions = {},
): Promise<Centre> {
  // Until the log exists, a broken connection shows itself by the query that fails.
  let log: App['log'] | null = null;
  const onTrouble = (error: Error): void => log?.error({ err: error }, 'database connection broke');
  const opened = await openParts(config, { onTrouble, ...options });
  const { parts } = opened;
  try {
    const firstAdmin = await ensureFirstAdmin(parts, options.adminKeepsPassword !== true);
    const pages = { web: config.webFolder, kiosk: config.kioskFolder };
    const app = await buildApp(parts, {
      pages,
      publicUrl: config.publicUrl,
      logLevel: config.logLevel,
      batchLimits: options.batchLimits ?? BATCH_LIMITS,
      oidc: config.oidc,
    });
    log = app.log;
    const url = await listen(app, config);
    const partitions = setInterval(() => {
      preparePartitions(parts.db.write, parts.now()).catch((error: unknown) =>
        app.log.error({ err: error }, 'partitions not prepared'),
      );
      applyRetention(parts, 'system').catch((error: unknown) =>
        app.log.error({ err: error }, 'retention not applied'),
      );
    }, A_DAY_MS);
    const reports = startScheduler(parts, config.delivery, (error) =>
      app.log.error({ err: error }, 'scheduled reports'),
    );
    const alarms = startAlarmRounds(parts, config.delivery.mail, (error) =>
      app.log.error({ err: error }, 'alarms'),
    );
    const imports = startImportRounds(parts, (error) =>
      app.log.error({ err: error }, 'import of an export file'),
    );
    return {
      url,
      parts,
      firstAdmin,
      moved: opened.moved,
      missingPages: missingPages(pages),
      async close() {
        clearInterval(partitions);
        await reports.stop();
        await alarms.stop();
        await imports.stop();
        await closeApp(app);
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What has come in is answered; a sender that never ends its request is cut off. */
async function closeApp(app: App): Promise<void> {
  const cutOff = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearTimeout(cutOff);
}

/** A usual port that is busy gives way to a free one; a port that the operator named does not. */
async function listen(app: App, { host, port }: CentralConfig): Promise<string> {
  try {
    await app.listen({ host, port: port.number });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (port.exact)
      throw new ConfigError('HAILONG_PORT', 'port.busy', { port: String(port.number) });
    await app.listen({ host, port: 0 });
  }
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${address.port}`;
}
