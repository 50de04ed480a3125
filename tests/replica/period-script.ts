import { type Html, raw } from './html';

/** The targets of the period buttons: always the latest period of their kind. */
export interface LatestPaths {
  Daily: string;
  Weekly: string;
  Monthly: string;
}

/**
 * The script of the period buttons. Like the site it navigates without a reload: the cards are replaced
 * and the URL changes, while `data-props` of the first page stays in the document.
 */
export function periodScript(latest: LatestPaths): Html {
  return raw(`<script>
const latest = ${JSON.stringify(latest)};
document.addEventListener('click', async (event) => {
  const path = latest[event.target.closest('button')?.textContent];
  if (path === undefined) return;
  const answer = await fetch(path);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const listing = '[data-target="DailyPapers"]';
  document.querySelector(listing).replaceChildren(...next.querySelector(listing).childNodes);
  history.pushState({}, '', path);
});
addEventListener('popstate', () => location.reload());
</script>`);
}
