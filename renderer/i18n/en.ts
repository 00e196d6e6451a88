import type { Messages } from '../../shared/i18n/translate.ts';
import { EN_LOOK_UP } from './en-look-up.ts';
import { EN_DESK } from './en-desk.ts';
import { EN_OPENING } from './en-opening.ts';
import type { MessageKey } from './vi.ts';

export const EN: Messages<MessageKey> = {
  'app.name': 'Hài Lòng',
  'locale.switch': 'Language',
  'counter.label': 'Counter',
  'counter.number': 'Counter {number}',
  'action.back': 'Back',
  'key.erase': 'Erase one character',
  'key.clear': 'Clear all',
  'key.shift': 'Capital letter',
  'key.shift-lock': 'Capital letters locked',
  'key.space': 'Space',
  'key.line': 'New line',
  'key.symbols': '?123: digits and punctuation',
  'key.letters': 'abc: letters',
  'portrait.of': 'Photo of {name}',

  'starting.title': 'Starting',
  'starting.body': 'The kiosk is checking what it has stored. One moment, please.',

  'enrolling.title': 'Register this device',
  'enrolling.body':
    'Enter the one-time code that your administrator gave you: 8 letters and digits, in capitals or not.',
  'enrolling.code': 'Registration code, {filled} of {total} characters entered',
  'enrolling.keys': 'Keys for the code',
  'enrolling.submit': 'Register',
  'enrolling.busy': 'Connecting to the central server…',

  'waiting.title': 'No officer is serving at this counter right now',
  'waiting.body': 'Please go to another counter, or wait a moment.',
  'waiting.sign-in': 'Staff sign-in',
  'waiting.device': 'Device information',

  'choosing.title': 'Choose the officer at this counter',
  'choosing.body': 'Choose your name, then enter your PIN.',
  'choosing.list': 'Officers',
  'choosing.letters': 'Filter by first letter of the given name',
  'choosing.all': 'All',
  'choosing.empty': 'No officer is assigned to this counter yet. Please tell your administrator.',

  'pin.title': 'Enter your PIN',
  'pin.hint': 'Enter {total} digits; no other key is needed.',
  'pin.digits': 'PIN, {filled} of {total} digits entered',
  'pin.pad': 'Number keys',
  'pin.checking': 'Checking…',
  'pin.wrong':
    'That PIN is not right. {triesLeft, plural, one {# try} other {# tries}} left before a wait.',
  'pin.waiting': 'Too many wrong PINs. Try again in {wait}.',
  'pin.ready': 'You can enter your PIN again.',
  'pin.locked':
    'This PIN is locked at this counter after too many wrong tries. Ask your supervisor to unlock it.',
  'pin.unknown-clerk':
    'This officer is no longer on the list of this counter. Go back and choose a name.',
  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min {seconds} s',

  'rating.question':
    'How would you rate the attitude of the officer who received and guided you with your application?',
  'rating.levels': 'Answers',
  'rating.hint': 'Touch one answer. Your choice is confidential.',
  'rating.revise': 'Your first choice has been withdrawn. Please choose again.',
  'rating.saving': 'Saving…',
  'rating.staff': 'For staff',
  'rating.remaining': 'Time left to choose again',

  'explain.kept': 'Your rating has been saved and is confidential.',
  'explain.remaining': 'Time left; touch the screen for more time',
  'explain.skip': 'Skip',
  'explain.send': 'Send',
  'explain.write': 'Write a comment',
  'reasons.title': 'What would you like to say more about?',
  'reasons.hint': 'Optional; you can choose several.',
  'reasons.list': 'What you can choose',
  'comment.title': 'Your comment',
  'comment.hint': 'Optional. No need to give your name or telephone number.',
  'comment.field': 'Text of the comment',
  'comment.left': '{count, number} characters left',
  'comment.keys': 'Keyboard',
  'comment.method': 'Vietnamese typing',
  'comment.method.telex': 'Telex',
  'comment.method.vni': 'VNI',
  'comment.method.off': 'Off',
  'comment.help.telex':
    'aa = â, aw = ă, ee = ê, oo = ô, ow = ơ, uw = ư, dd = đ; s, f, r, x, j = á, à, ả, ã, ạ',
  'comment.help.vni': '6 = â, ê, ô; 7 = ơ, ư; 8 = ă; 9 = đ; 1, 2, 3, 4, 5 = á, à, ả, ã, ạ',
  'comment.help.off': 'Letters appear just as you touch them.',

  'thanks.title': 'Thank you',
  'thanks.kept': 'Your rating has been saved and is confidential.',
  'thanks.undo': 'Choose again',
  'thanks.undo.hint': 'If you touched the wrong answer, you can choose again now.',
  'thanks.remaining': 'Time left to choose again',

  'break.title': 'This counter is on a short break',
  'break.body': 'The clerk will be back soon. Please wait a few minutes or go to another counter.',
  'break.resume': 'The clerk is back',
  'break.hand-over': 'Another clerk takes over',
  'staff.break': 'Take a break',
  'staff.hand-over': 'Hand over',
  'staff.own-figures': 'My figures',
  'staff.pin-change': 'Change PIN',
  'unlock.ask': 'Ask a supervisor to unlock',
  'unlock.title': 'Unlock the PIN of {clerk}',
  'unlock.choose': 'The supervisor chooses their name and types their own PIN.',
  'unlock.none': 'No supervisor has a PIN yet. Please ask IT.',
  'unlock.list': 'Supervisors',
  'pin-change.old': 'Your PIN',
  'pin-change.next': 'New PIN',
  'pin-change.again': 'New PIN again',
  'pin-change.rules': 'Not six digits alike, not digits in a row, not a group said again.',
  'pin-change.differs': 'The two are not alike. Please type the new PIN again.',
  'pin-change.done': 'PIN changed',
  'pin-change.done.body': 'It works here at once, and at the other kiosks in a few minutes.',
  'pin-change.not-sent': 'Not changed: the centre can’t be reached. The old PIN goes on to work.',
  'pin-change.not-taken': 'The PIN was changed somewhere else. Wait a few minutes and try again.',
  'pin-change.weak.not-a-pin': 'A PIN has exactly six digits.',
  'pin-change.weak.all-alike': 'Six digits alike are easily guessed. Please choose another.',
  'pin-change.weak.in-a-row': 'Digits in a row are easily guessed. Please choose another.',
  'pin-change.weak.repeated': 'A repeated group is easily guessed. Please choose another.',
  'pin-change.weak.as-before': 'The new PIN must differ from the present one.',
  'own.title': 'My figures',
  'own.pin': 'Type your PIN to see your own figures.',
  'own.lead': 'Closed weeks alone, rounded, and only where there are enough ratings.',
  'own.none': 'Not enough ratings in closed weeks yet.',
  'own.weeks': '{from} to {to}',
  'own.share': 'About {percent}% satisfied',
  'own.count': '{atLeast} ratings or more',
  'own.after-review': 'After review: about {percent}%',
  'own.not-sent':
    'The centre can’t be reached, so there is nothing to show. The kiosk keeps no figures.',
  'staff.title': 'For staff',
  'staff.clerk': 'Serving now',
  'staff.clerk.none': 'No officer is signed in',
  'staff.enrol-again': 'Enrol this kiosk again',
  'staff.sign-out': 'Sign out',
  'staff.sign-out.ask': 'Sign out of this counter?',
  'staff.sign-out.body': 'The rating screen stays closed until an officer signs in.',
  'staff.sign-out.yes': 'Sign out',
  'staff.sign-out.no': 'Keep serving',
  'staff.state': 'State of the device',
  'staff.unsynced': 'Not yet sent to the centre',
  'staff.unsynced.value':
    '{count, plural, =0 {Nothing is waiting} one {# entry} other {# entries}}',
  'staff.receipt': 'Last receipt from the centre',
  'staff.receipt.none': 'None yet',
  'staff.device': 'Device ID',
  'staff.device.none': 'Not registered',
  'staff.app': 'Version',
  'staff.host': 'Running as',
  'staff.host.electron': 'An application installed on this machine',
  'staff.host.browser': 'A page in a browser',
  'staff.promises': 'What this device promises',
  'staff.promise.electron.copies':
    'Every rating is written to two places on the disk before the thank-you appears.',
  'staff.promise.electron.key':
    'The device’s signing key is kept outside the browser, and guarded by the operating system where it can be.',
  'staff.promise.electron.offline':
    'Without a network it goes on taking ratings and sends them later.',
  'staff.promise.browser.offline':
    'Without a network it goes on taking ratings and sends them later.',
  'staff.promise.browser.copies':
    'Ratings are only in the browser’s storage: clearing browsing data loses what has not been sent.',
  'staff.promise.browser.key': 'The device’s signing key is in the browser’s storage as well.',
  'staff.promise.browser.lock':
    'This page cannot stop anybody from leaving the browser. Installing the application is better.',
  'staff.promise.kept': 'Promised',
  'staff.promise.missing': 'Not promised',

  'notice.centre-unreachable':
    'The centre cannot be reached. Ratings are kept on this device and will be sent later.',
  'notice.not-the-centre':
    'Something other than the centre answered; the network may ask for a sign-in. Ratings are kept on this device. Please check the network.',
  'notice.receipt-refused':
    'The centre’s receipt does not match, so the device keeps every entry. Please tell your administrator.',
  'notice.enrol-again':
    'The centre no longer recognises this device. Ratings are kept on it. Ask your administrator to register it again.',
  'notice.log-refused':
    'The centre refused this device’s log. Nothing has been deleted here. Ask your administrator to look into it.',
  'notice.stuck':
    'For more than four hours the centre has not confirmed anything from this device. Ratings are kept here. Check the network and tell your administrator.',
  'notice.centre-trouble':
    'The centre has a fault. Ratings are kept on this device and will be sent later.',
  'notice.disk-low':
    'The disk of this device is nearly full. Ratings are still taken. Ask IT to free space; do not delete the application’s data folder.',

  'out.title': 'Ratings are paused',
  'out.citizen': 'We are sorry. Your application is handled at this counter as usual.',
  'out.pending':
    'Your last choice could not be saved yet. The kiosk keeps trying; once it is saved, the thank-you appears.',
  'out.kept':
    'Ratings that were thanked for before are still on this device; none has been deleted.',
  'out.for-staff': 'For staff',
  'out.retrying': 'The kiosk tries again every {seconds} seconds.',
  'out.staff.storage':
    'The disk cannot be written to. If this stays for more than a minute, restart the machine. If it comes back, call technical support. Do not delete the application’s data folder.',
  'out.staff.no-space':
    'The disk is nearly full. Ask technical support to free some space; do not delete the application’s data folder. The kiosk resumes by itself.',
  'out.staff.centre-needed':
    'The log on this device lacks or contradicts what the centre holds, perhaps because the disk was replaced or restored from an old copy. Connect the network: the kiosk asks the centre and goes on from there. What is left here is kept; do not delete the data folder.',
  'out.staff.copies-forked':
    'The two copies of the log on this device differ. Both are kept as they are, and the centre is told as soon as there is a network. Call technical support: after a look they allow the kiosk to go on from the centre’s copy. Do not delete the data folder.',
  'out.staff.unheard':
    'The centre cannot be reached yet. In a browser the kiosk takes ratings only once the centre has noted this start. Check the network cable or Wi-Fi. Do not delete the browser’s data folder.',
  'out.staff.start':
    'The kiosk could not open what it has stored. Restart the machine. If it comes back, call technical support. Do not reinstall the application or delete its data folder.',

  'failure.unreachable':
    'The central server cannot be reached. Check the network cable or Wi-Fi and try again.',
  'failure.not-the-centre':
    'This address is not the central server. The network may ask for a sign-in, or the address is set wrongly.',
  'failure.receipt-refused':
    'The centre’s answer could not be verified. Tell your administrator before you try again.',
  'failure.centre-ahead':
    'The centre holds more of this device’s log than the device itself. Tell your administrator.',
  'failure.not-enrolled': 'This device is not registered. Enter a registration code.',
  'problem.malformed-request':
    'The centre could not read the request. This version may be too old; tell your administrator.',
  'problem.invalid-parameter':
    'The centre did not accept what was sent. Check the code and try again.',
  'problem.credential-unknown':
    'The centre does not recognise this device. Ask your administrator for a new code.',
  'problem.device-revoked':
    'This device has been revoked. Ask your administrator for a new code if it is still in use.',
  'problem.enrolment-code-refused':
    'The code is wrong, already used, or expired. Check it or ask for a new one.',
  'problem.not-found': 'This server has no registration service. Check the address of the centre.',
  'problem.sequence-gap': 'The centre is missing some entries. The device sends them again.',
  'problem.log-forked':
    'The centre has entries that differ from this device’s. Tell your administrator.',
  'problem.batch-too-large': 'The data is too large for the centre. Tell your administrator.',
  'problem.unsupported-media':
    'The centre does not understand the data. The versions may differ; tell your administrator.',
  'problem.chain-broken': 'This device’s log is not continuous. Tell your administrator.',
  'problem.signature-wrong': 'This device’s signature is wrong. Tell your administrator.',
  'problem.wrong-device': 'The data belongs to another device. Tell your administrator.',
  'problem.too-many-tries': 'Too many tries. Wait a few minutes and try again.',
  'problem.internal-error': 'The centre has a fault. Try again in a few minutes.',
  'problem.busy': 'The centre is busy. Try again in a few minutes.',

  ...EN_LOOK_UP,
  ...EN_OPENING,
  ...EN_DESK,
};
