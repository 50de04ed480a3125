import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program';

/**
 * What biber has to say of a BibLaTeX file in its own data model, and the file as it writes it.
 *
 * @throws when biber is missing or fails altogether
 */
export function runBiber(file: string): { errors: string[]; warnings: string[]; written: string } {
  const folder = mkdtempSync(join(tmpdir(), 'papershelf-biber-'));
  try {
    const path = join(folder, 'export.bib');
    writeFileSync(path, file);
    const written = join(folder, 'written.bib');
    const args = [
      '--tool',
      '--validate-datamodel',
      '--output-file',
      written,
      '--logfile',
      join(folder, 'log'),
      path,
    ];
    const { out } = runProgram('biber', args, '');
    const lines = out.split('\n');
    return {
      errors: lines.filter((line) => line.startsWith('ERROR')),
      warnings: lines.filter((line) => line.startsWith('WARN')),
      written: readFileSync(written, 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
