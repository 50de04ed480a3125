/** A program on this computer that papers are handed over to by a request. */
export type LocalProgram = 'zotero' | 'jabref';

/** Why papers did not go over, or not to where they should. Texts in it are the other program's own, shown as text only. */
export type SendError =
  /** Nothing listens on the port, or it hung up: a browser does not tell which. */
  | { kind: 'not-running'; program: LocalProgram; port: number }
  | { kind: 'no-answer'; program: LocalProgram; seconds: number }
  /** Another program has the port. */
  | { kind: 'wrong-program'; program: LocalProgram; found: LocalProgram | 'unknown'; port: number }
  | { kind: 'read-only' }
  | { kind: 'outdated'; program: LocalProgram }
  | { kind: 'refused'; program: LocalProgram; status: number; message: string }
  /** An answer that is not what is documented, or is too long. */
  | { kind: 'invalid-response'; program: LocalProgram }
  /** The collection that was picked is not there any more; `misplaced` papers were saved before that came out. */
  | { kind: 'target-gone'; target: string; misplaced: number }
  /** Saved, but where Zotero had its selection. */
  | { kind: 'not-moved'; target: string; papers: number }
  /** The answer was lost and Zotero cannot tell any more whether it has the papers. */
  | { kind: 'unconfirmed'; program: LocalProgram; papers: number }
  /** JabRef wants the browser paired by a PIN first; `isPinWrong` when one was given. */
  | { kind: 'not-paired'; isPinWrong: boolean }
  /** JabRef takes nothing from extensions of browsers. */
  | { kind: 'not-allowed' }
  /** The reader stopped it. */
  | { kind: 'stopped' };

/** What the functions of this folder throw. */
export class SendFailure extends Error {
  override name = 'HandoverError';

  constructor(readonly problem: SendError) {
    super(problem.kind);
  }
}

/** The problem of an error. @throws the error itself when it is none of these */
export function sendErrorOf(error: unknown): SendError {
  if (error instanceof SendFailure) return error.problem;
  throw error;
}
