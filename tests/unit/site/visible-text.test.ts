import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { extractFromLines, extractFromText } from '../../../lib/site/capture/text-extractor';
import { visibleLines } from '../../../lib/site/capture/visible-text';
import { escapeHtml } from '../../replica/html';
import { seeds } from '../../support/seeds';

function linesOf(body: string): string[] {
  return visibleLines(parseHTML(`<!DOCTYPE html><html><body>${body}</body></html>`).document.body);
}

it.each([
  ['blocks are lines', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
  ['inline elements are not', '<p>One <b>and</b> <a>two</a></p>', ['One and two']],
  ['a line break is', 'One<br>Two', ['One', 'Two']],
  ['white space is collapsed', '<p> One\n  two </p>', ['One two']],
  [
    'but kept where it is preformatted',
    '<pre>One\n\n  two\n<b>thr\nee</b></pre>',
    ['One', 'two', 'thr', 'ee'],
  ],
  [
    'controls and code are skipped',
    '<nav>Ways</nav><button>Go</button><script>x</script><p>One</p>',
    ['One'],
  ],
  ['so is hidden text', '<p hidden>No</p><p>One</p>', ['One']],
])('%s', (_law, body, lines) => expect(linesOf(body)).toEqual(lines));

it.each(seeds())(
  'the seed $name gives the same as a page of preformatted text, of lines and of paragraphs',
  ({ text }) => {
    const cards = extractFromText(text);
    expect(cards.length).toBeGreaterThan(0);
    const lines = text.split('\n').map(escapeHtml);
    expect(extractFromLines(linesOf(`<pre>${lines.join('\n')}</pre>`))).toEqual(cards);
    expect(extractFromLines(linesOf(`<div>${lines.join('<br>')}</div>`))).toEqual(cards);
    expect(extractFromLines(linesOf(lines.map((line) => `<p>${line}</p>`).join('')))).toEqual(cards);
  },
);
