import { JabRef } from '../../lib/handover/jabref';
import { hasLocalAccess, requestLocalAccess } from '../../lib/handover/permission';
import { problemOf } from '../../lib/handover/problems';
import { sendToZotero } from '../../lib/handover/send-to-zotero';
import { whoListens } from '../../lib/handover/who-listens';
import { ZoteroConnector } from '../../lib/handover/zotero';
import { handedPapers, TestRecord } from './handover-record';

/** In milliseconds. */
const TIMEOUT = 2_000;

/** What `handover` is in a page of the tests: what a page of the extension calls. Problems come as values. */
const client = {
  hasLocalAccess,
  whoListens: (port: number) => settled(whoListens('zotero', { port, timeout: TIMEOUT })),
  addToJabRef: (port: number, bibtex: string, token: string) =>
    settled(new JabRef({ port, timeout: TIMEOUT, token }).add(bibtex).then(() => 'added')),
  /** Sends so many made papers to the target of a name. */
  send: async (port: number, count: number, name: string) => {
    const connector = new ZoteroConnector({ port, timeout: TIMEOUT });
    const record = new TestRecord();
    const outcome = connector.targets().then(({ targets }) => {
      const target = targets.find((one) => one.name === name);
      if (!target) throw new Error(`There is no ${name}.`);
      return sendToZotero(connector, handedPapers(count), { target, record });
    });
    return { outcome: await settled(outcome), recorded: record.ids };
  },
};

function settled<T>(promise: Promise<T>): Promise<unknown> {
  return promise.catch(problemOf);
}

Object.assign(globalThis, { handover: client });

document.querySelector('button')?.addEventListener('click', () => {
  void requestLocalAccess().then((isGranted) => {
    document.title = isGranted ? 'granted' : 'refused';
  });
});
