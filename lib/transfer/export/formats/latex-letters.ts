/** Greek letters with a command for formulas in LaTeX; the others look like Latin ones and have none. */
const GREEK: Record<string, string> = {
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  ε: '\\varepsilon',
  ϵ: '\\epsilon',
  ζ: '\\zeta',
  η: '\\eta',
  θ: '\\theta',
  ι: '\\iota',
  κ: '\\kappa',
  λ: '\\lambda',
  μ: '\\mu',
  ν: '\\nu',
  ξ: '\\xi',
  π: '\\pi',
  ρ: '\\rho',
  σ: '\\sigma',
  τ: '\\tau',
  υ: '\\upsilon',
  φ: '\\varphi',
  ϕ: '\\phi',
  χ: '\\chi',
  ψ: '\\psi',
  ω: '\\omega',
  Γ: '\\Gamma',
  Δ: '\\Delta',
  Θ: '\\Theta',
  Λ: '\\Lambda',
  Ξ: '\\Xi',
  Π: '\\Pi',
  Σ: '\\Sigma',
  Φ: '\\Phi',
  Ψ: '\\Psi',
  Ω: '\\Omega',
};

const SIGNS: Record<string, string> = {
  '−': '-',
  '≤': '\\leq',
  '≥': '\\geq',
  '≠': '\\neq',
  '≈': '\\approx',
  '≡': '\\equiv',
  '∼': '\\sim',
  '∝': '\\propto',
  '→': '\\rightarrow',
  '←': '\\leftarrow',
  '↔': '\\leftrightarrow',
  '⇒': '\\Rightarrow',
  '↑': '\\uparrow',
  '↓': '\\downarrow',
  '∞': '\\infty',
  '∈': '\\in',
  '∀': '\\forall',
  '∃': '\\exists',
  '∂': '\\partial',
  '∇': '\\nabla',
  '∑': '\\sum',
  '∏': '\\prod',
  '∪': '\\cup',
  '∩': '\\cap',
  '⊂': '\\subset',
  '⊆': '\\subseteq',
  '⊕': '\\oplus',
  '⊗': '\\otimes',
  '∘': '\\circ',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  ℓ: '\\ell',
};

const COMMANDS: Record<string, string> = { ...GREEK, ...SIGNS };
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const KNOWN = new RegExp(`[${Object.keys(COMMANDS).join('')}${SUBSCRIPTS}⁰⁴⁵⁶⁷⁸⁹]`);
/** A run of them with superscript digits, unless it is in a Greek word of three letters or more. */
const RUN = String.raw`(?<!\p{Script=Greek})(?!\p{Script=Greek}{3})(?:[${Object.keys(COMMANDS).join('')}][${SUBSCRIPTS}${SUPERSCRIPTS}]*)+(?!\p{Script=Greek})|[${SUBSCRIPTS}⁰⁴⁵⁶⁷⁸⁹]+`;
/** Math and escaped characters, which have precedence, or a run. */
const MATH_OR_RUN = new RegExp(
  String.raw`(\\\((?:\\(?!\))|[^\\])+\\\)|\$(?:\\.|[^$\\])+\$)|\\.|(${RUN})`,
  'gsu',
);

/**
 * The value of a BibTeX field with mathematical letters and signs as commands, `$\pi$` for `π`: an 8-bit BibTeX and pdfLaTeX
 * need them. Greek words stay unchanged.
 *
 * @param value of `escapeLatex`
 */
export function withMathCommands(value: string): string {
  if (!KNOWN.test(value)) return value;
  return value.replace(MATH_OR_RUN, (match: string, math?: string, run?: string) => {
    if (run !== undefined) return `$${commandsOf(run)}$`;
    return math === undefined
      ? match
      : math.replace(new RegExp(RUN, 'gu'), (inside) => `{${commandsOf(inside)}}`);
  });
}

function commandsOf(run: string): string {
  return run
    .replace(new RegExp(`[${SUBSCRIPTS}]+`, 'g'), (digits) => `_{${asDigits(digits, SUBSCRIPTS)}}`)
    .replace(new RegExp(`[${SUPERSCRIPTS}]+`, 'g'), (digits) => `^{${asDigits(digits, SUPERSCRIPTS)}}`)
    .replace(/\}(?=[_^])/g, '}{}')
    .replace(/[^\d{}_^]/g, (char) => COMMANDS[char] ?? char);
}

function asDigits(digits: string, script: string): string {
  return Array.from(digits, (digit) => script.indexOf(digit)).join('');
}
