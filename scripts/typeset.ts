import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BIBLATEX } from '../lib/transfer/export/formats/biblatex';
import { BIBTEX } from '../lib/transfer/export/formats/bibtex';
import type { ExportFormat } from '../lib/transfer/export/formats/export-format';
import type { ExportedPaper } from '../lib/transfer/export/formats/exported-paper';
import { exportText } from '../lib/transfer/export/formats/write-text';

/** A toolchain from a file of entries to a printed bibliography. */
interface Way {
  name: string;
  format: ExportFormat;
  /** Its commands, in order. */
  commands: readonly (readonly [command: string, ...args: string[]])[];
  document: string;
}

/** The result for a bibliography; the lines are those in which a program reports a problem. */
export interface Typeset {
  name: string;
  format: string;
  pages: number;
  errors: string[];
  warnings: string[];
  seconds: number;
}

/** How each of the programs begins a line that reports a problem. */
const WRONG = /^!|^ERROR|^\(There (?:was|were) \d+ error|^I couldn't open|^I'm skipping|---line \d+/;

/** Fonts for letters that Latin Modern lacks, as far as the machine has them. */
const FALLBACK_FONTS = [
  'Noto Serif CJK SC',
  'DejaVu Sans',
  'Noto Naskh Arabic',
  'Noto Serif Hebrew',
  'Unifont',
];

const PDFLATEX_HEAD = String.raw`\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern,amsmath,amssymb}`;
const LUALATEX_HEAD = String.raw`\documentclass{article}
\usepackage{amsmath,amssymb,fontspec}
\directlua{luaotfload.add_fallback("others", {${FALLBACK_FONTS.map((font) => `"${font}:mode=node;"`).join(', ')}})}
\setmainfont{Latin Modern Roman}[RawFeature={fallback=others}]`;
const NATBIB = String.raw`
\usepackage[round]{natbib}
\usepackage{url}
\begin{document}
\nocite{*}
\bibliographystyle{plainnat}
\bibliography{export}
\end{document}`;
const BIBLATEX_BODY = String.raw`
\usepackage[backend=biber]{biblatex}
\addbibresource{export.bib}
\begin{document}
\nocite{*}
\printbibliography
\end{document}`;

const PDFLATEX = ['pdflatex', '-interaction=nonstopmode', 'paper.tex'] as const;
const LUALATEX = ['lualatex', '-interaction=nonstopmode', 'paper.tex'] as const;

const WAYS: readonly Way[] = [
  {
    name: 'pdflatex, bibtex, natbib',
    format: BIBTEX,
    commands: [PDFLATEX, ['bibtex', 'paper'], PDFLATEX, PDFLATEX],
    document: PDFLATEX_HEAD + NATBIB,
  },
  {
    name: 'pdflatex, biber, biblatex',
    format: BIBTEX,
    commands: [PDFLATEX, ['biber', 'paper'], PDFLATEX, PDFLATEX],
    document: PDFLATEX_HEAD + BIBLATEX_BODY,
  },
  {
    name: 'lualatex, bibtex, natbib',
    format: BIBTEX,
    commands: [LUALATEX, ['bibtex', 'paper'], LUALATEX, LUALATEX],
    document: LUALATEX_HEAD + NATBIB,
  },
  {
    name: 'lualatex, biber, biblatex',
    format: BIBLATEX,
    commands: [LUALATEX, ['biber', 'paper'], LUALATEX, LUALATEX],
    document: LUALATEX_HEAD + BIBLATEX_BODY,
  },
];

/** The programs that this machine does not have. */
export function missingForTypesetting(): string[] {
  const programs = new Set(WAYS.flatMap(({ commands }) => commands.map(([command]) => command)));
  return [...programs].filter((program) => spawnSync(program, ['--version']).status !== 0);
}

/** Typesets a bibliography of these papers with every toolchain. */
export function typeset(papers: readonly ExportedPaper[]): Typeset[] {
  return WAYS.map((way) => typesetIn(way, papers));
}

function typesetIn({ name, format, commands, document }: Way, papers: readonly ExportedPaper[]): Typeset {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'papershelf-latex-'));
  try {
    writeFileSync(join(folder, 'paper.tex'), document);
    writeFileSync(join(folder, 'export.bib'), exportText(format, papers, { title: '', now: new Date() }));
    const said: string[] = [];
    for (const [command, ...args] of commands) {
      const { stdout, stderr } = spawnSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      if (!command.endsWith('latex')) said.push(...`${stdout}\n${stderr}`.split('\n'));
    }
    const log = readFileSync(join(folder, 'paper.log'), 'utf8');
    said.push(...log.split('\n'));
    return {
      name,
      format: format.name,
      pages: existsSync(join(folder, 'paper.pdf'))
        ? Number(/Output written on .*?\((\d+) page/s.exec(log)?.[1])
        : 0,
      errors: said.filter((line) => WRONG.test(line)),
      warnings: said.filter((line) =>
        /^Warning--|^WARN|Missing character|LaTeX Warning: Citation/.test(line),
      ),
      seconds: (performance.now() - start) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
