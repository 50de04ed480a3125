import type { Status } from './annotations';

/** The result of an action. */
export interface ActionResult {
  /** The id to undo it by; absent when nothing changed. */
  undoId?: string;
}

/** The citation key that the library assigned to a paper. */
export interface AssignedKey {
  paperId: string;
  stem: string;
  /** It claimed the stem before all others: the stem itself is its key. */
  isFirst: boolean;
}

/** What the library knows about one paper on a page. */
export interface PagePaperState {
  /** The id in the request. */
  asked: string;
  /** The id in the library: another when the page has only its title. */
  id: string;
  isSaved: boolean;
  /** It was first seen on this visit. */
  isNew: boolean;
  isBookmarked: boolean;
  isHidden: boolean;
  status?: Status;
  /** The ids of the lists that it is on. */
  listIds: string[];
}

/** The state of the papers on a page, for its badges. */
export interface PageState {
  /** In the order of the request. */
  papers: PagePaperState[];
  /** The lists that papers can be added to, by name. */
  lists: { id: string; name: string }[];
}

/** The result of forgetting papers. */
export interface ForgetResult extends ActionResult {
  /** Ids of the papers that are no longer in the library. */
  ids: string[];
}
