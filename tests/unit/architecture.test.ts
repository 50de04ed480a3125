import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Rule {
  folder: string;
  folders: string[];
  packages: string[];
}

/** The table under "What each folder may import". */
function rules(): Rule[] {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const table = text.split('## What each folder may import')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => /^\| (?:lib\/|components|entrypoints)/.test(line));
  const names = (cell = '') => cell.split(',').flatMap((name) => name.trim() || []);
  return rows.map((row) => {
    const [, folder = '', folders, packages] = row.split('|').map((cell) => cell.trim());
    return { folder, folders: names(folders), packages: names(packages) };
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

/** What a file imports: packages by name, files by their path from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|(?:\bimport\(|(?:^|\n)import)\s*['"]([^'"]+)['"]/g,
  );
  return Array.from(found, ([, from, bare]) => {
    const name = from ?? bare ?? '';
    return name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
  });
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

describe.each(rules())('$folder', (rule) => {
  const files = sourcesIn(rule.folder);
  const allowed = [rule.folder, ...rule.folders];

  it('has files', () => expect(files).not.toEqual([]));

  it.each(files)('%s imports only what its folder may', (file) => {
    const breaches = importsOf(file).filter((name) => {
      const isFile =
        name.startsWith('lib/') || name.startsWith('components') || name.startsWith('entrypoints');
      if (isFile) return !allowed.some((folder) => name.startsWith(`${folder}/`));
      return !rule.packages.includes(packageOf(name));
    });
    expect(breaches).toEqual([]);
  });
});

describe('the table', () => {
  const folders = rules().map((rule) => rule.folder);
  const libs = readdirSync(join(ROOT, 'lib')).map((name) => `lib/${name}`);

  it('names every folder there is', () => {
    expect([...folders].sort()).toEqual([...libs, 'components', 'entrypoints'].sort());
  });

  it('goes one way: no folder reaches itself through others', () => {
    const reach = (folder: string, seen = new Set<string>()): Set<string> => {
      for (const next of rules().find((rule) => rule.folder === folder)?.folders ?? []) {
        if (!seen.has(next)) reach(next, seen.add(next));
      }
      return seen;
    };
    for (const folder of folders) expect(reach(folder)).not.toContain(folder);
  });

  it('sees the imports that files have', () => {
    expect(importsOf('lib/store/library.ts')).toEqual([
      'dexie',
      'lib/kept/citations',
      'lib/kept/lists',
      'lib/kept/marks',
      'lib/kept/sent',
      'lib/paper/paper',
      'lib/store/changes',
      'lib/store/layout',
      'lib/store/manifest',
      'lib/store/migrations/v1',
      'lib/store/migrations/v2',
      'lib/store/migrations/v3',
      'lib/store/migrations/v4',
      'lib/store/migrations/v5',
      'lib/store/trash',
      'lib/store/layout',
    ]);
    expect(importsOf('components/app.tsx')).toContain('components/styles/base.css');
  });
});

describe('what runs in the popup', () => {
  const folders = ['lib/read', 'lib/query', 'lib/language', 'lib/index', 'lib/messages', 'components'];

  it.each(sourcesIn('components').filter((file) => !file.startsWith('components/transfer/')))(
    '%s takes nothing along that only the page for export, import and backup needs',
    (file) => {
      const heavy = /^(?:lib\/(?:backup|import|handover)|components\/transfer)\//;
      expect(importsOf(file).filter((name) => heavy.test(name))).toEqual([]);
    },
  );

  it.each(folders.flatMap(sourcesIn))(
    '%s takes nothing of the store along but types and the layout',
    (file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const values = text.match(
        /(?:^|\n)(?:import|export)(?! type\b)[^;]*?from '[^']*\/store\/(?!layout')[^']*'/g,
      );
      expect(values).toBeNull();
    },
  );
});

describe('the law of the code', () => {
  const sources = ['lib', 'components', 'entrypoints'].flatMap(sourcesIn);

  it.each(sources)('%s never writes markup, and no reader lays the page out', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
    // What is laid over the page must know where the page has its cards; what reads them must not.
    if (file.startsWith('lib/') && !file.startsWith('lib/overlay/'))
      expect(text).not.toMatch(/innerText|getComputedStyle|getBoundingClientRect|offset(?:Width|Height)/);
    // What the reader hands over to Zotero or JabRef goes through this one file, and only to this computer.
    if (file !== 'lib/handover/local-request.ts')
      expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/);
  });

  it('the one file that sends requests sends them to this computer alone', () => {
    const text = readFileSync(join(ROOT, 'lib/handover/local-request.ts'), 'utf8');
    expect(text.match(/fetch\(.*/g)).toEqual([`fetch(\`http://127.0.0.1:\${this.port}\${path}\`, {`]);
  });
});
