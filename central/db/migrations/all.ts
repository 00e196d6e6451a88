import type { Migration } from 'kysely/migration';
import { office } from './001-office.ts';
import { devices } from './002-devices.ts';
import { log } from './003-log.ts';
import { review } from './004-review.ts';
import { rollups } from './005-rollups.ts';
import { accounts } from './006-accounts.ts';
import { appendOnly } from './007-append-only.ts';
import { questionnaire } from './015-questionnaire.ts';
import { dossiers } from './020-dossiers.ts';
import { flags } from './021-flags.ts';
import { byDay } from './022-by-day.ts';
import { people } from './030-people.ts';
import { auditChain } from './031-audit-chain.ts';
import { comments } from './032-comments.ts';
import { contests } from './033-contests.ts';
import { retention } from './034-retention.ts';
import { oidc } from './035-oidc.ts';
import { reports } from './040-reports.ts';
import { reportSchedules } from './041-report-schedules.ts';
import { continuedLogs } from './050-continued-logs.ts';
import { carriedThrough } from './051-carried-through.ts';
import { quarantineDecisions } from './055-quarantine-decisions.ts';
import { alarms } from './056-alarms.ts';
import { clocks } from './057-clocks.ts';
import { exportsMade } from './058-exports.ts';
import { shortLogs } from './059-short-logs.ts';
import { staffPins } from './065-staff-pins.ts';
import { exportKey } from './066-export-key.ts';
import { bundleUploads } from './067-bundle-uploads.ts';
import { counterSettings } from './070-counter-settings.ts';
import { noClerk } from './071-no-clerk.ts';
import { procedureRatings } from './072-procedure-ratings.ts';
import { countedRatings } from './073-counted-ratings.ts';
import { feedback } from './075-feedback.ts';
import { statements } from './080-statements.ts';
import { demoMark } from './081-demo-mark.ts';
import { daysAndLeave } from './082-days-and-leave.ts';
import { badges } from './090-badges.ts';
import { clerkPresence } from './091-clerk-presence.ts';
import { looks } from './083-looks.ts';
import { lookFields } from './100-look-fields.ts';
import { quarantineWords } from './101-quarantine-words.ts';
import { forgottenFeedback } from './102-forgotten-feedback.ts';
import { waiting } from './110-waiting.ts';
import { forgottenWords } from './084-forgotten-words.ts';
import { wordings } from './085-wordings.ts';
import { weeks } from './105-weeks.ts';
import { papersAndSteps } from './115-papers-and-steps.ts';
import { toldHeads } from './117-told-heads.ts';
import { standingLogs } from './118-standing-logs.ts';
import { refusedSignIns } from './120-refused-sign-ins.ts';
import { crossedLooks } from './125-crossed-looks.ts';
import { eachToldHead } from './126-each-told-head.ts';
import { auditByAct } from './127-audit-by-act.ts';
import { importClaims } from './128-import-claims.ts';
import { signedHeads } from './130-signed-heads.ts';

/** In order. A published migration is never edited; a change is a new number. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-office': office,
  '002-devices': devices,
  '003-log': log,
  '004-review': review,
  '005-rollups': rollups,
  '006-accounts': accounts,
  '007-append-only': appendOnly,
  '015-questionnaire': questionnaire,
  '020-dossiers': dossiers,
  '021-flags': flags,
  '022-by-day': byDay,
  '030-people': people,
  '031-audit-chain': auditChain,
  '032-comments': comments,
  '033-contests': contests,
  '034-retention': retention,
  '035-oidc': oidc,
  '040-reports': reports,
  '041-report-schedules': reportSchedules,
  '050-continued-logs': continuedLogs,
  '051-carried-through': carriedThrough,
  '055-quarantine-decisions': quarantineDecisions,
  '056-alarms': alarms,
  '057-clocks': clocks,
  '058-exports': exportsMade,
  '059-short-logs': shortLogs,
  '065-staff-pins': staffPins,
  '066-export-key': exportKey,
  '067-bundle-uploads': bundleUploads,
  '070-counter-settings': counterSettings,
  '071-no-clerk': noClerk,
  '072-procedure-ratings': procedureRatings,
  '073-counted-ratings': countedRatings,
  '075-feedback': feedback,
  '080-statements': statements,
  '081-demo-mark': demoMark,
  '082-days-and-leave': daysAndLeave,
  '083-looks': looks,
  '084-forgotten-words': forgottenWords,
  '085-wordings': wordings,
  '090-badges': badges,
  '091-clerk-presence': clerkPresence,
  '100-look-fields': lookFields,
  '101-quarantine-words': quarantineWords,
  '102-forgotten-feedback': forgottenFeedback,
  '105-weeks': weeks,
  '110-waiting': waiting,
  '115-papers-and-steps': papersAndSteps,
  '117-told-heads': toldHeads,
  '118-standing-logs': standingLogs,
  '120-refused-sign-ins': refusedSignIns,
  '125-crossed-looks': crossedLooks,
  '126-each-told-head': eachToldHead,
  '127-audit-by-act': auditByAct,
  '128-import-claims': importClaims,
  '130-signed-heads': signedHeads,
};
