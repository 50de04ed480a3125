import type { Paper } from '../../../lib/paper/paper';
import { HARD_CONTROLS } from './controls';
import { HARD_FORMULAS } from './formulas';
import { paperOf } from './hard-paper';
import { HARD_LATEX } from './latex';
import { HARD_LENGTHS_AND_IDS } from './lengths-and-ids';
import { HARD_MARKUP } from './markup';
import { HARD_NAMES } from './names';
import { HARD_UNBALANCED } from './unbalanced';
import { HARD_UNICODE } from './unicode';

/** Every hard case, each written by hand. */
export const HARD_PAPERS: readonly Paper[] = [
  ...HARD_NAMES,
  ...HARD_LATEX,
  ...HARD_MARKUP,
  ...HARD_UNBALANCED,
  ...HARD_UNICODE,
  ...HARD_CONTROLS,
  ...HARD_FORMULAS,
  ...HARD_LENGTHS_AND_IDS,
].map(paperOf);
