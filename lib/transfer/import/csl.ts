import { withoutUndefined } from '../../util/defined';
import { firstId, idOfNumber, idOfRemark, isArxiv } from './arxiv-fields';
import { dayFrom, dayIn, momentIn } from './dates';
import { doiIn, idIn, idOfField } from './find-ids';
import { noteText, withoutTitleTags } from './html-text';
import type { ImportedPaper, ReadPart, Unreadable } from './imported';
import { isObject, type JsonObject, own, ownList, ownText } from './json-fields';
import { LONGEST, MOST, refuseTooMany } from './limits';
import { isName, joinName } from './person-names';
import { excerptOf, lineOf, linesOf, namesOf, noteOf, webAddress } from './texts';

/** Whether an array may be CSL-JSON: one of its first elements is an item of it. */
export function isCsl(items: readonly unknown[]): boolean {
  return items.slice(0, 100).some((item) => isObject(item) && isItem(item));
}

/**
 * Papers of a CSL-JSON file (https://docs.citationstyles.org/en/stable/specification.html, appendix IV), as Zotero and
 * Pandoc write it.
 *
 * @param lines where each of the items begins
 */
export function readCsl(items: readonly unknown[], lines: readonly number[]): ReadPart {
  refuseTooMany(items.length);
  const papers: ImportedPaper[] = [];
  const unreadable: Unreadable[] = [];
  for (const [at, item] of items.entries()) {
    const line = lines[at] ?? 1;
    if (isObject(item) && isItem(item)) papers.push(paperOf(line, item));
    else {
      const excerpt = excerptOf(JSON.stringify(item) ?? '');
      unreadable.push({
        line,
        excerpt,
        reason: 'This is no item of CSL-JSON: it has neither title nor address.',
      });
    }
  }
  return { papers, unreadable };
}

function isItem(item: JsonObject): boolean {
  return ['title', 'DOI', 'URL'].some((name) => ownText(item, name) !== undefined);
}

function paperOf(line: number, item: JsonObject): ImportedPaper {
  const note = ownText(item, 'note');
  const names = ownList(item, 'author').map((name) => (isObject(name) ? nameOf(name) : undefined));
  const url = webAddress(ownText(item, 'URL'));
  return withoutUndefined({
    line,
    id: idOf(item),
    doi: doiIn(ownText(item, 'DOI')) ?? (/doi\.org\//i.test(url ?? '') ? doiIn(url) : undefined),
    title: lineOf(withoutTitleTags(ownText(item, 'title') ?? ''), LONGEST.title),
    authors: namesOf(names),
    publishedOn: dayOf(own(item, 'issued')),
    abstract: lineOf(ownText(item, 'abstract'), LONGEST.abstract),
    url,
    keywords: linesOf((ownText(item, 'keyword') ?? '').split(/[,;]/), MOST.keywords, LONGEST.name),
    marks: withoutUndefined({ note: readersNote(note) }),
    seenAt: momentIn(dayOf(own(item, 'accessed'))),
  });
}

/** Lines that Zotero and its plug-ins write into the field "Extra", which CSL-JSON calls `note`. */
const EXTRA =
  /^(?:arxiv:\S|_eprint:|(?:citation key|tex\.[\w.-]{1,40}|pmid|pmcid|ads bibcode|google-books-id|doi|is[bs]n|type|publisher|issue|version|number|zscc|event-[a-z]{1,20}|original-[a-z]{1,20}):\s|\d{1,7} citations \()/i;

function readersNote(note: string | undefined): string | undefined {
  const lines = (note ?? '').split('\n');
  const said = lines.filter((line) => !EXTRA.test(line.trim()));
  return noteOf(noteText(said.join('\n')));
}

function idOf(item: JsonObject): string | undefined {
  const text = (name: string) => ownText(item, name);
  const isInArxiv = /arxiv/i.test(`${text('archive') ?? ''} ${text('publisher') ?? ''}`);
  const isOfArxiv = isInArxiv || isArxiv([text('container-title')]);
  return (
    idIn(text('number')) ??
    idIn(text('DOI')) ??
    idIn(text('URL')) ??
    (isInArxiv ? idOfField(text('archive_location') ?? text('number')) : idIn(text('archive_location'))) ??
    idIn(text('container-title')) ??
    idOfNumber(text('volume'), isOfArxiv) ??
    idOfNumber(text('number'), isOfArxiv) ??
    firstId((text('note') ?? '').split('\n'), idOfRemark)
  );
}

function nameOf(name: JsonObject): string | undefined {
  const part = (field: string) => ownText(name, field)?.slice(0, LONGEST.name);
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ');
  const joined = joinName({ given: part('given'), particle, family: part('family'), suffix: part('suffix') });
  const text = joined === '' ? part('literal') : joined;
  return text !== undefined && isName(text) ? text : undefined;
}

/** `{"date-parts": [[2024, 5, 3]]}`, numbers or texts; or `{"raw": "2024-05-03"}`. */
function dayOf(date: unknown): string | undefined {
  if (!isObject(date)) return undefined;
  const [parts] = ownList(date, 'date-parts');
  const [year, month, day] = Array.isArray(parts) ? parts : [];
  return dayFrom(year, month, day) ?? dayIn(own(date, 'raw')) ?? dayIn(own(date, 'literal'));
}
