/** Greek letters that LaTeX has as commands for formulas; the others look like Latin ones, and it has none for them. */
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
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const KNOWN = new RegExp(`[${Object.keys(COMMANDS).join('')}${LOWERED}⁰⁴⁵⁶⁷⁸⁹]`);
/** A run of them with raised digits behind, unless a Greek word of three letters or more stands there. */
const RUN = String.raw`(?<!\p{Script=Greek})(?!\p{Script=Greek}{3})(?:[${Object.keys(COMMANDS).join('')}][${LOWERED}${RAISED}]*)+(?!\p{Script=Greek})|[${LOWERED}⁰⁴⁵⁶⁷⁸⁹]+`;
/** Math and escaped characters, which come first, or a run. */
const PLACES = new RegExp(String.raw`(\\\((?:\\(?!\))|[^\\])+\\\)|\$(?:\\.|[^$\\])+\$)|\\.|(${RUN})`, 'gsu');

/**
 * The value of a BibTeX field with the letters and signs of mathematics as commands, `$\pi$` for `π`: an 8-bit BibTeX and
 * pdfLaTeX know no other. Greek words stay as they are.
 *
 * @param value as `escapeLatex` gives it
 */
export function withMathCommands(value: string): string {
  if (!KNOWN.test(value)) return value;
  return value.replace(PLACES, (place: string, math?: string, run?: string) => {
    if (run !== undefined) return `$${commandsOf(run)}$`;
    return math === undefined
      ? place
      : math.replace(new RegExp(RUN, 'gu'), (inside) => `{${commandsOf(inside)}}`);
  });
}

function commandsOf(run: string): string {
  return run
    .replace(new RegExp(`[${LOWERED}]+`, 'g'), (digits) => `_{${asDigits(digits, LOWERED)}}`)
    .replace(new RegExp(`[${RAISED}]+`, 'g'), (digits) => `^{${asDigits(digits, RAISED)}}`)
    .replace(/\}(?=[_^])/g, '}{}')
    .replace(/[^\d{}_^]/g, (char) => COMMANDS[char] ?? char);
}

function asDigits(digits: string, script: string): string {
  return Array.from(digits, (digit) => script.indexOf(digit)).join('');
}
