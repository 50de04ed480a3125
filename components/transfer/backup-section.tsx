import { Archive, Camera } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type BackupInterval,
  type BackupSchedule,
  readBackupSchedule,
  updateBackupSchedule,
} from '../../lib/settings/backup-schedule';
import { readSettings } from '../../lib/settings/settings-storage';
import { describeBackupSchedule } from './backup-schedule-text';
import { saveBackup } from './save-backup';
import { SnapshotList } from './snapshot-list';
import { useTransfer } from './transfer-context';

const INTERVAL_LABELS: Record<BackupInterval, string> = { week: 'weekly', month: 'monthly', never: 'never' };

/** Backups of the library: a file now, files by schedule, and snapshots in the browser. */
export function BackupSection() {
  const transfer = useTransfer();
  const { tasks, service } = transfer;
  const [schedule, setSchedule] = useState<BackupSchedule>();
  const isBusy = tasks.running.value !== undefined;
  useEffect(() => {
    readBackupSchedule().then(setSchedule, console.warn);
  }, [tasks.message.value]);
  const change = async (part: Partial<BackupSchedule>) => setSchedule(await updateBackupSchedule(part));
  const snapshot = async () => {
    const made = await tasks.run('Creating snapshot', 'No snapshot was created.', async (task) =>
      service.snapshot(await readSettings(), 'asked', new Date(), task),
    );
    if (made) tasks.notify('Snapshot saved.');
  };
  return (
    <section id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">Backup</h2>
      <p>
        One file with everything: papers, visits, bookmarks, status, tags, notes, lists, settings and trash.
        Restore it under Import: merge it or replace your library.
      </p>
      <div class="actions">
        <button type="button" class="button primary" disabled={isBusy} onClick={() => saveBackup(transfer)}>
          <Archive size={14} aria-hidden="true" />
          Save a backup
        </button>
        {schedule && <span class="muted">{describeBackupSchedule(schedule, new Date())}</span>}
      </div>
      {schedule && (
        <fieldset disabled={isBusy}>
          <legend>Backup files survive removing the extension</legend>
          <label class="field inline">
            <span>Back up</span>
            <select
              value={schedule.fileEvery}
              onChange={(event) => change({ fileEvery: event.currentTarget.value as BackupInterval })}
            >
              {Object.entries(INTERVAL_LABELS).map(([every, name]) => (
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
              disabled={schedule.fileEvery === 'never'}
              checked={!schedule.isAutomatic}
              onChange={() => change({ isAutomatic: false })}
            />
            <span>Remind me in the popup</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="automatic"
              disabled={schedule.fileEvery === 'never'}
              checked={schedule.isAutomatic}
              onChange={() => change({ isAutomatic: true })}
            />
            <span>Download automatically (a tab opens briefly in the background)</span>
          </label>
        </fieldset>
      )}
      <h3>Snapshots in this browser</h3>
      {schedule && (
        <label class="choice">
          <input
            type="checkbox"
            checked={schedule.keepsSnapshots}
            onChange={(event) => change({ keepsSnapshots: event.currentTarget.checked })}
          />
          <span>Create a snapshot daily (keeps the last three and one about a week or two old)</span>
        </label>
      )}
      <div class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={snapshot}>
          <Camera size={14} aria-hidden="true" />
          Create a snapshot
        </button>
      </div>
      <SnapshotList />
    </section>
  );
}
