import type { LocalProgram, SendError } from './send-errors';

const NAMES: Record<LocalProgram, string> = { zotero: 'Zotero', jabref: 'JabRef' };

/** What happened and what to do, by kind. */
const WORDS: {
  [K in SendError['kind']]: (problem: Extract<SendError, { kind: K }>) => string;
} = {
  'not-running': ({ program, port }) =>
    program === 'zotero'
      ? `Zotero does not answer on this computer. Start Zotero and try again.`
      : `JabRef does not answer on this computer. Start JabRef, switch on its HTTP server in its preferences (port ${port}), and try again.`,
  'no-answer': ({ program, seconds }) =>
    `${NAMES[program]} took longer than ${counted(seconds, 'second')} to answer. It may be busy, or a dialog may be open in it. Look there, then try again.`,
  'wrong-program': ({ program, found, port }) =>
    `Not ${NAMES[program]} but ${found === 'unknown' ? 'another program' : NAMES[found]} answers on port ${port} of this computer. ` +
    `Close it, start ${NAMES[program]}, and try again${found === 'unknown' ? '' : `, or send the papers to ${NAMES[found]}`}.`,
  'read-only': () =>
    'The library that is selected in Zotero takes nothing in. Select one of your own in Zotero and try again.',
  outdated: ({ program }) =>
    `This version of ${NAMES[program]} cannot take papers this way. Update ${NAMES[program]}, or export a file and import it there.`,
  refused: ({ program, status, message }) =>
    `${NAMES[program]} refused with error ${status}${message === '' ? '' : ` and says: “${message}”`}. Try again, or export a file and import it there.`,
  'invalid-response': ({ program }) =>
    `${NAMES[program]} answered something that Papershelf does not understand. Update ${NAMES[program]}, or export a file and import it there.`,
  'target-gone': ({ target, misplaced }) =>
    misplaced === 0
      ? `“${target}” is no longer in Zotero under this name. Choose where the papers go, and try again.`
      : `“${target}” went away in Zotero while papers were being saved. ${counted(misplaced, 'paper')} ${misplaced === 1 ? 'is' : 'are'} in Zotero, in what was selected there. Choose where the others go, and try again.`,
  'not-moved': ({ target, papers }) =>
    `${counted(papers, 'paper')} ${papers === 1 ? 'is' : 'are'} in Zotero, but perhaps not in “${target}”: Zotero did not say. Look into what is selected there and move ${papers === 1 ? 'it' : 'them'} if need be.`,
  unconfirmed: ({ program, papers }) =>
    `${NAMES[program]} may or may not have ${counted(papers, 'paper')}: its answer was lost. Look into ${NAMES[program]}, and say whether ${papers === 1 ? 'it is' : 'they are'} there.`,
  'not-paired': ({ isPinWrong }) =>
    isPinWrong
      ? 'JabRef did not take the PIN. Have JabRef show a new one and type it in here.'
      : 'JabRef wants to know this browser first. Have JabRef show a PIN (in its preferences, at the HTTP server) and type it in here.',
  'not-allowed': () =>
    'JabRef takes nothing from extensions of browsers. Allow it in JabRef’s preferences, at the HTTP server, or export a file and import it there.',
  stopped: () => 'You stopped it.',
};

/** What happened and what to do about it, in words for the reader. Texts of other programs stand in quotation marks. */
export function describeSendError(problem: SendError): string {
  return (WORDS[problem.kind] as (problem: SendError) => string)(problem);
}

/** What became of the papers: how many are over there and how many are left. */
export function describeOutcome(sentCount: number, remaining: number, program: LocalProgram): string {
  const name = NAMES[program];
  if (remaining === 0) return `${counted(sentCount, 'paper')} ${sentCount === 1 ? 'is' : 'are'} in ${name}.`;
  if (sentCount === 0)
    return `No paper was recorded as sent. ${counted(remaining, 'paper')} ${remaining === 1 ? 'waits' : 'wait'} here.`;
  return `${sentCount} of ${counted(sentCount + remaining, 'paper')} ${sentCount === 1 ? 'is' : 'are'} in ${name}. Trying again sends only the other${remaining === 1 ? '' : ` ${remaining}`}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
