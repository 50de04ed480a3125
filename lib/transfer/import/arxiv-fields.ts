import { findId, findIds, parseIdField, removeIds } from './find-ids';

const ARXIV = /^(?:arxiv(?:\.org)?(?:\s(?:e-?prints?|preprints?))?|corr)$/i;
/** What is said around an id without citing it: "arXiv preprint arXiv:1706.03762 [cs.CL], 2017", "https://….pdf". */
const AROUND =
  /\[[\w.-]{1,30}\]|\.pdf\b|\b(?:arxiv|corr|e-?prints?|preprints?|url|https?|www|(?:19|20)\d{2})\b/gi;

/** Whether one of the names is arXiv's own, as journal, publisher or archive: "ArXiv", "arXiv e-prints", DBLP's "CoRR". */
export function isArxiv(names: readonly (string | undefined)[]): boolean {
  return names.some((name) => name !== undefined && ARXIV.test(name.trim()));
}

/** The id in a volume or number of arXiv; `abs/1706.03762` is told to be one by its form. */
export function arxivIdOfNumber(number: string | undefined, isOfArxiv: boolean): string | undefined {
  const [, behindAbs] = /^\s*abs\/(\S{1,40})\s*$/.exec(number ?? '') ?? [];
  return parseIdField(behindAbs ?? (isOfArxiv ? number : undefined));
}

/** The id of a text that says nothing but where the paper is; one that says more may speak of another paper. */
export function idOfWholeText(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST_ALONE || findIds(text).length !== 1) return undefined;
  return /[\p{L}\p{N}]/u.test(removeIds(text).replace(AROUND, ' ')) ? undefined : findId(text);
}

/** In UTF-16 code units. */
const LONGEST_ALONE = 300;

/** The id at the beginning of what programs put into a note: `arXiv:1706.03762 [cs]`, `_eprint: 1706.03762`. */
export function idOfNotePrefix(text: string | undefined): string | undefined {
  const [, eprint] = /^\s*_eprint:\s{0,5}(\S{1,60})\s*$/i.exec(text ?? '') ?? [];
  return parseIdField(eprint ?? (/^\s*arxiv:/i.test(text ?? '') ? text : undefined));
}

/** The first id that is found in one of the places. */
export function firstId<Place>(
  places: readonly Place[],
  idOf: (place: Place) => string | undefined,
): string | undefined {
  for (const place of places) {
    const id = idOf(place);
    if (id !== undefined) return id;
  }
  return undefined;
}
