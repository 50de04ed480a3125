import type { HardPaper } from './hard-paper';

/** What a spreadsheet would run. */
export const HARD_FORMULAS: readonly HardPaper[] = [
  { title: '=1+1', abstract: '=SUM(A1:A9)' },
  {
    title: '=HYPERLINK("https://evil.example","click")',
    abstract: '=IMPORTXML("https://evil.example","//a")',
  },
  { title: "=cmd|'/C calc'!A0", abstract: '=DDE("cmd","/C calc","x")' },
  { title: '+1', abstract: '+49 89 1234' },
  { title: '-1', abstract: '-2+3+cmd|x' },
  { title: '- a dash at the beginning', abstract: '-> an arrow' },
  { title: '@SUM(1)', abstract: '@channel' },
  { title: "'=1", abstract: "'quoted' from the beginning" },
  { title: "''two", abstract: "'" },
  { title: '＝1＋1', abstract: '＠x －y' },
  { title: '\t=1', abstract: '\r=2' },
  { title: ' =1', abstract: '  +2' },
  { title: '"=1"', abstract: '"",=1' },
  { title: ';=1', abstract: ',=2' },
  { title: '%PATH%', abstract: '$(whoami) `id`' },
  { title: '0001', abstract: '1e5' },
  { title: '2024-01-01', abstract: '1/2' },
  { title: 'TRUE', abstract: 'NaN' },
  { title: 'Formulas as names', authors: ['=Ada Lovelace', '+Kurt Gödel', '-Emmy Noether', '@Alan Turing'] },
  { title: 'A formula behind a separator', authors: ['Ada Lovelace', '=1+1'] },
];
