import type { Status } from './annotations';

/** What comes of a deed. */
export interface ActionResult {
  /** By which it is undone; absent when everything was so already. */
  undoId?: string;
}

/** The key that a paper is cited by, as the library settled it. */
export interface AssignedKey {
  paperId: string;
  stem: string;
  /** It claimed the stem before all others, and has it for a key as it is. */
  isFirst: boolean;
}

/** What the library knows of one paper on a page. */
export interface PagePaperState {
  /** Under which it was asked for. */
  asked: string;
  /** Under which it is kept: another, when the page gave its title alone. */
  id: string;
  isSaved: boolean;
  /** It was first seen on this visit. */
  isNew: boolean;
  isBookmarked: boolean;
  isHidden: boolean;
  status?: Status;
  /** The lists that it is on. */
  listIds: string[];
}

/** What a page about papers is marked with. */
export interface PageState {
  /** In the order in which they were asked for. */
  papers: PagePaperState[];
  /** The lists that a paper can be put on, by name. */
  lists: { id: string; name: string }[];
}

/** What became of papers that were forgotten. */
export interface ForgetResult extends ActionResult {
  /** Ids of the papers that are no longer in the library. */
  ids: string[];
}
