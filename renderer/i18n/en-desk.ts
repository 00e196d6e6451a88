import type { Messages } from '../../shared/i18n/translate.ts';
import type { VI_DESK } from './vi-desk.ts';

export const EN_DESK: Messages<keyof typeof VI_DESK> = {
  'desk.open': 'IT: take data out',
  'desk.title': 'Take data out by hand',
  'desk.choose': 'Who is at work? Every export is recorded with the name.',
  'desk.choose.list': 'IT staff',
  'desk.choose.none':
    'Nobody is named yet. Run “hailong set-staff-pin --role it” at the centre, then wait for the kiosk to take its configuration.',
  'desk.drive': 'Write to',
  'desk.drive.looking': 'Looking for USB drives…',
  'desk.drive.none': 'No USB drive found. Plug one in, wait a few seconds and press “Look again”.',
  'desk.drive.again': 'Look again',
  'desk.drive.free': '{name} ({free} free)',
  'desk.drive.download': 'The browser’s downloads',
  'desk.scope': 'Which part',
  'desk.scope.unsynced': 'All unsent',
  'desk.scope.today': 'Today',
  'desk.scope.week': 'Last 7 days',
  'desk.scope.month': 'Last 30 days',
  'desk.scope.all': 'All on this kiosk',
  'desk.do': 'What to do',
  'desk.bundle': 'Export for the centre',
  'desk.bundle.hint':
    'Encrypted, only the centre can open it, and takes it in as from the network.',
  'desk.ratings': 'Export the list of ratings (CSV)',
  'desk.ratings.hint': 'Not encrypted, opens in a spreadsheet. Keep it like an internal file.',
  'desk.receipt': 'Take the receipt',
  'desk.receipt.hint':
    'Reads the centre’s receipt from the drive, so that the kiosk knows what arrived.',
  'desk.working.bundle': 'Exporting for the centre',
  'desk.working.ratings': 'Exporting the list of ratings',
  'desk.working.receipt': 'Reading the receipt',
  'desk.working.body': 'Don’t pull the drive out until the kiosk says so.',
  'desk.working.progress': '{done, number} of {total, number} entries',
  'desk.done.checked':
    'Done: {file}, entries {from}–{to}, {size}. Read back and found as written. The drive can be pulled out.',
  'desk.done.download':
    'Handed to the browser: {file}, entries {from}–{to}, {size}. A browser lets nobody read it back: look in the downloads whether the file is complete.',
  'desk.done.receipt': 'Receipt taken: the centre has entries up to {through}.',
  'desk.failed.not-allowed': 'The PIN was too long ago. Go back and enter it once more.',
  'desk.failed.not-enrolled': 'The kiosk is not enrolled, so it doesn’t know for whom to encrypt.',
  'desk.failed.nothing': 'There is nothing to export in the chosen part.',
  'desk.failed.busy': 'Another export is under way. Wait for it to end.',
  'desk.failed.drive-gone':
    'The drive was pulled out or can’t be read any more. The unfinished file is of no use; plug it in and export again.',
  'desk.failed.no-space': 'The drive has no room left. Use another one or choose a shorter part.',
  'desk.failed.not-written':
    'The drive can’t be written: it may be write-protected, or a folder of that name is there. Use another one.',
  'desk.failed.check-failed':
    'It reads back other than written: the drive is bad. Use another one.',
  'desk.failed.log-damaged':
    'The kiosk can’t read a part of its own log. Tell who is in charge; delete nothing on the kiosk.',
  'desk.failed.no-file':
    'There is no receipt for this kiosk on the drive. Copy hai-long-….receipt.json into the drive’s top folder.',
  'desk.failed.unreadable': 'The receipt file is damaged. Copy it from the centre again.',
  'desk.failed.forged': 'The receipt is not signed by this kiosk’s centre. Not taken.',
  'desk.failed.of-another-device': 'The receipt is of another kiosk. Not taken.',
  'desk.failed.of-another-log':
    'The receipt doesn’t fit this kiosk’s log. Not taken; tell who is in charge.',
  'desk.failed.older': 'This receipt is no newer than what the kiosk knows.',
  'size.mb': '{size, number, ::.0} MB',
  'size.gb': '{size, number, ::.0} GB',
};
