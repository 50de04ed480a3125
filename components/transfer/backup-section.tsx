import { Archive, Camera } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type BackupInterval,
  type BackupSchedule,
  readBackupPlan,
  updateBackupSchedule,
} from '../../lib/settings/backup-schedule';
import { readSettings } from '../../lib/settings/settings-storage';
import { describeBackupSchedule } from './backup-schedule-text';
import { saveBackup } from './save-backup';
import { SnapshotList } from './snapshot-list';
import { useTransfer } from './transfer-context';

const OFTEN: Record<BackupInterval, string> = { week: 'every week', month: 'every month', never: 'never' };

/** How the library is kept safe: a file now, a file now and then, and snapshots in the browser. */
export function BackupSection() {
  const transfer = useTransfer();
  const { tasks, service } = transfer;
  const [plan, setPlan] = useState<BackupSchedule>();
  const isBusy = tasks.running.value !== undefined;
  useEffect(() => {
    readBackupPlan().then(setPlan, console.warn);
  }, [tasks.message.value]);
  const change = async (part: Partial<BackupSchedule>) => setPlan(await updateBackupSchedule(part));
  const snapshot = async () => {
    const made = await tasks.run('Making a snapshot', 'No snapshot was made.', async (watched) =>
      service.snapshot(await readSettings(), 'asked', new Date(), watched),
    );
    if (made) tasks.notify('A snapshot was put aside.');
  };
  return (
    <section id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">Backup</h2>
      <p>
        One file with everything: papers and where they were seen, marks, notes, lists, settings, trash. It
        can be merged into a library, or put in its place, under Import.
      </p>
      <div class="actions">
        <button type="button" class="button primary" disabled={isBusy} onClick={() => saveBackup(transfer)}>
          <Archive size={14} aria-hidden="true" />
          Save a backup
        </button>
        {plan && <span class="muted">{describeBackupSchedule(plan, new Date())}</span>}
      </div>
      {plan && (
        <fieldset disabled={isBusy}>
          <legend>A file outlives the browser</legend>
          <label class="field inline">
            <span>A new one is due</span>
            <select
              value={plan.fileEvery}
              onChange={(event) => change({ fileEvery: event.currentTarget.value as BackupInterval })}
            >
              {Object.entries(OFTEN).map(([every, name]) => (
                <option key={every} value={every}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="automatic"
              disabled={plan.fileEvery === 'never'}
              checked={!plan.isAutomatic}
              onChange={() => change({ isAutomatic: false })}
            />
            <span>Remind me in the popup</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="automatic"
              disabled={plan.fileEvery === 'never'}
              checked={plan.isAutomatic}
              onChange={() => change({ isAutomatic: true })}
            />
            <span>Download it by itself, in a tab that opens behind and closes again</span>
          </label>
        </fieldset>
      )}
      <h3>Snapshots in this browser</h3>
      {plan && (
        <label class="choice">
          <input
            type="checkbox"
            checked={plan.keepsSnapshots}
            onChange={(event) => change({ keepsSnapshots: event.currentTarget.checked })}
          />
          <span>Make one every day. The last three are kept, and one that is a week or two old.</span>
        </label>
      )}
      <div class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={snapshot}>
          <Camera size={14} aria-hidden="true" />
          Make a snapshot now
        </button>
      </div>
      <SnapshotList />
    </section>
  );
}
