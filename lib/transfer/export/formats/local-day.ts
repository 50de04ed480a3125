/** The day by the user's clock and calendar, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
