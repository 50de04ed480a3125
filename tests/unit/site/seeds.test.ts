import { describe, expect, it } from 'vitest';
import { parseCapture } from '../../../lib/site/parse/parse-capture';
import { captureOfText, expectationFile, seeds } from '../../support/seeds';

describe.each(seeds())('seed $name', (seed) => {
  const { papers, untitled, unreadableDates } = parseCapture(captureOfText(seed));

  it('gives the reviewed records', async () => {
    const records = papers.map((paper) => paper.fields);
    await expect(`${JSON.stringify(records, null, 2)}\n`).toMatchFileSnapshot(expectationFile(seed));
  });

  it('omits nothing', () => {
    expect(untitled).toBe(0);
    expect(unreadableDates).toBe(0);
    expect(papers).toHaveLength(seed.text.match(/^\s*• \d+ authors$/gm)?.length ?? 0);
  });

  it('uses only text of the document, and every line of it that belongs to a paper', () => {
    let rest = seed.text;
    for (const { fields } of papers) {
      for (const text of [fields.title, fields.abstract ?? '']) {
        expect(rest).toContain(text);
        rest = rest.replace(text, '');
      }
    }
    const left = rest.split('\n').filter((line) => line.trim() && !/^\s*• \d+ authors$|^·$/.test(line));
    const day = /^(?:[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: \d+)?)$/;
    expect(left.filter((line) => !day.test(line))).toEqual([
      'new',
      'Get trending papers in your email inbox!',
      'Subscribe',
      'Daily Papers',
      'byAK and the research community',
    ]);
    expect(left.filter((line) => day.test(line))).toHaveLength(papers.length + 1);
  });
});
