import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, importGraph, importsOf, ROOT, sourcesIn } from '../support/import-graph';

interface Rule {
  folder: string;
  folders: string[];
  packages: string[];
}

/** The table under "What each folder may import". */
function readRules(): Rule[] {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const table = text.split('## What each folder may import')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => /^\| (?:lib\/|components|entrypoints)/.test(line));
  const names = (cell = '') => cell.split(',').flatMap((name) => name.trim() || []);
  return rows.map((row) => {
    const [, folder = '', folders, packages] = row.split('|').map((cell) => cell.trim());
    return { folder, folders: names(folders), packages: names(packages) };
  });
}

const RULES = readRules();
const FOLDERS = RULES.map(({ folder }) => folder);
const SOURCES = ['lib', 'components', 'entrypoints'].flatMap(sourcesIn);

/** The row that a file belongs to: the one with the longest path. */
function rowOf(file: string): string | undefined {
  const rows = FOLDERS.filter((folder) => file.startsWith(`${folder}/`));
  return rows.sort((a, b) => b.length - a.length)[0];
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

describe.each(RULES)('$folder', ({ folder, folders, packages }) => {
  const files = SOURCES.filter((file) => rowOf(file) === folder);
  const allowed = [folder, ...folders];

  it('has files', () => expect(readdirSync(join(ROOT, folder))).not.toEqual([]));

  it.each(files)('%s imports only what its folder may', (file) => {
    const breaches = importsOf(file).filter((name) =>
      /^(?:lib|components|entrypoints)\//.test(name)
        ? !allowed.includes(rowOf(name) ?? name)
        : !packages.includes(packageOf(name)),
    );
    expect(breaches).toEqual([]);
  });
});

describe('the table', () => {
  it('has a row for every file', () => {
    expect(SOURCES.filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  it('names folders that have a row', () => {
    expect(RULES.flatMap(({ folders }) => folders).filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
  });

  it('goes one way: no folder reaches itself through others', () => {
    expect(circlesIn(new Map(RULES.map(({ folder, folders }) => [folder, folders])))).toEqual([]);
  });

  it('sees the imports that files have', () => {
    expect(new Set(importsOf('lib/library/store/database.ts'))).toEqual(
      new Set([
        'dexie',
        'lib/library/model/annotations',
        'lib/library/model/citations',
        'lib/library/model/lists',
        'lib/library/model/records',
        'lib/library/model/schema-version',
        'lib/library/model/transfer-log',
        'lib/library/store/migrations/v1',
        'lib/library/store/migrations/v2',
        'lib/library/store/migrations/v3',
        'lib/library/store/migrations/v4',
        'lib/library/store/migrations/v5',
        'lib/paper/paper',
      ]),
    );
    expect(importsOf('components/library/app.tsx')).toContain('components/styles/base.css');
  });
});

describe('files', () => {
  const files = [...SOURCES, ...['tests', 'scripts'].flatMap(sourcesIn)];
  const graph = importGraph(files);

  it('do not import each other in a circle, not even types', () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  it('would be seen to: an import the other way round makes a circle', () => {
    const [from, [to = ''] = []] = [...graph].find(([, imports]) => imports.length > 0) ?? [''];
    const back = new Map(graph).set(to, [...(graph.get(to) ?? []), from]);
    expect(circlesIn(back).flat()).toEqual(expect.arrayContaining([from, to]));
  });
});

describe('programs', () => {
  const programs = ['lib/background', 'lib/content', 'components/library', 'components/transfer'];

  it.each(programs)('%s is imported by itself and by entry points alone', (program) => {
    const isOf = (folder: string) => `${folder}/`.startsWith(`${program}/`);
    const importers = RULES.filter(({ folders }) => folders.some(isOf)).map(({ folder }) => folder);
    expect(importers.filter((folder) => !isOf(folder) && folder !== 'entrypoints')).toEqual([]);
  });
});

describe('what runs in the popup', () => {
  /** Every folder that comes along with the components, by the table. */
  const reached = (folder: string, seen = new Set<string>()): Set<string> => {
    for (const next of RULES.find((rule) => rule.folder === folder)?.folders ?? [])
      if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };

  it.each([
    'lib/library/store',
    'lib/transfer/import',
    'lib/transfer/backup',
    'lib/transfer/staging',
    'lib/transfer/send',
    'components/transfer',
  ])('takes nothing of %s along', (heavy) => {
    expect([...reached('components/library')]).not.toContain(heavy);
  });
});

describe('the law of the code', () => {
  it.each(SOURCES)('%s writes no markup, and only the overlay asks for layout', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
    // What is laid over the page must know where the page has its cards; extractors must not.
    if (file.startsWith('lib/') && !file.startsWith('lib/content/overlay/'))
      expect(text).not.toMatch(/innerText|getComputedStyle|getBoundingClientRect|offset(?:Width|Height)/);
    // What is sent to Zotero or JabRef goes through this one file, and only to this computer.
    if (file !== 'lib/transfer/send/local-request.ts')
      expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/);
  });

  it('the one file that sends requests sends them to this computer alone', () => {
    const text = readFileSync(join(ROOT, 'lib/transfer/send/local-request.ts'), 'utf8');
    expect(text.match(/fetch\(.*/g)).toEqual([`fetch(\`http://127.0.0.1:\${this.port}\${path}\`, {`]);
  });
});
