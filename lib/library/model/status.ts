import type { Status } from './annotations';

/** What each status is called on screen. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};
