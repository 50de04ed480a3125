import type { Status } from '../../library/model/annotations';
import { omitUndefined } from '../../util/defined';
import { arxivIdOfNumber, firstId, idOfNotePrefix, idOfWholeText, isArxiv } from './arxiv-fields';
import type { BibtexFields } from './bibtex-fields';
import { bibtexNames } from './bibtex-names';
import { dayOfParts, parseIsoDay, parseTimestamp } from './dates';
import { doiIn, findId, parseIdField } from './find-ids';
import type { ImportedPaper } from './imported';
import { groupNames } from './jabref-groups';
import { latexNote, latexText, latexVerbatim } from './latex-text';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';
import { httpUrl, multiLine, singleLine, uniqueLines } from './texts';

/** Fields of JabRef, BibDesk, Better BibTeX and BibLaTeX with the creation time of an entry. */
const CREATION_FIELDS = ['creationdate', 'timestamp', 'date-added', 'dateadded', 'urldate'];

/** A paper by the fields of its entry. */
export function bibtexPaper(line: number, fields: BibtexFields): ImportedPaper {
  const names = bibtexNames(fields.get('author') ?? '');
  const title = ['title', 'subtitle'].flatMap((name) => latexText(fields.get(name) ?? '') || []).join(': ');
  const url = verbatim(fields, 'url') ?? verbatim(fields, 'howpublished');
  const createdAt = CREATION_FIELDS.map((name) => parseTimestamp(fields.get(name))).find(
    (timestamp) => timestamp !== undefined,
  );
  return omitUndefined({
    line,
    id: idOf(fields),
    doi: doiIn(verbatim(fields, 'doi')) ?? (/doi\.org\//i.test(url ?? '') ? doiIn(url) : undefined),
    title: singleLine(title, MAX_LENGTHS.title),
    authors: names.authors.length > 0 ? names.authors : undefined,
    hasMoreAuthors: names.hasMore ? (true as const) : undefined,
    publishedOn:
      parseIsoDay(fields.get('date')) ??
      dayOfParts(fields.get('year'), fields.get('month'), fields.get('day')),
    abstract: singleLine(latexText(fields.get('abstract') ?? ''), MAX_LENGTHS.abstract),
    url: httpUrl(url),
    keywords: words(fields.get('keywords'), MAX_ITEMS.keywords),
    annotations: omitUndefined({
      tags: words(fields.get('mendeley-tags'), MAX_ITEMS.tags),
      note: noteIn(fields),
      status: statusOf(fields),
    }),
    lists: uniqueLines(
      ['groups', 'mendeley-groups'].flatMap((name) => groupNames(fields.get(name) ?? '').map(latexText)),
      MAX_ITEMS.lists,
      MAX_LENGTHS.name,
    ),
    seenAt: createdAt,
  });
}

/** The arXiv id, from the most reliable field first. */
function idOf(fields: BibtexFields): string | undefined {
  const field = (name: string) => verbatim(fields, name);
  const isOther = !/^(?:|arxiv(?:\.org)?)$/i.test(field('eprinttype') ?? field('archiveprefix') ?? '');
  const journal = field('journal') ?? field('journaltitle');
  const isOfArxiv = isArxiv([journal, field('booktitle'), field('publisher'), field('institution')]);
  return (
    (isOther ? undefined : parseIdField(field('eprint'))) ??
    parseIdField(field('arxivid')) ??
    parseIdField(field('arxiv')) ??
    findId(field('doi')) ??
    findId(field('number')) ??
    findId(field('url')) ??
    // "arXiv preprint arXiv:1706.03762" of Google Scholar, "CoRR" with "abs/1706.03762" of DBLP.
    findId(journal) ??
    firstId(['volume', 'number', 'eid', 'pages'], (name) => arxivIdOfNumber(field(name), isOfArxiv)) ??
    findId(field('howpublished')) ??
    firstId(['booktitle', 'eid', 'pages', 'note'], (name) => idOfWholeText(field(name))) ??
    idOfNotePrefix(field('note'))
  );
}

function verbatim(fields: BibtexFields, name: string): string | undefined {
  const value = fields.get(name);
  return value === undefined ? undefined : latexVerbatim(value.replace(/^\\url/, ''));
}

function words(value: string | undefined, limit: number): string[] | undefined {
  return value === undefined
    ? undefined
    : uniqueLines(value.split(/[,;]/).map(latexText), limit, MAX_LENGTHS.name);
}

/** Without `note`, which is about how the paper was published. JabRef's `comment-ada` is the comment of one of its users. */
function noteIn(fields: BibtexFields): string | undefined {
  const users = [...fields.keys()].filter((name) => name.startsWith('comment-'));
  const notes = ['annotation', 'annote', 'comment', ...users].flatMap((name) => fields.get(name) ?? []);
  return multiLine(notes.map((note) => latexNote(note).trim()).join('\n\n'));
}

/** JabRef's `readstatus`, BibDesk's `read`. */
function statusOf(fields: BibtexFields): Status | undefined {
  return fields.get('readstatus') === 'read' || fields.get('read') === '1' ? 'read' : undefined;
}
