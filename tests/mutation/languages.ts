import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

/** The site's texts in another language, months in the order of the year. */
interface Language {
  submittedBy: string;
  publishedOn: string;
  authors: string;
  upvote: string;
  months: readonly string[];
  /** "4 oct. 2026" for "Oct 4, 2026". */
  isDayFirst: boolean;
}

const months = (text: string): string[] => text.split(' ');

const LANGUAGES: readonly Language[] = [
  {
    submittedBy: 'Soumis par',
    publishedOn: 'Publié le',
    authors: 'auteurs',
    upvote: 'Voter',
    months: months('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    isDayFirst: true,
  },
  {
    submittedBy: 'Eingereicht von',
    publishedOn: 'Veröffentlicht am',
    authors: 'Autoren',
    upvote: 'Stimmen',
    months: months('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    isDayFirst: true,
  },
  {
    submittedBy: '提交者',
    publishedOn: '发布于',
    authors: '位作者',
    upvote: '点赞',
    months: months('1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'),
    isDayFirst: false,
  },
  {
    submittedBy: 'Enviado por',
    publishedOn: 'Publicado el',
    authors: 'autores',
    upvote: 'Votar',
    months: months('ene feb mar abr may jun jul ago sep oct nov dic'),
    isDayFirst: false,
  },
];

const MONTHS = months('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
const DATE = new RegExp(String.raw`^(\s*(?:Published on )?)(${MONTHS.join('|')}) (\d+)((?:, \d{4})?\s*)$`);

export const LANGUAGE: Mutation = {
  kind: 'another language',
  least: { withJson: 98, without: 98 },
  apply: translate,
};

function translate(page: MutantPage, random: Random): void {
  const language = random.pick(LANGUAGES);
  const walk = (node: Node) => {
    if (page.words.has(node as Element)) return;
    if (node.nodeType === 3) node.nodeValue = inLanguage(node.nodeValue ?? '', language);
    for (const child of [...node.childNodes]) walk(child);
  };
  walk(page.document.querySelector('main') ?? page.list);
}

function inLanguage(text: string, language: Language): string {
  const date = DATE.exec(text);
  if (date) {
    const [, before = '', month = '', day = '', year = ''] = date;
    const name = language.months[MONTHS.indexOf(month)] ?? month;
    const said = language.isDayFirst ? `${day} ${name}${year.replace(',', '')}` : `${name} ${day}${year}`;
    return before.replace('Published on', language.publishedOn) + said;
  }
  return text
    .replace(/Submitted by/, language.submittedBy)
    .replace(/Upvote/, language.upvote)
    .replace(/(\d+) authors/, `$1 ${language.authors}`);
}
