import { describe, expect, it } from 'vitest';
import { parseCaptureMessage } from '../../../lib/messages/capture-schema';
import { captureOf } from '../../support/captures';

const CARD = { reader: 'cards', link: '2606.00001', title: 'A' } as const;
const CAPTURE = captureOf('search', CARD);
const message = (change: object = {}) => ({ type: 'capture', capture: { ...CAPTURE, ...change } });
const withCard = (change: object) => message({ cards: [{ ...CARD, ...change }] });

it.each([
  ['as it is', CAPTURE],
  ['without cards, with problems', { ...CAPTURE, cards: [], problems: ['no-cards', 'json-unreadable'] }],
  [
    'with every field',
    {
      ...CAPTURE,
      cards: [
        {
          reader: 'json',
          link: 'x',
          title: 'x',
          abstract: 'x',
          blurb: 'x',
          aiSummary: 'x',
          authors: ['x'],
          authorCount: 'x',
          date: 'x',
          upvotes: 'x',
          comments: 'x',
          submittedBy: 'x',
          organization: 'x',
          githubUrl: 'x',
          githubStars: 'x',
          projectUrl: 'x',
          keywords: ['x'],
          thumbnailUrl: 'x',
        },
      ],
    },
  ],
  ['with 664 authors', captureOf('daily', { ...CARD, authors: Array(664).fill('Ada Lovelace') })],
])('a capture %s is parsed unchanged', (_name, capture) => {
  expect(parseCaptureMessage({ type: 'capture', capture })).toEqual(capture);
  expect(parseCaptureMessage(JSON.parse(JSON.stringify({ type: 'capture', capture })))).toEqual(capture);
});

describe('refused', () => {
  it.each([undefined, null, 5, 'capture', [], {}, { type: 'capture' }, { type: 'report' }, CAPTURE])(
    'as no capture message: %j',
    (whatever) => expect(parseCaptureMessage(whatever)).toBeUndefined(),
  );

  it.each(['url', 'kind', 'capturedAt', 'cards', 'problems'])('without %s', (field) => {
    expect(parseCaptureMessage(message({ [field]: undefined }))).toBeUndefined();
    const { [field as 'url']: _gone, ...rest } = CAPTURE;
    expect(parseCaptureMessage({ type: 'capture', capture: rest })).toBeUndefined();
  });

  it.each([
    ['a field too many', message({ note: 'x' })],
    ['a field too many outside', { ...message(), note: 'x' }],
    ['a field too many in a card', withCard({ note: 'x' })],
    ['another type', { ...message(), type: 'report' }],
    ['another site', message({ url: 'https://example.com/papers' })],
    ['a site that only has the same prefix', message({ url: 'https://huggingface.co.example.com/papers' })],
    ['an unknown kind', message({ kind: 'yearly' })],
    ['an invalid time', message({ capturedAt: 'now' })],
    ['a day without a time', message({ capturedAt: '2026-06-23' })],
    ['a time of another zone', message({ capturedAt: '2026-06-23T12:00:00.000+02:00' })],
    ['a day that does not exist', message({ capturedAt: '2026-02-30T12:00:00.000Z' })],
    ['an unknown problem', message({ problems: ['disk-full'] })],
    ['too many problems', message({ problems: Array(11).fill('no-cards') })],
    ['cards that are not a list', message({ cards: { 0: CARD } })],
    ['an invalid card', message({ cards: [null] })],
    ['a card of no extractor', withCard({ reader: undefined })],
    ['a card of an unknown extractor', withCard({ reader: 'eyes' })],
    ['a number for a text', withCard({ upvotes: 7 })],
    ['null for a text', withCard({ title: null })],
    ['a text for a list', withCard({ authors: 'Ada' })],
    ['a list of something else', withCard({ keywords: ['a', 1] })],
    ['too many cards', message({ cards: Array(5_001).fill(CARD) })],
    ['too many authors', withCard({ authors: Array(10_001).fill('A') })],
    ['too long a title', withCard({ title: 'x'.repeat(5_001) })],
    ['too long an abstract', withCard({ abstract: 'x'.repeat(100_001) })],
    ['too long an address', message({ url: `https://huggingface.co/papers?q=${'x'.repeat(10_000)}` })],
  ])('%s', (_name, whatever) => expect(parseCaptureMessage(whatever)).toBeUndefined());
});
