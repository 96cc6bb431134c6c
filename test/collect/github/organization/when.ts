/** Nine o'clock on a day, as the world writes times. */
export function at(day: string): string {
  return `${day}T09:00:00Z`;
}

/** A day, by its number of days since the first of January 2024. */
export function dayOf(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}
