const FORMS = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?)?)?)?$/i;
const EPOCH = /^-?\d+(?:\.\d+)?$/;
const MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The milliseconds of a date in one of the W3C forms of ISO 8601, or in epoch seconds; undefined for anything else.
 * Four digits alone are a year. Source: reference_policies_elements_condition_operators #Conditions_Date.
 * Simplified: In reality it is not documented in which zone IAM reads a time that names none. Here it is read as UTC.
 */
export function parseDateValue(text: string): number | undefined {
  const match = FORMS.exec(text);
  if (!match) return EPOCH.test(text) ? Number(text) * 1000 : undefined;
  const part = (index: number, missing: number): number =>
    match[index] === undefined ? missing : Number(match[index]);
  const month = part(2, 1);
  const day = part(3, 1);
  const hour = part(4, 0);
  const minute = part(5, 0);
  const second = part(6, 0);
  if (day < 1 || day > (MONTHS[month - 1] ?? 0) || hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = (match[8] === '-' ? -1 : 1) * (part(9, 0) * 60 + part(10, 0));
  const minutes = daysSinceEpoch(part(1, 1970), month, day) * 1440 + hour * 60 + minute - zone;
  return (minutes * 60 + second + part(7, 0)) * 1000;
}

// The proleptic Gregorian calendar counted from 1 March, so that the leap day comes last in its year.
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468;
}
