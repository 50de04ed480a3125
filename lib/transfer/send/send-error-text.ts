import { formatPaperCount } from '../../util/format-number';
import { PROGRAM_NAMES } from './program-names';
import type { LocalProgram, SendError } from './send-errors';
import type { SendResult } from './send-papers';

/** What happened and what to do, by kind. */
const MESSAGES: {
  [K in SendError['kind']]: (problem: Extract<SendError, { kind: K }>) => string;
} = {
  'not-running': ({ program, port }) =>
    program === 'zotero'
      ? `Zotero does not answer on this computer. Start Zotero and try again.`
      : `JabRef does not answer on this computer. Start JabRef, switch on its HTTP server in its preferences (port ${port}), and try again.`,
  'no-answer': ({ program, seconds }) =>
    `${PROGRAM_NAMES[program]} took longer than ${counted(seconds, 'second')} to answer. It may be busy, or a dialog may be open in it. Look there, then try again.`,
  'wrong-program': ({ program, found, port }) =>
    `Not ${PROGRAM_NAMES[program]} but ${found === 'unknown' ? 'another program' : PROGRAM_NAMES[found]} answers on port ${port} of this computer. ` +
    `Close it, start ${PROGRAM_NAMES[program]}, and try again${found === 'unknown' ? '' : `, or send the papers to ${PROGRAM_NAMES[found]}`}.`,
  'read-only': () =>
    'The library selected in Zotero is read-only. Select one of your own in Zotero and try again.',
  outdated: ({ program }) =>
    `This version of ${PROGRAM_NAMES[program]} cannot receive papers this way. Update ${PROGRAM_NAMES[program]}, or export a file and import it there.`,
  refused: ({ program, status, message }) =>
    `${PROGRAM_NAMES[program]} refused with error ${status}${message === '' ? '' : ` and says: “${message}”`}. Try again, or export a file and import it there.`,
  'invalid-response': ({ program }) =>
    `${PROGRAM_NAMES[program]} sent an unexpected response. Update ${PROGRAM_NAMES[program]}, or export a file and import it there.`,
  'target-gone': ({ target, misplaced }) =>
    misplaced === 0
      ? `“${target}” is no longer in Zotero under this name. Choose where the papers go, and try again.`
      : `“${target}” disappeared from Zotero while papers were being saved. ${counted(misplaced, 'paper')} ${misplaced === 1 ? 'is' : 'are'} in Zotero, in what was selected there. Choose where the others go, and try again.`,
  'not-moved': ({ target, papers }) =>
    `${counted(papers, 'paper')} ${papers === 1 ? 'is' : 'are'} in Zotero, but perhaps not in “${target}”: Zotero did not confirm it. Check what is selected there, and move ${papers === 1 ? 'it' : 'them'} if needed.`,
  unconfirmed: ({ program, papers }) =>
    `${PROGRAM_NAMES[program]} may or may not have ${counted(papers, 'paper')}: its response was lost. Check ${PROGRAM_NAMES[program]}, and say whether ${papers === 1 ? 'it' : 'they'} arrived.`,
  'not-paired': ({ isPinWrong }) =>
    isPinWrong
      ? 'JabRef did not accept the PIN. Show a new one in JabRef and enter it here.'
      : 'Pair this browser with JabRef first: show the PIN in JabRef (in its preferences, at the HTTP server) and enter it here.',
  'not-allowed': () =>
    'JabRef does not accept papers from browser extensions. Allow it in JabRef’s preferences, at the HTTP server, or export a file and import it there.',
  stopped: () => 'You stopped it.',
};

/** What happened and what to do about it, as a message for the user. Texts of other programs are in quotation marks. */
export function describeSendError(problem: SendError): string {
  return (MESSAGES[problem.kind] as (problem: SendError) => string)(problem);
}

/** The outcome for the papers: how many are in the program and how many remain. */
export function describeOutcome(sentCount: number, remaining: number, program: LocalProgram): string {
  const name = PROGRAM_NAMES[program];
  if (remaining === 0) return `${counted(sentCount, 'paper')} ${sentCount === 1 ? 'is' : 'are'} in ${name}.`;
  if (sentCount === 0)
    return `No paper was recorded as sent. ${counted(remaining, 'paper')} ${remaining === 1 ? 'remains' : 'remain'}.`;
  return `${sentCount} of ${counted(sentCount + remaining, 'paper')} ${sentCount === 1 ? 'is' : 'are'} in ${name}. Trying again sends only the other${remaining === 1 ? '' : ` ${remaining}`}.`;
}

/** What came of sending, in sentences: the error, how many papers arrived, and how many had been sent before. */
export function describeSendResult(
  { sent, remaining, alreadySent, problem }: SendResult,
  program: LocalProgram,
): string {
  const sentences = [
    problem && describeSendError(problem),
    (sent + remaining.length > 0 || alreadySent === 0) && describeOutcome(sent, remaining.length, program),
    alreadySent > 0 && `${formatPaperCount(alreadySent)} had been sent before.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
