import { describe, expect, it } from 'vitest';
import { type LiteralName, type PersonName, splitName } from '../../../lib/transfer/export/formats/names';
import { invertedName } from '../../../lib/transfer/export/formats/tagged-lines';

const person = (given: string, family: string, more: Partial<PersonName> = {}): PersonName => ({
  given,
  family,
  ...more,
});

describe('a split name', () => {
  it.each<[string, PersonName]>([
    ['Geoffrey Hinton', person('Geoffrey', 'Hinton')],
    ['J. R. R. Tolkien', person('J. R. R.', 'Tolkien')],
    ['Laurens van der Maaten', person('Laurens', 'Maaten', { particle: 'van der' })],
    ['Wil M. P. van der Aalst', person('Wil M. P.', 'Aalst', { particle: 'van der' })],
    [
      'Cinthia Obladen de Almendra Freitas',
      person('Cinthia Obladen', 'Almendra Freitas', { particle: 'de' }),
    ],
    ["Gerard 't Hooft", person('Gerard', 'Hooft', { particle: "'t" })],
    ['Muhammad ibn Musa al-Khwarizmi', person('Muhammad', 'Musa al-Khwarizmi', { particle: 'ibn' })],
    ['Guy Van den Broeck', person('Guy', 'Van den Broeck')],
    ['Fernando De la Torre', person('Fernando', 'De la Torre')],
    ['Xiao Di Wang', person('Xiao Di', 'Wang')],
    ['Quoc V. Le', person('Quoc V.', 'Le')],
    ['van Krieken Emile', person('van Krieken', 'Emile')],
    ['Gabriel García Márquez', person('Gabriel García', 'Márquez')],
    ['Blaise Agüera y Arcas', person('Blaise', 'Agüera y Arcas')],
    ['Gabriel Poesia Reis e Silva', person('Gabriel Poesia', 'Reis e Silva')],
    ['Oriol Mayné i Comas', person('Oriol', 'Mayné i Comas')],
    ['Hal Daumé III', person('Hal', 'Daumé', { suffix: 'III' })],
    ['Antonio Laverghetta Jr.', person('Antonio', 'Laverghetta', { suffix: 'Jr.' })],
    ['Oscar de la Renta Jr.', person('Oscar', 'Renta', { particle: 'de la', suffix: 'Jr.' })],
    ['Kanaad V', person('Kanaad', 'V')],
    ['yuelin bai', person('yuelin', 'bai')],
    ['Hai "Helen" Li', person('Hai "Helen"', 'Li')],
    ["Brian D'Amato", person('Brian', "D'Amato")],
    ['Qingyao Ai', person('Qingyao', 'Ai')],
    ['Андрей Колмогоров', person('Андрей', 'Колмогоров')],
    [String.raw`Kurt G{\"o}del`, person('Kurt', 'Gödel')],
    ['Jean~Luc\u0000 Picard\n', person('Jean Luc', 'Picard')],
  ])('%s', (text, name) => expect(splitName(text)).toEqual(name));

  it.each([
    'Yang',
    'OpenAI',
    'Gemma Team',
    'LG AI Research',
    'The ATLAS Collaboration',
    'o3 contributors',
    'R&D Group',
    '王伟',
    '王 伟',
    '山田太郎',
    'さくら ももこ',
    '김 철수',
    'Wei Wang (王伟)',
    'Smith, John',
    'Pei Fu and Bo Han',
    'Ortega y Gasset',
    'et al.',
  ])('that is not split: %s', (literal) => {
    expect(splitName(literal)).toEqual<LiteralName>({ literal });
  });
});

it.each([
  ['Geoffrey Hinton', 'Hinton, Geoffrey'],
  ['Laurens van der Maaten', 'van der Maaten, Laurens'],
  ['Hal Daumé III', 'Daumé, Hal, III'],
  ['Gemma Team', 'Gemma Team'],
  ['Smith, John', 'Smith John'],
  ['王伟', '王伟'],
])('%s is %s in RIS and for EndNote', (name, inverted) => expect(invertedName(name)).toBe(inverted));
