import type { VI_OPENING } from './vi-opening.ts';

/** The words of the way to the faces and of the second question, in English. */
export const EN_OPENING: Readonly<Record<keyof typeof VI_OPENING, string>> = {
  'inviting.title': 'Please rate once the officer has finished',
  'inviting.scan': 'Please scan the code on your receipt to rate',
  'inviting.scan-or-type': 'Please scan or type the code on your receipt to rate',
  'inviting.type-title': 'Please type the code on your receipt to rate',
  'inviting.private':
    'The code only makes sure that each application is rated once. It is not stored, and the officer does not learn what you chose.',
  'inviting.wait':
    'This screen opens by itself when your application has been dealt with. Your choice is kept confidential.',
  'inviting.type': 'Type the code',
  'inviting.no-code': 'I have no code',
  'inviting.reading': 'Checking the code…',

  'code.title': 'Type the code of your application',
  'code.hint':
    'On the receipt the code stands beside the bar code. Type only the digits after the first hyphen: 6 for the day of reception, then the number.',
  'code.so-far': 'The code so far: {shown}',
  'code.pad': 'Number keys',
  'code.go-on': 'Continue',
  'code.remaining': 'Time left; touch the screen for more time',

  'code-fault.empty': 'The scanner could not read a code. Please scan again.',
  'code-fault.not-a-code':
    'This is not the code of an application. Please scan the bar code or the QR code printed on the receipt.',
  'code-fault.unit-unknown':
    'The agency in this code is not known. Please check the code on the receipt.',
  'code-fault.sequence-length': 'The number must have 4 to 7 digits. Please check it.',
  'code-fault.impossible-date':
    'There is no such day. These six digits are the year, month and day of reception, for example 261005.',
  'code-fault.future-date':
    'The day of reception in this code is still to come. Please check the six digits of the day.',
  'code-fault.other-office':
    'This code belongs to another office. Please use a receipt from this office.',
  'code-fault.already-rated':
    'This application has been rated here. Thank you; each application counts once.',
  'code-fault.unreadable':
    'The code could not be checked. Please try again, or choose “I have no code”.',

  'rating.type-code': 'Type the code',
  'rating.repeat':
    'The last rating has been stored. Please wait a few seconds before the next one.',
  'rating.disown': 'Not this officer?',
  'rating.other-clerk': 'Another officer',
  'rating.disowned': 'The rating is for the counter and for no officer.',
  'rating.own-again': 'It is {name}',

  'procedure.title': 'And what about the procedure?',
  'procedure.hint':
    'Optional. The answer is about the procedure and does not count for the officer.',
  'procedure.unnamed': 'The procedure of this application',

  'staff.service-done': 'Finished: invite to rate',
  'staff.service-done.hint':
    'The faces open for the citizen and close by themselves. The opening is on record.',
  'staff.queue.none':
    'A kiosk in a browser can’t be opened by a queue system. Install the application on the machine.',
};
