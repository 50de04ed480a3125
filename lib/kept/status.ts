import type { Status } from './marks';

/** What a status is called. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};
