import type { Paper } from '../../lib/paper/paper';
import { ofManifest } from './built-copy';
import { putPapers } from './database';
import { type Driven, Hands } from './page-driver';
import { WEDNESDAY } from './sightings';
import { actOn } from './transfer-page';

/** A change of the manifest: its optional host permissions become required, so that they are granted at installation. */
export const withLocalAccess = ofManifest(({ optional_host_permissions, ...rest }) => ({
  ...rest,
  host_permissions: optional_host_permissions,
}));

/** Controls of the page, selected by position: the accessible name of a select includes its options. */
const PAPERS = "document.querySelector('#export select')";
const TARGETS = "document.querySelector('.zotero-targets select')";
const picked = (box: string) => `(${box}?.selectedOptions[0]?.textContent ?? '').trim()`;

/** How many have been made so far, so that each is different. */
const made = { papers: 0, lists: 0 };

/** The export page, as far as it sends papers to other programs, in either browser. */
export class HandoverPage {
  readonly hands: Hands;
  /** The name of the list that was made last. */
  list = '';

  constructor(readonly page: Driven) {
    this.hands = new Hands(page);
  }

  /** Makes a list of so many papers that were never sent, and chooses it. @returns their ids */
  async choosesList(count: number): Promise<string[]> {
    this.list = `List ${++made.lists}`;
    const ids = await this.grows(count);
    await this.#pick(PAPERS, `${this.list} (${count})`);
    return ids;
  }

  /** Adds so many more papers to that list. */
  async grows(count: number): Promise<string[]> {
    const papers = Array.from({ length: count }, () => madePaper(++made.papers));
    await actOn(this.page, 'openLibrary', null); // there is none before the page has asked for it
    await putPapers(this.page, papers);
    const paperIds = papers.map(({ id }) => id);
    await actOn(this.page, 'putOnList', { to: { name: this.list }, paperIds });
    return paperIds;
  }

  /** Opens the choice of Zotero's collections. */
  async asksZotero(): Promise<void> {
    await this.hands.click('Zotero');
  }

  /** The collections that are offered, and the selected one. */
  async offered(): Promise<{ names: string[]; picked: string }> {
    await this.hands.until(TARGETS);
    return this.hands.look(
      `{ names: [...${TARGETS}.options].map((option) => option.textContent.trim()), picked: ${picked(TARGETS)} }`,
    );
  }

  async picks(target: string): Promise<void> {
    await this.#pick(TARGETS, target);
  }

  /** Opens the choice of collections, selects one, and sends. */
  async sendsTo(target: string): Promise<void> {
    await this.asksZotero();
    await this.picks(target);
    await this.hands.click('Send to Zotero');
  }

  /** Waits for the message that sending succeeded. */
  isTold(words: string): Promise<void> {
    return this.hands.until(
      `document.querySelector('.task [role=status]').textContent === ${JSON.stringify(words)}`,
    );
  }

  /** Waits for an error message that begins so. @returns the whole message */
  async isRefused(beginning: string): Promise<string> {
    const words = "(document.querySelector('.task [role=alert]')?.textContent ?? '')";
    await this.hands.until(`${words}.startsWith(${JSON.stringify(beginning)})`);
    return this.hands.look(words);
  }

  /** Selects an option by keys, starting at the first one. */
  async #pick(box: string, name: string): Promise<void> {
    const { hands } = this;
    await hands.until(
      `[...(${box}?.options ?? [])].some((option) => option.textContent.trim() === ${JSON.stringify(name)})`,
    );
    await hands.until(`!${box}.disabled`);
    await this.page.evaluate(`${box}.focus()`);
    await hands.press('Home');
    for (let count = 0; (await hands.look<string>(picked(box))) !== name; count++) {
      if (count > 50) throw new Error(`No key leads to ${name}.`);
      await hands.press('ArrowDown');
    }
  }
}

function madePaper(number: number): Paper {
  const seen = { firstSeenAt: WEDNESDAY, lastSeenAt: WEDNESDAY };
  return {
    id: `2510.${10_000 + number}`,
    title: `Result ${number}`,
    authors: ['Ada Lovelace'],
    ...seen,
  };
}
