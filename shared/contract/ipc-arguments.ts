import { z } from 'zod';
import { pinSchema } from '../domain/roster.ts';
import { entrySchema, hashSchema, seqSchema } from '../log/entry.ts';
import { anchorQuestionSchema } from './anchor.ts';
import { exportOrderSchema } from './exports.ts';
import type { CHANNELS } from './ipc.ts';
import { MAX_BATCH_ENTRIES } from './wire.ts';

const MAX_PAGE_ENTRIES = 1_000;
const headSchema = z.strictObject({ seq: z.int().min(0), hash: hashSchema });

/** Arguments of each call, as the host must parse them before it believes them. */
export const ARGUMENTS = {
  boot: z.tuple([]),
  enrol: z.tuple([z.string().max(64)]),
  journalAppend: z.tuple([entrySchema]),
  journalAppendAll: z.tuple([z.array(entrySchema).min(1).max(MAX_PAGE_ENTRIES)]),
  journalRead: z.tuple([seqSchema, z.int().min(1).max(MAX_PAGE_ENTRIES)]),
  checkPin: z.tuple([z.string().max(64), pinSchema]),
  checkStaffPin: z.tuple([z.string().max(64), pinSchema]),
  unlockClerk: z.tuple([z.string().max(64), z.string().max(64), pinSchema]),
  changePin: z.tuple([z.string().max(64), pinSchema, pinSchema]),
  ownFigures: z.tuple([z.string().max(64), pinSchema]),
  exportDrives: z.tuple([]),
  exportTo: z.tuple([exportOrderSchema]),
  takeReceipt: z.tuple([z.string().max(400)]),
  hashDossier: z.tuple([z.string().min(1).max(64)]),
  sendBatch: z.tuple([z.array(entrySchema).min(1).max(MAX_BATCH_ENTRIES)]),
  askAnchor: z.tuple([anchorQuestionSchema]),
  journalSetAside: z.tuple([]),
  refreshConfig: z.tuple([]),
  beat: z.tuple([
    z.strictObject({
      head: headSchema,
      acked: z.int().min(0),
      clerk: z.string().max(64).nullable(),
      waitingSince: z.int().nullable(),
      clerkForMs: z.int().min(0).nullable(),
    }),
  ]),
  relaunch: z.tuple([]),
  readyToQuit: z.tuple([]),
} as const satisfies Record<keyof typeof CHANNELS, z.ZodType<readonly unknown[]>>;
