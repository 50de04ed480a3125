/**
 * A value that the reader changes as a whole, and when that was done last. Without a value it is the tombstone of one:
 * that it was taken away, and when.
 */
export interface Register {
  value?: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** The registers of a record, by name. */
export type Registers = Readonly<Record<string, Register>>;

/** New values by the names of registers; `null` takes a value away. */
export type RegisterChanges = Readonly<Record<string, string | null>>;

/**
 * Joins what two libraries know of one record: of each register the later change stands, and of two at the same moment the
 * greater value, so that it does not matter who asks whom, in what order or how often.
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
  // A value that is kept is greater than none.
  return a.value !== undefined && (b.value === undefined || a.value > b.value);
}

/** What a change made of registers, and the change that takes it back; both empty of what was so already. */
export interface ChangeResult {
  registers: Registers;
  inverse: RegisterChanges;
}

/** @param now a change is later than the one before it, even when the clock was set back */
export function applyChanges(registers: Registers, changes: RegisterChanges, now: Date): ChangeResult {
  const changed: Record<string, Register> = { ...registers };
  const inverse: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(changes)) {
    const before = registers[name];
    if ((before?.value ?? null) === value) continue;
    inverse[name] = before?.value ?? null;
    const at = momentAfter(before?.at, now);
    changed[name] = value === null ? { at } : { value, at };
  }
  return { registers: changed, inverse };
}

function momentAfter(last: string | undefined, now: Date): string {
  const least = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}

/** When each register was changed last: how records keep it beside their fields. */
export function registerTimes(registers: Registers): Record<string, string> {
  return Object.fromEntries(Object.entries(registers).map(([name, { at }]) => [name, at]));
}

/** A register for each time that a record keeps, with the value of its field. */
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
