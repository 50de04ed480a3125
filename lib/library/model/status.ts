import type { Status } from './annotations';

/** The label of each status on screen. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};
