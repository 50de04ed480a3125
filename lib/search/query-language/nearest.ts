/**
 * The name that was probably meant: one that begins with the text, else the one with the fewest typos.
 *
 * @returns `undefined` when none is near: at most two typos; one in less than five letters, none in less than three
 */
export function closestName(text: string, names: readonly string[]): string | undefined {
  const { length } = text;
  if (length < 3 || length > 16) return undefined;
  const wanted = text.toLowerCase();
  return (
    names.find((name) => name.startsWith(wanted)) ??
    names.find((name) => areNear(wanted, name, 1)) ??
    names.find((name) => length > 4 && areNear(wanted, name, 2))
  );
}

/** Whether one word becomes the other by at most so many letters inserted, deleted, replaced or swapped with their neighbour. */
function areNear(a: string, b: string, typos: number): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const x = a.slice(same);
  const y = b.slice(same);
  if (!x || !y) return x.length + y.length <= typos;
  const cuts = [
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const;
  const isSwapped = x[0] === y[1] && x[1] === y[0];
  return (
    typos > 0 &&
    (cuts.some(([ofX, ofY]) => areNear(x.slice(ofX), y.slice(ofY), typos - 1)) ||
      (isSwapped && areNear(x.slice(2), y.slice(2), typos - 1)))
  );
}
