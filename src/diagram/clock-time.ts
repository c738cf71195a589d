const two = (value: number): string => String(value).padStart(2, '0');

/** The time of day of an instant in UTC, to the second: '09:35:00Z'. */
export function clockTime(at: number): string {
  const seconds = Math.floor(at / 1000);
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}
