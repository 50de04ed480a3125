import { titleId, titleSlug } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import type { Capture } from '../capture/capture';
import { countDisagreements, type Disagreements, hasLayoutDrift } from './disagreements';
import { groupBySamePaper, mergeSources } from './join-sources';
import { parseCard } from './parse-card';

/** A paper parsed from one page. */
export interface ParsedPaper {
  fields: PaperFields;
  /** Whether the site's own data confirms it; cards and text have only what fits on a card. */
  isFromData: boolean;
}

export interface ParsedCapture {
  papers: ParsedPaper[];
  /** Papers shown without a readable title; they cannot be saved. */
  untitled: number;
  /** Dates that could not be parsed; those papers are saved without one. */
  unreadableDates: number;
  /** The page could not be read fully: the site seems to have changed. */
  isDrift: boolean;
  disagreements: Disagreements;
}

/**
 * Parses a capture into papers. This is the only parser: the seeds, the tests and the extension all use it.
 *
 * @returns each paper of the page once, in the order of the page
 */
export function parseCapture(capture: Capture): ParsedCapture {
  const context = { kind: capture.kind, capturedAt: new Date(capture.capturedAt) };
  const cards = capture.cards.map((raw) => parseCard(raw, context));
  const nameless = cards.filter(({ id, title }) => id === undefined && titleSlug(title ?? '') === '');
  const groups = groupBySamePaper(cards);
  const parsed: ParsedCapture = {
    papers: [],
    untitled: nameless.length,
    unreadableDates: 0,
    isDrift: false,
    disagreements: countDisagreements(groups),
  };
  let onlyInText = 0;
  for (const group of groups) {
    const { title, id, ...fields } = mergeSources(group);
    if (title === undefined) {
      parsed.untitled++;
      continue;
    }
    if (group.every((card) => card.reader === 'text')) onlyInText++;
    const isFromData = group.some((card) => card.reader === 'json');
    parsed.papers.push({ fields: { ...fields, title, id: id ?? titleId(title) }, isFromData });
    if (fields.publishedOn === undefined && group.some((card) => card.hasUnreadableDate))
      parsed.unreadableDates++;
  }
  // The text is read when no card has a title: its papers are those very cards, now with titles.
  parsed.untitled = Math.max(0, parsed.untitled - onlyInText);
  parsed.isDrift = hasLayoutDrift(capture, cards, parsed.papers.length, parsed.untitled);
  return parsed;
}
