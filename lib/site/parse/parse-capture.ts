import { titleId, titleSlug } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import type { Capture } from '../capture/capture';
import { countDisagreements, type Disagreements, hasLayoutDrift } from './disagreements';
import { groupBySamePaper, mergeSources } from './join-sources';
import { parseCard } from './parse-card';

/** A paper as one page told of it. */
export interface ParsedPaper {
  facts: PaperFields;
  /** Whether the site's own data bears it out; cards and text show only what fits on a card. */
  isFromData: boolean;
}

export interface ParsedCapture {
  readings: ParsedPaper[];
  /** Papers that were shown without a title that could be read; they cannot be saved. */
  untitled: number;
  /** Dates that stood on the page and named no day; those papers are saved without one. */
  unreadableDates: number;
  /** The page could not be read fully: the site seems to have changed. */
  isDrift: boolean;
  disagreements: Disagreements;
}

/**
 * Turns a capture into papers. This is the one parser: the seeds, the tests and the extension all go through it.
 *
 * @returns each paper of the page once, in the order of the page
 */
export function parseCapture(capture: Capture): ParsedCapture {
  const setting = { kind: capture.kind, capturedAt: new Date(capture.capturedAt) };
  const findings = capture.cards.map((raw) => parseCard(raw, setting));
  const nameless = findings.filter(({ id, title }) => id === undefined && titleSlug(title ?? '') === '');
  const groups = groupBySamePaper(findings);
  const parsed: ParsedCapture = {
    readings: [],
    untitled: nameless.length,
    unreadableDates: 0,
    isDrift: false,
    disagreements: countDisagreements(groups),
  };
  let onlyInText = 0;
  for (const group of groups) {
    const { title, id, ...facts } = mergeSources(group);
    if (title === undefined) {
      parsed.untitled++;
      continue;
    }
    if (group.every((finding) => finding.reader === 'text')) onlyInText++;
    const isFromData = group.some((finding) => finding.reader === 'json');
    parsed.readings.push({ facts: { ...facts, title, id: id ?? titleId(title) }, isFromData });
    if (facts.publishedOn === undefined && group.some((finding) => finding.hasUnreadableDate))
      parsed.unreadableDates++;
  }
  // The text is read when no card shows its title: what it gives are those very papers, now with titles.
  parsed.untitled = Math.max(0, parsed.untitled - onlyInText);
  parsed.isDrift = hasLayoutDrift(capture, findings, parsed.readings.length, parsed.untitled);
  return parsed;
}
