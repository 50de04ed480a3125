import { useState } from 'preact/hooks';
import { hasLocalAccess, requestLocalAccess } from '../../lib/transfer/send/permission';
import type { SendError } from '../../lib/transfer/send/send-errors';
import { readSendState } from '../../lib/transfer/send/send-storage';
import { findTarget, type ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { JabRefPairing } from './jabref-pairing';
import type { ExportOptions } from './run-export';
import {
  loadZoteroTargets,
  openInNotes,
  type ResendDecision,
  reloadZoteroTargets,
  startJabRefSend,
  startZoteroSend,
} from './send-actions';
import { useTransfer } from './transfer-context';
import { ZoteroCollections } from './zotero-collections';

/** Where the reader writes: papers go over to programs on this computer, none of them twice. */
export function SendSection({ wish }: { wish: ExportOptions }) {
  const transfer = useTransfer();
  const { tasks } = transfer;
  const [targets, setTargets] = useState<readonly ZoteroTarget[]>();
  const [picked, setPicked] = useState<ZoteroTarget>();
  const [problem, setProblem] = useState<SendError>();
  const isBusy = tasks.running.value !== undefined;
  const isEmpty = wish.choice.count === 0 || wish.ids?.length === 0;

  /** The request must come first: browsers ask the reader only straight after a click. */
  const allowed = async (name: string): Promise<boolean> => {
    const isAllowed = (await requestLocalAccess().catch(() => false)) || (await hasLocalAccess());
    if (!isAllowed)
      tasks.message.value = {
        text: `Without leave to talk to this computer papers cannot be sent to ${name}. Nothing was sent. Press the button again to be asked again, or export a file.`,
        isFailure: true,
      };
    return isAllowed;
  };
  const openZotero = async () => {
    setProblem(undefined);
    if (!(await allowed('Zotero'))) return;
    const found = await loadZoteroTargets(transfer);
    const { zoteroTarget } = await readSendState();
    setTargets(found);
    setPicked((zoteroTarget && found && findTarget(found, zoteroTarget)) ?? found?.[0]);
  };
  const sendToZotero = async (answer?: ResendDecision) => {
    if (!picked) return;
    const left = await startZoteroSend(transfer, wish, picked, answer);
    setProblem(left);
    if (left?.kind !== 'target-gone') return;
    setPicked(undefined);
    setTargets(await reloadZoteroTargets());
  };
  const sendToJabRef = async (answer?: ResendDecision) => {
    setTargets(undefined);
    if (await allowed('JabRef')) await sendPaired(answer);
  };
  // Without asking: that JabRef wants the browser paired was its own answer, and the click was long ago.
  const sendPaired = async (answer?: ResendDecision) =>
    setProblem(await startJabRefSend(transfer, wish, answer));
  return (
    <div class="send">
      <h3>Send to</h3>
      <div class="actions">
        <button type="button" class="button" disabled={isBusy || isEmpty} onClick={openZotero}>
          Zotero
        </button>
        <button type="button" class="button" disabled={isBusy || isEmpty} onClick={() => sendToJabRef()}>
          JabRef
        </button>
        {(['obsidian', 'logseq'] as const).map((program) => (
          <button
            key={program}
            type="button"
            class="button"
            disabled={isBusy || isEmpty}
            onClick={() => openInNotes(transfer, wish, program)}
          >
            {program === 'obsidian' ? 'Obsidian' : 'Logseq'}
          </button>
        ))}
      </div>
      {targets && (
        <ZoteroCollections
          targets={targets}
          picked={picked}
          onPick={setPicked}
          onSend={() => sendToZotero()}
          onClose={() => setTargets(undefined)}
        />
      )}
      {problem?.kind === 'unconfirmed' && (
        <div class="actions">
          {(['there', 'again'] as const).map((answer) => (
            <button
              key={answer}
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() => (problem.program === 'zotero' ? sendToZotero(answer) : sendToJabRef(answer))}
            >
              {answer === 'there' ? 'They are there' : 'Send them again'}
            </button>
          ))}
        </div>
      )}
      {problem?.kind === 'not-paired' && <JabRefPairing onPaired={() => sendPaired()} />}
    </div>
  );
}
