import { useState } from 'preact/hooks';
import type { ExportJob } from '../../lib/transfer/export/run-export';
import { hasLocalAccess, requestLocalAccess } from '../../lib/transfer/send/permission';
import type { SendError } from '../../lib/transfer/send/send-errors';
import { readSendState } from '../../lib/transfer/send/send-storage';
import { findTarget, type ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { JabRefPairing } from './jabref-pairing';
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

/** Sends papers to the programs on this computer in which the user writes, none of them twice. */
export function SendSection({ job }: { job: ExportJob }) {
  const transfer = useTransfer();
  const { tasks } = transfer;
  const [targets, setTargets] = useState<readonly ZoteroTarget[]>();
  const [selected, setSelected] = useState<ZoteroTarget>();
  const [problem, setProblem] = useState<SendError>();
  const isBusy = tasks.running.value !== undefined;
  const isEmpty = job.source.count === 0 || job.ids?.length === 0;

  /** The request must come first: browsers ask the user only right after a click. */
  const allowed = async (name: string): Promise<boolean> => {
    const isAllowed = (await requestLocalAccess().catch(() => false)) || (await hasLocalAccess());
    if (!isAllowed)
      tasks.message.value = {
        text: `Permission to connect to this computer is needed to send papers to ${name}. Nothing was sent. Press the button again to be asked again, or export a file.`,
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
    setSelected((zoteroTarget && found && findTarget(found, zoteroTarget)) ?? found?.[0]);
  };
  const sendToZotero = async (answer?: ResendDecision) => {
    if (!selected) return;
    const left = await startZoteroSend(transfer, job, selected, answer);
    setProblem(left);
    if (left?.kind !== 'target-gone') return;
    setSelected(undefined);
    setTargets(await reloadZoteroTargets());
  };
  const sendToJabRef = async (answer?: ResendDecision) => {
    setTargets(undefined);
    if (await allowed('JabRef')) await sendPaired(answer);
  };
  // Without asking: that JabRef wants the browser paired was its own response, and the click was long ago.
  const sendPaired = async (answer?: ResendDecision) =>
    setProblem(await startJabRefSend(transfer, job, answer));
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
            onClick={() => openInNotes(transfer, job, program)}
          >
            {program === 'obsidian' ? 'Obsidian' : 'Logseq'}
          </button>
        ))}
      </div>
      {targets && (
        <ZoteroCollections
          targets={targets}
          selected={selected}
          onSelect={setSelected}
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
              {answer === 'there' ? 'They arrived' : 'Send again'}
            </button>
          ))}
        </div>
      )}
      {problem?.kind === 'not-paired' && <JabRefPairing onPaired={() => sendPaired()} />}
    </div>
  );
}
