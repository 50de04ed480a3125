/**
 * A last-writer-wins register: a value that the user changes as a whole, and when it was last changed. Without a value it
 * is a tombstone: it records that the value was removed, and when.
 */
export interface Register {
  value?: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** The registers of a record, by name. */
export type Registers = Readonly<Record<string, Register>>;

/** New values by the names of registers; `null` removes a value. */
export type RegisterChanges = Readonly<Record<string, string | null>>;

/**
 * Merges two libraries' registers of one record: the later change of each register wins, and of two at the same time the
 * greater value, so that the result does not depend on the order and number of merges.
 */
export function mergeRegisters(a: Registers, b: Registers): Registers {
  const merged = new Map(Object.entries(a));
  for (const [name, theirs] of Object.entries(b)) {
    const ours = merged.get(name);
    if (!ours || isLater(theirs, ours)) merged.set(name, theirs);
  }
  return Object.fromEntries(merged);
}

function isLater(a: Register, b: Register): boolean {
  if (a.at !== b.at) return a.at > b.at;
  // A value is greater than none.
  return a.value !== undefined && (b.value === undefined || a.value > b.value);
}

/** The registers after a change, and the change that undoes it; it does not contain values that were the same before. */
export interface ChangeResult {
  registers: Registers;
  inverse: RegisterChanges;
}

/** @param now the time of the change; it becomes later than the previous change's even when the clock was set back */
export function applyChanges(registers: Registers, changes: RegisterChanges, now: Date): ChangeResult {
  const changed: Record<string, Register> = { ...registers };
  const inverse: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(changes)) {
    const before = registers[name];
    if ((before?.value ?? null) === value) continue;
    inverse[name] = before?.value ?? null;
    const at = timestampAfter(before?.at, now);
    changed[name] = value === null ? { at } : { value, at };
  }
  return { registers: changed, inverse };
}

/** Now, but later than another timestamp even when the clock was set back; ISO 8601 in UTC. */
export function timestampAfter(last: string | undefined, now: Date): string {
  const least = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}

/** When each register was last changed, as records store it beside their fields. */
export function registerTimes(registers: Registers): Record<string, string> {
  return Object.fromEntries(Object.entries(registers).map(([name, { at }]) => [name, at]));
}

/** A register for each timestamp stored in a record, with the value of its field. */
export function registersFrom(
  times: Readonly<Record<string, string>>,
  fieldOf: (name: string) => string | undefined,
): Registers {
  const registers = Object.entries(times).map(([name, at]): [string, Register] => {
    const value = fieldOf(name);
    return [name, value === undefined ? { at } : { value, at }];
  });
  return Object.fromEntries(registers);
}
