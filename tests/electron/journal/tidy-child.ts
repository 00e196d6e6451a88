import { openJournal } from '../../../electron/journal/journal.ts';

/** Tidies the journal of the folder it is given, and says when it begins; the test kills it in the middle. */
const journal = await openJournal(process.argv[2] ?? '', () => undefined);
process.send?.('begins');
await journal.tidy(null);
process.send?.('done');
// Waits for its end.
setInterval(() => undefined, 1_000);
