import type { KioskHost } from '../../shared/contract/ipc.ts';
import { verifyChain, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';

type Reader = Pick<KioskHost, 'journalRead'>;

const PAGE_ENTRIES = 500;

/** Whether the journal is one chain of this device from its first entry to its `tail`, and what that first entry follows. */
export async function wholeFrom(host: Reader, device: string, tail: Head): Promise<Head | null> {
  try {
    const [first] = await host.journalRead(1, 1);
    if (first === undefined) return null;
    const start = { seq: first.seq - 1, hash: first.prev };
    let head: Head = start;
    while (head.seq < tail.seq) {
      const page = await host.journalRead(head.seq + 1, PAGE_ENTRIES);
      const verdict = verifyChain(head, device, page);
      if (!verdict.ok || page.length === 0) return null;
      ({ head } = verdict);
    }
    return head.hash === tail.hash ? start : null;
  } catch {
    return null;
  }
}

/** Every entry after `from` that can still be read, page by page, whatever lies damaged between. */
export async function* readableEntries(
  host: Reader,
  from: number,
  tail: Head,
): AsyncGenerator<readonly Entry[], void> {
  for (let seq = from + 1; seq <= tail.seq; seq += PAGE_ENTRIES) {
    const limit = Math.min(PAGE_ENTRIES, tail.seq - seq + 1);
    const page = await pageOf(host, seq, limit);
    if (page.length > 0) yield page;
  }
}

async function pageOf(host: Reader, seq: number, limit: number): Promise<readonly Entry[]> {
  try {
    return (await host.journalRead(seq, limit)).filter((entry) => entry.seq < seq + limit);
  } catch {
    if (limit === 1) return [];
  }
  const half = Math.floor(limit / 2);
  const older = await pageOf(host, seq, half);
  return [...older, ...(await pageOf(host, seq + half, limit - half))];
}
