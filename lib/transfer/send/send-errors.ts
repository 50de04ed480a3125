/** A program on this computer that papers are sent to by a request. */
export type LocalProgram = 'zotero' | 'jabref';

/** Why papers were not sent, or not to their destination. Texts in it are the other program's own, shown as text only. */
export type SendError =
  /** Nothing listens on the port, or it closed the connection: browsers do not distinguish them. */
  | { kind: 'not-running'; program: LocalProgram; port: number }
  | { kind: 'no-answer'; program: LocalProgram; seconds: number }
  /** Another program uses the port. */
  | { kind: 'wrong-program'; program: LocalProgram; found: LocalProgram | 'unknown'; port: number }
  | { kind: 'read-only' }
  | { kind: 'outdated'; program: LocalProgram }
  | { kind: 'refused'; program: LocalProgram; status: number; message: string }
  /** The response is not as documented, or too long. */
  | { kind: 'invalid-response'; program: LocalProgram }
  /** The selected collection no longer exists; `misplaced` papers were saved before this was noticed. */
  | { kind: 'target-gone'; target: string; misplaced: number }
  /** Saved, but in what was selected in Zotero. */
  | { kind: 'not-moved'; target: string; papers: number }
  /** The response was lost, and the program can no longer tell whether it has the papers. */
  | { kind: 'unconfirmed'; program: LocalProgram; papers: number }
  /** JabRef requires the browser to be paired by a PIN first; `isPinWrong` when one was given. */
  | { kind: 'not-paired'; isPinWrong: boolean }
  /** JabRef accepts nothing from browser extensions. */
  | { kind: 'not-allowed' }
  /** The user stopped it. */
  | { kind: 'stopped' };

/** The error that the functions of this folder throw. */
export class SendFailure extends Error {
  override name = 'SendFailure';

  constructor(readonly problem: SendError) {
    super(problem.kind);
  }
}

/** The data of a {@link SendFailure}. @throws the error itself when it is none */
export function sendErrorOf(error: unknown): SendError {
  if (error instanceof SendFailure) return error.problem;
  throw error;
}
