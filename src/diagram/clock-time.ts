const two = (value: number): string => String(value).padStart(2, '0');

/** The time of day of an instant in UTC, to the second: '09:35:00Z'. */
export function clockTime(at: number): string {
  const seconds = Math.floor(at / 1000);
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}

/** A span in words: '3 min 48 s', '1 h 0 min'. Negative spans count as none. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} min`;
}
