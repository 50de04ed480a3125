import '../styles/base.css';
import '../styles/controls.css';
import '../styles/popovers.css';
import '../styles/dialogs.css';
import './transfer.css';
import { BackupSection } from './backup-section';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { TaskBar } from './task-bar';
import { TransferContext, type TransferContextValue } from './transfer-context';

/** The page for export, sending, import and backup. */
export function TransferPage({ transfer }: { transfer: TransferContextValue }) {
  return (
    <TransferContext.Provider value={transfer}>
      <header class="transfer-header">
        <h1>Papershelf</h1>
        <nav aria-label="On this page">
          <a href="#export">Export</a>
          <a href="#import">Import</a>
          <a href="#backup">Backup</a>
          <a href="/library.html">Library</a>
        </nav>
      </header>
      <main class="transfer">
        <ExportSection />
        <ImportSection />
        <BackupSection />
      </main>
      <TaskBar />
    </TransferContext.Provider>
  );
}
