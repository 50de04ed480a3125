import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The part of axe that is used: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md. */
interface Axe {
  run(
    context: object | Document,
    options: object,
  ): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
}
declare const window: { axe?: Axe };

/** The colour contrast violations of a page, one line each; for a page whose other violations have been checked already. */
export function colourFindings(page: Page, ...within: string[]): Promise<string[]> {
  return findings(page, within, { runOnly: ['color-contrast'] });
}

/**
 * The accessibility violations that axe finds in a page as it is now, one line each.
 *
 * @param within selectors: only these parts are checked
 */
export function axeFindings(page: Page, ...within: string[]): Promise<string[]> {
  return findings(page, within, {});
}

async function findings(page: Page, within: string[], options: { runOnly?: string[] }): Promise<string[]> {
  // Evaluated, not loaded: the pages of the extension load scripts from nowhere else.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ selectors, rules }) => {
      const context =
        selectors.length === 0 ? document : { include: selectors.map((selector) => [selector]) };
      const found = await window.axe?.run(context, { resultTypes: ['violations'], ...rules });
      if (!found) throw new Error('axe is not there.');
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
      );
    },
    { selectors: within, rules: options },
  );
}
