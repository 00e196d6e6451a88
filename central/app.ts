import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import manifest from '../package.json' with { type: 'json' };
import type { LogLevel } from './config/config.ts';
import type { OidcConfig } from './config/oidc.ts';
import { versionCache } from './devices/version-for-device.ts';
import { collectMetrics } from './metrics.ts';
import type { CentralParts } from './parts.ts';
import { handleErrors } from './problem/handle-errors.ts';
import type { App } from './routes/app-type.ts';
import { anchorRoutes } from './routes/anchors.ts';
import { clerkSideRoutes } from './routes/clerk-side.ts';
import { badgeRoutes } from './routes/badges.ts';
import { batchRoutes, type BatchLimits } from './routes/batches.ts';
import { bundleRoutes } from './routes/bundles.ts';
import { counterSettingsRoutes } from './routes/counter-settings.ts';
import { enrolmentRoutes } from './routes/enrolments.ts';
import { evaluationRoutes } from './routes/evaluations.ts';
import { unitEvaluationRoutes } from './routes/evaluations-units.ts';
import { dossierImportRoutes } from './routes/dossier-imports.ts';
import { dossierMappingRoutes } from './routes/dossier-mappings.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { continuationRoutes } from './routes/continuations.ts';
import { deviceRoutes } from './routes/devices.ts';
import { enrolmentCodeRoutes } from './routes/enrolment-codes.ts';
import { guardRoutes } from './routes/guard.ts';
import { flagRoutes } from './routes/flags.ts';
import { gunzipBody } from './routes/gunzip-body.ts';
import { healthRoutes } from './routes/health.ts';
import { heartbeatRoutes } from './routes/heartbeats.ts';
import { kioskConfigRoutes } from './routes/kiosk-config.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { describeApi, openApiRoutes } from './routes/openapi.ts';
import { pageRoutes, type Pages } from './routes/pages.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { peopleRoutes } from './routes/people.ts';
import { rightsRoutes } from './routes/rights.ts';
import { procedureRoutes } from './routes/procedures.ts';
import { rosterRoutes } from './routes/roster.ts';
import { reportScheduleRoutes } from './routes/report-schedules.ts';
import { reportRoutes } from './routes/reports.ts';
import { alarmRoutes } from './routes/alarms.ts';
import { quarantineRoutes } from './routes/quarantine.ts';
import { questionRoutes } from './routes/questions.ts';
import { sessionRoutes } from './routes/session.ts';
import { signInRoute } from './routes/sign-in.ts';
import { centreRoutes } from './routes/centre.ts';
import { specialDayRoutes } from './routes/special-days.ts';
import { clerkProcedureRoutes } from './routes/clerk-procedures.ts';
import { statedFigureRoutes } from './routes/stated-figures.ts';
import { statementImportRoutes } from './routes/statement-imports.ts';
import { statementRoutes } from './routes/statements.ts';
import { unitRoutes } from './routes/units.ts';
import { workingHoursRoutes } from './routes/working-hours.ts';

export interface AppOptions {
  readonly pages: Pages;
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  readonly batchLimits: BatchLimits;
  readonly oidc: OidcConfig | null;
}

const LARGEST_BODY_BYTES = 64_000;
const REQUEST_WITHIN_MS = 30_000;
const CONNECTION_IDLE_MS = 60_000;

/** The whole server from its parts; nothing listens yet. */
export async function buildApp(parts: CentralParts, options: AppOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    connectionTimeout: CONNECTION_IDLE_MS,
    forceCloseConnections: 'idle',
    logger: {
      level: options.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  app.addHook('preParsing', gunzipBody);
  app.decorateRequest('device', null);
  app.decorateRequest('session', null);
  handleErrors(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(options.publicUrl));
  await app.register(compress, { globalDecompression: false });
  guardRoutes(app, parts, options.publicUrl);
  await describeApi(app, manifest.version);

  const versionFor = versionCache(parts);
  enrolmentRoutes(app, parts);
  batchRoutes(app, parts, options.batchLimits);
  anchorRoutes(app, parts);
  clerkSideRoutes(app, parts);
  kioskConfigRoutes(app, parts, versionFor);
  heartbeatRoutes(app, parts, versionFor);
  staffRoutes(app, parts, options.publicUrl);
  oidcRoutes(app, parts, options.oidc);
  centreRoutes(app, parts);
  healthRoutes(app, parts);
  metricsRoutes(app, parts, collectMetrics(), options.publicUrl);
  openApiRoutes(app);
  await pageRoutes(app, options.pages);
  return app;
}

function staffRoutes(app: App, parts: CentralParts, publicUrl: string | null): void {
  signInRoute(app, parts, publicUrl);
  sessionRoutes(app, parts);
  peopleRoutes(app, parts);
  rightsRoutes(app, parts);
  unitRoutes(app, parts);
  counterSettingsRoutes(app, parts);
  workingHoursRoutes(app, parts);
  questionRoutes(app, parts);
  badgeRoutes(app, parts);
  rosterRoutes(app, parts);
  procedureRoutes(app, parts);
  evaluationRoutes(app, parts);
  unitEvaluationRoutes(app, parts);
  flagRoutes(app, parts);
  dossierMappingRoutes(app, parts);
  dossierRoutes(app, parts);
  dossierImportRoutes(app, parts);
  statedFigureRoutes(app, parts);
  clerkProcedureRoutes(app, parts);
  specialDayRoutes(app, parts);
  statementImportRoutes(app, parts);
  statementRoutes(app, parts);
  reportRoutes(app, parts);
  reportScheduleRoutes(app, parts);
  alarmRoutes(app, parts);
  quarantineRoutes(app, parts);
  deviceRoutes(app, parts);
  continuationRoutes(app, parts);
  bundleRoutes(app, parts);
  enrolmentCodeRoutes(app, parts);
}

/** Both pages carry everything themselves: nothing may be loaded from, sent to or framed by another site. */
function securityHeaders(publicUrl: string | null): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // hash-wasm compiles its hashes from WebAssembly.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // Clerks' portraits come as data: addresses, so that a kiosk shows them offline.
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Many offices reach the centre over plain HTTP in their own network.
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
    crossOriginOpenerPolicy: publicUrl?.startsWith('https:') ?? false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}
