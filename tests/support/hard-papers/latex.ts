import type { HardPaper } from './hard-paper';

const raw = String.raw;

/** LaTeX as authors leave it in titles and abstracts, whole or broken. */
export const HARD_LATEX: readonly HardPaper[] = [
  {
    title: raw`Escaped already: 86.7\% \& \$1 \_ \#`,
    abstract: raw`It is 12\% better \& 3\% cheaper than C\# for \$5.`,
  },
  { title: 'Specials that are bare: R&B at 5% for $1 #1 a_b', abstract: 'x_1 & y_2 cost 5% of $3; see #4.' },
  { title: 'A tilde ~10 and a hat VILA^2', abstract: 'About ~8B parameters, 2^3 times.' },
  { title: raw`A tilde \~8B and a hat 2\^{}3`, abstract: raw`a range of \~8B, an object\'s edge` },
  {
    title: raw`An accent: R\"ossler`,
    abstract: raw`R\"ossler, Poincar\'e, G\^ateaux, Erd\H{o}s and \'a la carte`,
  },
  { title: raw`An accent in a group: R{\"o}ssler and {\OE}uvre`, abstract: raw`{\"O}zg{\"u}r, Gonz{\'a}lez` },
  { title: raw`The dotless i: na\"{\i}ve`, abstract: raw`na\"{\i}ve, Bolet\'{\i}n, na\"\i ve, {\i}` },
  { title: raw`A cedilla: \c{C}elik`, abstract: raw`\c{c}, \c{s}, \k{a}, \d{h}, \H{u}` },
  { title: raw`A caron and a breve: \v{S}ime \u{g}`, abstract: raw`\v{r}, \v Z is bare, \u{a}, \r{a}` },
  {
    title: raw`Letters of their own: \ss, \o{}re, \L{}`,
    abstract: raw`\AE{}r\o{}, \OE{}uvre, \aa{}, \l{}, \ae{}`,
  },
  { title: raw`Macron and dot: \=a \.z`, abstract: raw`\={o}saka, \.{I}stanbul` },
  {
    title: raw`\textsc{Small} \textbf{bold} \emph{slanted}`,
    abstract: raw`We present \textsc{AIEV-Instruct}, \texttt{code\_x} and \textit{more}.`,
  },
  {
    title: raw`Old switches: {\em entropy collapse}`,
    abstract: raw`{\bf Bold}, {\it slanted}, {\tt typed}, {\em}`,
  },
  {
    title: raw`Styles in styles: \textbf{50% of \emph{A_1}}`,
    abstract: raw`\textbf{a {b} c} and \emph{x \textsc{y} z}`,
  },
  { title: raw`An unknown command: \method`, abstract: raw`our \method is \ours, \eg in \S 3, \ie~here` },
  {
    title: raw`An unknown command with a group: \ourmethod{}`,
    abstract: raw`\url{https://x.y/a_b} and \href{https://x.y}{here}`,
  },
  {
    title: raw`A citation left over \cite{vaswani2017attention}`,
    abstract: raw`as in~\cite{a_b,c:d} and Fig.~\ref{fig:1}`,
  },
  { title: raw`A footnote\footnote{Not here.}`, abstract: raw`Work done at X.\thanks{Thanks.}` },
  {
    title: raw`A command without its backslash: texttt{D}ual-texttt{H}ead`,
    abstract: 'R^textbf{2AI} and textit{this}',
  },
  { title: raw`Colors: \textcolor{red}{red}`, abstract: raw`{\color{blue} blue} and \colorbox{gray}{x}` },
  { title: raw`A line break \\ in a title`, abstract: raw`one \\ two \newline three \par four` },
  { title: raw`A backslash at the end \ `, abstract: 'ends in \\' },
  { title: raw`A space by force: vs.\ others`, abstract: raw`cf.\ this, i.e.\ that, Dr.\ Who` },
  { title: raw`A narrow space: 10\,000`, abstract: raw`1\,000\,000 tokens` },
  { title: raw`An escaped space\ before`, abstract: raw`Network\ for Time Series` },
  { title: raw`Dashes -- and --- and -`, abstract: 'pages 1--10 --- or so - and −5' },
  {
    title: "Quotes: ``double'' and `single'",
    abstract: "a ``Self-'' prefix, `less is more', rock 'n' roll, 'tis",
  },
  { title: 'Quotes that do not end: ``open', abstract: "it's ``never closed, and '' never opened" },
  { title: 'Inverted marks: ?`Que? !`Hola!', abstract: 'a?`b and c!`d' },
  {
    title: 'Math: $x_1^{2}$',
    abstract: 'With $O(n \\log n)$ steps, $\\mathcal{L}_{\\text{KL}}$, and $\\frac{1}{2}$.',
  },
  { title: '$k$-means, F$_1$ and $\\pi$', abstract: '$\\sim$70, 2$\\times$3, $>$5, $[n, k]$, $1{,}084$' },
  { title: '$\\beta$-VAE at the beginning', abstract: '$\\alpha$ and $\\omega$: the end is $\\Omega$' },
  { title: 'Only math: $E=mc^2$', abstract: '$a^2+b^2=c^2$' },
  { title: raw`Math in brackets \( O(n^3) \)`, abstract: raw`from \(n\) to \(n^2\)` },
  { title: 'Math with a percent sign $65.5%$', abstract: 'at $65.5%$ and $\\#1$ and $a#b+c$' },
  { title: 'Math with words $\\text{for all } x \\leq max$', abstract: '$\\mathrm{softmax}(QK^\\top)$' },
  {
    title: 'Math with braces $\\{x \\mid x>0\\}$',
    abstract: '$\\left\\{ x \\right\\}$ and $\\lbrace y \\rbrace$',
  },
  { title: 'Math with bars $|x|$ and $\\|y\\|_2$', abstract: '$p(x|y)$, $\\Vert z \\Vert$, a<b>c' },
  { title: 'Math with a comparison $a<b$ and $c>d$', abstract: '$1<x<2$, $n \\geq 3$, $x \\neq y$' },
  { title: 'Math next to math $a_1$$b_2$', abstract: '$x$$y$ and $$z$$' },
  { title: 'Display math $$x_1$$', abstract: 'as $$\\sum_{i=1}^n x_i$$ shows' },
  {
    title: raw`An environment \begin{equation} x \end{equation}`,
    abstract: raw`\begin{itemize} \item a \item b \end{itemize}`,
  },
  { title: 'Earn $1 Million from Freelance', abstract: 'It costs $5, $10 or $1-$2 per $200k' },
  { title: 'A dollar at the end 1$', abstract: '$200k in US$ and 100$' },
  { title: 'Two dollars around words $the words between are_prose$', abstract: '$not math at all$' },
  { title: 'Math that is broken $x{a\\}$', abstract: '$\\left\\{ x$ and $\\frac{1}{2$' },
  {
    title: 'A superscript without dollars X^{2}-Gaussian',
    abstract: 'V_{0.5}, 2^{128}, DR^{3}, SL^{2}A-INR',
  },
  {
    title: raw`Greek commands without dollars \alpha-\beta`,
    abstract: raw`\Delta is large, \times 3, \deg 90`,
  },
  { title: 'Greek letters: π₀ and αβ-CROWN', abstract: 'μP, ∇f ≤ 3σ, τ²-bench, Ψ-sampler, λ→∞' },
  { title: 'A Greek word: Λόγος and a letter λ', abstract: 'Ἀρχιμήδης of Συρακοῦσαι used π' },
  { title: 'Signs: ± × ÷ ° µ → ← ≤ ≥ ≠ ≈ ∞', abstract: '90° ± 5, 3 × 4, a → b, x ∈ A ∪ B, ∑∏∂' },
  { title: 'Raised and lowered digits: H₂O, x², 10⁻³', abstract: 'CO₂, m³, x₁₂, y²₃, R⁴' },
  { title: raw`A comment sign % that eats the rest`, abstract: '50% of what follows % is a comment' },
  { title: raw`Alignment & tabs && more`, abstract: 'a & b && c' },
  { title: raw`Input \input{/etc/passwd}`, abstract: raw`\write18{rm -rf /} and \immediate\openin` },
  { title: raw`A definition \def\x{\x\x}\x`, abstract: raw`\newcommand{\a}{b} \let\b\undefined` },
  { title: raw`An end \end{document}`, abstract: raw`\bye \endinput \stop` },
  { title: raw`Characters by number \char65 ^^41`, abstract: raw`^^5c and \symbol{123}` },
  { title: raw`The logo \LaTeX{} and \TeX`, abstract: raw`\BibTeX, \LaTeXe` },
  { title: raw`Escaped braces \{a\}`, abstract: raw`the set \{1, 2\} and \{ alone` },
];
