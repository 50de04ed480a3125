import type { Status } from './annotations';

/** What each status is called on screen. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};
