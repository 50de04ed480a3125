import type { HandoverProblem, LocalProgram } from './send-errors';

const NAMES: Record<LocalProgram, string> = { zotero: 'Zotero', jabref: 'JabRef' };

/** What happened and what to do, by kind. */
const WORDS: {
  [K in HandoverProblem['kind']]: (problem: Extract<HandoverProblem, { kind: K }>) => string;
} = {
  nobody: ({ program, port }) =>
    program === 'zotero'
      ? `Zotero does not answer on this computer. Start Zotero and try again.`
      : `JabRef does not answer on this computer. Start JabRef, switch on its HTTP server in its preferences (port ${port}), and try again.`,
  'no-answer': ({ program, seconds }) =>
    `${NAMES[program]} took longer than ${counted(seconds, 'second')} to answer. It may be busy, or a dialog may be open in it. Look there, then try again.`,
  stranger: ({ program, found, port }) =>
    `Not ${NAMES[program]} but ${found === 'unknown' ? 'another program' : NAMES[found]} answers on port ${port} of this computer. ` +
    `Close it, start ${NAMES[program]}, and try again${found === 'unknown' ? '' : `, or send the papers to ${NAMES[found]}`}.`,
  'read-only': () =>
    'The library that is selected in Zotero takes nothing in. Select one of your own in Zotero and try again.',
  outdated: ({ program }) =>
    `This version of ${NAMES[program]} cannot take papers this way. Update ${NAMES[program]}, or export a file and import it there.`,
  refused: ({ program, status, says }) =>
    `${NAMES[program]} refused with error ${status}${says === '' ? '' : ` and says: “${says}”`}. Try again, or export a file and import it there.`,
  garbled: ({ program }) =>
    `${NAMES[program]} answered something that Papershelf does not understand. Update ${NAMES[program]}, or export a file and import it there.`,
  'target-gone': ({ target, strayed }) =>
    strayed === 0
      ? `“${target}” is no longer in Zotero under this name. Choose where the papers go, and try again.`
      : `“${target}” went away in Zotero while papers were being saved. ${counted(strayed, 'paper')} ${strayed === 1 ? 'is' : 'are'} in Zotero, in what was selected there. Choose where the others go, and try again.`,
  'not-moved': ({ target, papers }) =>
    `${counted(papers, 'paper')} ${papers === 1 ? 'is' : 'are'} in Zotero, but perhaps not in “${target}”: Zotero did not say. Look into what is selected there and move ${papers === 1 ? 'it' : 'them'} if need be.`,
  unsure: ({ program, papers }) =>
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
export function problemInWords(problem: HandoverProblem): string {
  return (WORDS[problem.kind] as (problem: HandoverProblem) => string)(problem);
}

/** What became of the papers: how many are over there and how many are left. */
export function outcomeInWords(over: number, left: number, program: LocalProgram): string {
  const name = NAMES[program];
  if (left === 0) return `${counted(over, 'paper')} ${over === 1 ? 'is' : 'are'} in ${name}.`;
  if (over === 0)
    return `No paper was recorded as sent. ${counted(left, 'paper')} ${left === 1 ? 'waits' : 'wait'} here.`;
  return `${over} of ${counted(over + left, 'paper')} ${over === 1 ? 'is' : 'are'} in ${name}. Trying again sends only the other${left === 1 ? '' : ` ${left}`}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
