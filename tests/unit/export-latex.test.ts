import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../lib/export/latex';
import { bracesBalance } from '../../lib/export/latex-math';
import { bareSpecials } from '../support/bibtex';

const raw = String.raw;

/** What the site says, what the field must say. */
const TABLE: Record<string, [text: string, value: string][]> = {
  'plain text': [
    ['', ''],
    ['Größe “x” — “y”', 'Größe “x” — “y”'],
    ['R&B at 5% #1', raw`R\&B at 5\% \#1`],
    ['L_2 and VILA^2, ~10', raw`L\_2 and VILA\textasciicircum{}2, \textasciitilde{}10`],
    ['a\\b', raw`a\textbackslash{}b`],
    ['ends in \\', raw`ends in \textbackslash{}`],
  ],
  'LaTeX that is escaped already': [
    [raw`86.7\% \& \$1 \_ \#`, raw`86.7\% \& \$1 \_ \#`],
    [raw`\\%`, raw`\textbackslash{}\%`],
    [raw`vs.\ 10\,000`, raw`vs.\ 10\,000`],
    [
      raw`an object\'s, a range of \~8B, 2\^{}3`,
      raw`an object's, a range of \textasciitilde{}8B, 2\textasciicircum{}3`,
    ],
  ],
  accents: [
    [raw`R\"ossler, na\"{\i}ve, \'a la`, raw`R\"ossler, na\"{\i}ve, \'a la`],
    [raw`\c{C}elik, \ss, \o{}re, It\^o, Ma\'nczak`, raw`\c{C}elik, \ss, \o{}re, It\^o, Ma\'nczak`],
  ],
  'styles of letters': [
    [raw`\textsc{X} and {\em entropy collapse}`, raw`\textsc{X} and {\em entropy collapse}`],
    [raw`\textbf{50% of \emph{A_1}}`, raw`\textbf{50\% of \emph{A\_1}}`],
    [raw`{\em}`, raw`{\em}`],
  ],
  'other commands, as they read': [
    [raw`our \method is`, raw`our \textbackslash{}method is`],
    [raw`\url{https://x.y/a_b}`, raw`\textbackslash{}url\{https://x.y/a\_b\}`],
    [raw`\emphasis{x}`, raw`\textbackslash{}emphasis\{x\}`],
  ],
  braces: [
    ['X^{2}-Gaussian', raw`X\textasciicircum{}\{2\}-Gaussian`],
    [raw`\{a\}`, raw`\{a\}`],
    ['a { b', raw`a \{\vphantom{\}} b`],
    ['a } b', raw`a \vphantom{\{}\} b`],
    ['} {', raw`\vphantom{\{}\} \{\vphantom{\}}`],
    [raw`\textbf{Self-Reward`, raw`\textbackslash{}textbf\{\vphantom{\}}Self-Reward`],
  ],
  'math, which stays': [
    ['$x_1^{2}$ and $O(n \\log n)$', '$x_1^{2}$ and $O(n \\log n)$'],
    ['$k$-means, F$_1$, $\\pi$', '$k$-means, F$_1$, $\\pi$'],
    ['$\\sim$70, 2$\\times$3, $>$5', '$\\sim$70, 2$\\times$3, $>$5'],
    ['$[n, k]$, $1{,}084$, $n!$', '$[n, k]$, $1{,}084$, $n!$'],
    [raw`\( O(n^3) \)`, raw`\( O(n^3) \)`],
    ['$\\text{for all } x \\leq max$', '$\\text{for all } x \\leq max$'],
    ['at $65.5%$', raw`at $65.5\%$`],
  ],
  'dollars that are none': [
    ['Earn $1 Million', raw`Earn \$1 Million`],
    ['$5 and $10, $1-$2', raw`\$5 and \$10, \$1-\$2`],
    ['$200k in US$', raw`\$200k in US\$`],
    ['$the words between are_prose$', raw`\$the words between are\_prose\$`],
    ['$x{a\\}$', raw`\$x\{a\}\$`],
    ['$\\left\\{ x$', raw`\$\textbackslash{}left\{\vphantom{\}} x\$`],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, cases) => {
  it.each(cases)('%s', (text, value) => {
    expect(escapeLatex(text)).toBe(value);
    expect(bracesBalance(value)).toBe(true);
    expect(bareSpecials(value)).toEqual([]);
  });
});

it('gives balanced values without bare specials for whatever comes in', () => {
  const pieces = [
    '\\',
    '{',
    '}',
    '$',
    '%',
    '_',
    '^',
    '~',
    '"',
    "'",
    ' ',
    'a',
    '1',
    'em',
    'textbf',
    '(',
    ')',
    '&',
  ];
  let state = 1;
  const random = (below: number) => {
    // The "minimal standard" generator of Park and Miller: the same texts at every run.
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let count = 0; count < 20_000; count++) {
    const text = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join('');
    const value = escapeLatex(text);
    expect(bracesBalance(value), `${text} gives ${value}`).toBe(true);
    expect(bareSpecials(value), `${text} gives ${value}`).toEqual([]);
  }
});
