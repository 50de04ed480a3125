import { findId, findIds, parseIdField, removeIds } from './find-ids';

const ARXIV = /^(?:arxiv(?:\.org)?(?:\s(?:e-?prints?|preprints?))?|corr)$/i;
/** Text around an id that says nothing else: "arXiv preprint arXiv:1706.03762 [cs.CL], 2017", "https://….pdf". */
const CONTEXT =
  /\[[\w.-]{1,30}\]|\.pdf\b|\b(?:arxiv|corr|e-?prints?|preprints?|url|https?|www|(?:19|20)\d{2})\b/gi;

/** Whether one of the names is arXiv's own, as journal, publisher or archive: "ArXiv", "arXiv e-prints", DBLP's "CoRR". */
export function isArxiv(names: readonly (string | undefined)[]): boolean {
  return names.some((name) => name !== undefined && ARXIV.test(name.trim()));
}

/** The id in a volume or number of arXiv; `abs/1706.03762` is recognized by its form. */
export function arxivIdOfNumber(number: string | undefined, isOfArxiv: boolean): string | undefined {
  const [, behindAbs] = /^\s*abs\/(\S{1,40})\s*$/.exec(number ?? '') ?? [];
  return parseIdField(behindAbs ?? (isOfArxiv ? number : undefined));
}

/** The id of a text that contains nothing else; a longer text may be about another paper. */
export function idOfWholeText(text: string | undefined): string | undefined {
  if (text === undefined || text.length > MAX_LENGTH || findIds(text).length !== 1) return undefined;
  return /[\p{L}\p{N}]/u.test(removeIds(text).replace(CONTEXT, ' ')) ? undefined : findId(text);
}

/** In UTF-16 code units. */
const MAX_LENGTH = 300;

/** The id at the beginning of a note that programs write: `arXiv:1706.03762 [cs]`, `_eprint: 1706.03762`. */
export function idOfNotePrefix(text: string | undefined): string | undefined {
  const [, eprint] = /^\s*_eprint:\s{0,5}(\S{1,60})\s*$/i.exec(text ?? '') ?? [];
  return parseIdField(eprint ?? (/^\s*arxiv:/i.test(text ?? '') ? text : undefined));
}

/** The first id that is found in one of the fields. */
export function firstId<Field>(
  fields: readonly Field[],
  idOf: (field: Field) => string | undefined,
): string | undefined {
  for (const field of fields) {
    const id = idOf(field);
    if (id !== undefined) return id;
  }
  return undefined;
}
