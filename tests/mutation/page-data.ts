import { listingProps } from '../replica/hydration';
import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Holder = { [name: string]: Json };

export const PAGE_DATA: readonly Mutation[] = [
  { kind: 'JSON truncated', isOfJson: true, least: { withJson: 98, without: 98 }, apply: truncate },
  { kind: 'JSON of other types', isOfJson: true, least: { withJson: 98, without: 98 }, apply: changeTypes },
  { kind: 'JSON fields dropped', isOfJson: true, least: { withJson: 98, without: 98 }, apply: dropFields },
  { kind: 'JSON of another page', isOfJson: true, least: { withJson: 98, without: 98 }, apply: takeAnother },
];

function truncate(page: MutantPage, random: Random): void {
  change(page, (json) => json.slice(0, random.below(json.length)));
}

function changeTypes(page: MutantPage, random: Random): void {
  alter(page, random, (holder, name) => {
    holder[name] = ofAnotherType(holder[name] ?? null, random);
  });
}

function dropFields(page: MutantPage, random: Random): void {
  alter(page, random, (holder, name) => {
    // Without it nothing shows that the author is hidden.
    if (holder[name] !== true) delete holder[name];
  });
}

/** As after a navigation within the page: the cards are new, the data is not. */
function takeAnother(page: MutantPage): void {
  change(page, () =>
    JSON.stringify(listingProps({ kind: 'day', era: '2026', key: '2026-06-20', records: page.others })),
  );
}

function ofAnotherType(value: Json, random: Random): Json {
  const others: Json[] = [null, [], {}, [value], { value }, ''];
  if (typeof value !== 'boolean') others.push(true, false);
  // A number instead of a text, and the other way round; a number as text is the same number.
  others.push(typeof value === 'number' ? String(value) : 17.5);
  return random.pick(others);
}

/** Changes one name everywhere, or a few random fields. */
function alter(page: MutantPage, random: Random, act: (holder: Holder, name: string) => void): void {
  change(page, (json) => {
    if (!json.endsWith('}')) return json; // truncated by an earlier mutation
    const data: Json = JSON.parse(json);
    const fields = fieldsOf(data);
    const { name } = random.pick(fields);
    const chosen = random.chance(0.5)
      ? fields.filter((field) => field.name === name)
      : random.some(fields, 12);
    for (const { holder, name: own } of chosen) act(holder, own);
    return JSON.stringify(data);
  });
}

interface Field {
  holder: Holder;
  name: string;
}

/** Every named field of the data. */
function fieldsOf(data: Json): Field[] {
  if (typeof data !== 'object' || data === null) return [];
  const holder = data as Holder;
  const named = Array.isArray(data) ? [] : Object.keys(holder).map((name) => ({ holder, name }));
  return [...named, ...Object.values(holder).flatMap(fieldsOf)];
}

function change(page: MutantPage, act: (json: string) => string): void {
  const holder = [...page.document.querySelectorAll('.contents, [data-props], [data-props-2]')].find(
    (element) => attributeOf(element) !== undefined,
  );
  const attribute = holder && attributeOf(holder);
  if (holder && attribute) holder.setAttribute(attribute, act(holder.getAttribute(attribute) ?? ''));
}

function attributeOf(element: Element): string | undefined {
  return ['data-props', 'data-props-2'].find((name) => element.hasAttribute(name));
}
