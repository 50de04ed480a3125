import { describe, expect, it } from 'vitest';
import { escapeLatex, plainLatex } from '../../../lib/transfer/export/formats/latex';
import { withMathCommands } from '../../../lib/transfer/export/formats/latex-letters';
import { bracesBalance } from '../../../lib/transfer/export/formats/latex-math';
import { bareSpecials } from '../../support/bibtex';

const raw = String.raw;

/** The text of the site, the expected field. */
const TABLE: Record<string, [text: string, value: string][]> = {
  'plain text': [
    ['', ''],
    ['Größe “x” — “y”', 'Größe “x” — “y”'],
    ['R&B at 5% #1', raw`R\&B at 5\% \#1`],
    ['L_2 and VILA^2, ~10', raw`L\_2 and VILA\textasciicircum{}2, \textasciitilde{}10`],
    ['a\\b', raw`a\textbackslash{}b`],
    ['ends in \\', raw`ends in \textbackslash{}`],
    ['<think> a|b', '$<$think$>$ a$|$b'],
  ],
  'LaTeX that is escaped already': [
    [raw`86.7\% \& \$1 \_ \#`, raw`86.7\% \& \$1 \_ \#`],
    [raw`\\%`, raw`\textbackslash{}\%`],
    [raw`vs.\ 10\,000`, raw`vs. 10\,000`],
    [
      raw`an object\'s, a range of \~8B, 2\^{}3`,
      raw`an object's, a range of \textasciitilde{}8B, 2\textasciicircum{}3`,
    ],
  ],
  accents: [
    [raw`R\"ossler, na\"{\i}ve, \'a la`, raw`R\"ossler, na\"{i}ve, \'a la`],
    [raw`R{\"o}ssler, {\i}, \'\i`, raw`R{\"o}ssler, {\i}, \'i`],
    [raw`\OE{}uvre, \d{h}, \b{d}`, raw`Œuvre, ḥ, \b{d}`],
    [raw`\c{C}elik, \ss, \o{}re, It\^o, Ma\'nczak`, raw`\c{C}elik, \ss, \o{}re, It\^o, Ma\'nczak`],
  ],
  'styles of letters': [
    [raw`\textsc{X} and {\em entropy collapse}`, raw`\textsc{X} and \emph{entropy collapse}`],
    [raw`{\bf a} {\tt b} \textsl{c} \underline{d}`, raw`\textbf{a} \texttt{b} \textit{c} d`],
    [raw`\textbf{50% of \emph{A_1}}`, raw`\textbf{50\% of \emph{A\_1}}`],
    [raw`{\em}`, raw`\emph{}`],
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
    ['$\\text{for all } x \\leq max$', '$\\textrm{for all } x \\leq max$'],
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

describe('text without its LaTeX', () => {
  it.each([
    [raw`86.7\% \& \$1 \_ \#`, '86.7% & $1 _ #'],
    [raw`R\"ossler, R{\"o}ssler, na\"{\i}ve, \'a la, It\^o`, 'Rössler, Rössler, naïve, á la, Itô'],
    [raw`\c{C}elik, Erd\H{o}s, \v{S}ime, \d{h}, \b{d}, \k{a}`, 'Çelik, Erdős, Šime, ḥ, ḏ, ą'],
    [raw`\ss, \o{}re, \AE{}r, \L ukasz, \i`, 'ß, øre, Ær, Ł ukasz, ı'],
    [raw`\textsc{X}, {\em entropy collapse}, \textbf{50% of \emph{A_1}}`, 'X, entropy collapse, 50% of A_1'],
    [raw`vs.\ 10\,000, an object\'s, \~8B, 2\^{}3`, "vs. 10\u202f000, an object's, ~8B, 2^3"],
    [raw`\{a\} and {b} and { c`, '{a} and {b} and { c'],
    [raw`our \method at C:\x`, raw`our \method at C:\x`],
    [raw`$x_1^{2}$ and \( O(n) \) and $5`, raw`$x_1^{2}$ and \( O(n) \) and $5`],
    ['<b>R&B</b> ~10 #1', '<b>R&B</b> ~10 #1'],
  ])('%s', (text, plain) => {
    expect(plainLatex(text)).toBe(plain);
  });
});

describe('mathematical letters', () => {
  it.each([
    ['π and αβ-CROWN', raw`$\pi$ and $\alpha\beta$-CROWN`],
    ['π₀.₅ and H₂O', raw`$\pi_{0}$.$_{5}$ and H$_{2}$O`],
    ['τ²-bench, x₁₂⁴', raw`$\tau^{2}$-bench, x$_{12}{}^{4}$`],
    ['x² and 5³', 'x² and 5³'],
    ['Λόγος and λ→∞ ≤ 3', raw`Λόγος and $\lambda\rightarrow\infty$ $\leq$ 3`],
    ['$π_0 ≤ x$ and π', '\u0024{\\pi}_0 {\\leq} x$ and $\\pi$'],
    [raw`\( λ \) and \$λ\$`, raw`\( {\lambda} \) and \$$\lambda$\$`],
    ['Größe “x” — 视觉', 'Größe “x” — 视觉'],
  ])('%s', (value, commands) => {
    expect(withMathCommands(value)).toBe(commands);
  });
});

it('gives balanced values without unescaped special characters for any input', () => {
  const parts = [
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
    const text = Array.from({ length: 1 + random(14) }, () => parts[random(parts.length)]).join('');
    const value = escapeLatex(text);
    expect(bracesBalance(value), `${text} gives ${value}`).toBe(true);
    expect(bareSpecials(value), `${text} gives ${value}`).toEqual([]);
  }
});
