import { describe, expect, it } from 'vitest';
import {
  containsAnyPhrase,
  FINISHED_CARD_STYLES,
  normalizePhrases,
  type Settings,
  settingsFrom,
} from '../../../lib/settings/settings';

const DEFAULTS: Settings = {
  isPaused: false,
  skippedKinds: [],
  neverSave: [],
  hasMarks: true,
  finished: 'dim',
  tellsNew: true,
  hasKeys: false,
  hasBadge: true,
};

describe('settings that were stored', () => {
  it.each([undefined, null, {}, 7, 'x', []])(
    'as %j restrict nothing, and keyboard shortcuts are off',
    (stored) => {
      expect(settingsFrom(stored)).toEqual(DEFAULTS);
    },
  );

  it('are read as they are', () => {
    const chosen: Settings = {
      isPaused: true,
      skippedKinds: ['daily', 'trending'],
      neverSave: ['video', 'flow matching'],
      hasMarks: false,
      finished: 'collapse',
      tellsNew: false,
      hasKeys: true,
      hasBadge: false,
    };
    expect(settingsFrom(chosen)).toEqual(chosen);
    expect(settingsFrom(settingsFrom(chosen))).toEqual(chosen);
  });

  it('of an older version keep their values', () => {
    const stored = { isPaused: true, skippedKinds: ['search'], neverSave: ['video'] };
    expect(settingsFrom(stored)).toEqual({ ...DEFAULTS, ...stored });
  });

  it.each([
    ['isPaused', 'yes'],
    ['skippedKinds', 'daily'],
    ['skippedKinds', ['models', 7]],
    ['neverSave', { 0: 'x' }],
    ['neverSave', [7, ' ', null]],
    ['hasMarks', 'no'],
    ['finished', 'gone'],
    ['finished', 'toString'],
    ['tellsNew', null],
    ['hasKeys', 1],
    ['hasBadge', 0],
    ['added', true],
  ])('with %s of %j lose that field alone', (field, value) => {
    expect(settingsFrom({ hasMarks: true, isPaused: false, [field]: value })).toEqual(DEFAULTS);
    expect(settingsFrom({ ...DEFAULTS, neverSave: ['x'], hasBadge: false, [field]: value })).toMatchObject(
      field === 'neverSave' ? { hasBadge: false } : { neverSave: ['x'] },
    );
  });

  it.each(FINISHED_CARD_STYLES)('may show finished papers as %s', (finished) => {
    expect(settingsFrom({ finished })).toEqual({ ...DEFAULTS, finished });
  });
});

it('phrases are normalized, without repetitions', () => {
  expect(normalizePhrases([' Flow \n matching', 'flow matching', '', ' ', 'Video'])).toEqual([
    'flow matching',
    'video',
  ]);
});

it.each([
  ['A video of it', ['video'], true],
  ['Videos', ['video'], false],
  ['Flow-Matching!', ['flow matching'], true],
  ['Flow of matching', ['flow matching'], false],
  ['Anything', ['', ' ', '!'], false],
  ['Anything', [], false],
])('whether "%s" holds one of %j: %s', (text, words, expected) => {
  expect(containsAnyPhrase(text, words)).toBe(expected);
});
