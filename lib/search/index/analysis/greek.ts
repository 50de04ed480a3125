const NAMES: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** Two Greek letters in a row are Greek text, not symbols. */
const SYMBOL = /(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/gu;

/** Replaces Greek letters by their names, as people type them: `β` is `beta`. Greek words are left unchanged. */
export function greekByName(word: string): string {
  return word.replace(SYMBOL, (letter) => NAMES[letter] ?? letter);
}
