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

/** What axe finds wrong in the colours of a page, where all else is as it was when it was looked at before. */
export function colourFindings(page: Page, ...within: string[]): Promise<string[]> {
  return findings(page, within, { runOnly: ['color-contrast'] });
}

/**
 * What axe finds wrong in a page as it is now, one line each.
 *
 * @param within selectors: only there is it looked at
 */
export function axeFindings(page: Page, ...within: string[]): Promise<string[]> {
  return findings(page, within, {});
}

async function findings(page: Page, within: string[], options: { runOnly?: string[] }): Promise<string[]> {
  // Evaluated, not loaded: the pages of the extension take scripts from nowhere else.
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
