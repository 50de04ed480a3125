import type { Paper } from '../../lib/paper/paper';
import { ofManifest } from './built-copy';
import { putPapers } from './database';
import { type Driven, Hands } from './page-driver';
import { WEDNESDAY } from './sightings';
import { actOn } from './transfer-page';

/** A change of the manifest: what it has as an optional permission is granted when it is installed. */
export const withLocalAccess = ofManifest(({ optional_host_permissions, ...rest }) => ({
  ...rest,
  host_permissions: optional_host_permissions,
}));

/** The controls of the page by where they stand: labels of such with choices have the choices in their names. */
const PAPERS = "document.querySelector('#export select')";
const TARGETS = "document.querySelector('.zotero-targets select')";
const picked = (box: string) => `(${box}?.selectedOptions[0]?.textContent ?? '').trim()`;

/** So far: none is like another. */
const made = { papers: 0, lists: 0 };

/** The page for exporting, as far as papers are handed over on it, in either browser. */
export class HandoverPage {
  readonly hands: Hands;
  /** The name of the list that was made last. */
  list = '';

  constructor(readonly page: Driven) {
    this.hands = new Hands(page);
  }

  /** Makes a list of so many papers that nobody has been sent, and chooses it. @returns their ids */
  async choosesList(count: number): Promise<string[]> {
    this.list = `List ${++made.lists}`;
    const ids = await this.grows(count);
    await this.#pick(PAPERS, `${this.list} (${count})`);
    return ids;
  }

  /** Puts so many more papers on that list. */
  async grows(count: number): Promise<string[]> {
    const papers = Array.from({ length: count }, () => madePaper(++made.papers));
    await actOn(this.page, 'openLibrary', null); // there is none before the page has asked for it
    await putPapers(this.page, papers);
    const paperIds = papers.map(({ id }) => id);
    await actOn(this.page, 'putOnList', { to: { name: this.list }, paperIds });
    return paperIds;
  }

  /** Has Zotero's collections shown. */
  async asksZotero(): Promise<void> {
    await this.hands.click('Zotero');
  }

  /** The collections that are offered, and the one that is picked. */
  async offered(): Promise<{ names: string[]; picked: string }> {
    await this.hands.until(TARGETS);
    return this.hands.look(
      `{ names: [...${TARGETS}.options].map((option) => option.textContent.trim()), picked: ${picked(TARGETS)} }`,
    );
  }

  async picks(target: string): Promise<void> {
    await this.#pick(TARGETS, target);
  }

  /** Shows the collections, picks one, and sends. */
  async sendsTo(target: string): Promise<void> {
    await this.asksZotero();
    await this.picks(target);
    await this.hands.click('Send to Zotero');
  }

  /** Waits until it is told that all went well. */
  isTold(words: string): Promise<void> {
    return this.hands.until(
      `document.querySelector('.task [role=status]').textContent === ${JSON.stringify(words)}`,
    );
  }

  /** Waits until a failure is told in words that begin so. @returns all of them */
  async isRefused(beginning: string): Promise<string> {
    const words = "(document.querySelector('.task [role=alert]')?.textContent ?? '')";
    await this.hands.until(`${words}.startsWith(${JSON.stringify(beginning)})`);
    return this.hands.look(words);
  }

  /** Goes through the choices by keys, from the first one on. */
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
