/** An address range: the 32 or 128 bits of its first address as a text of 0 and 1, of which `counted` must agree. */
export type IpRange = { readonly bits: string; readonly counted: number };

/**
 * A CIDR range or single address, IPv4 or IPv6; undefined when it is neither. Without a prefix every bit counts:
 * AWS's page says /32, which for a bare IPv6 address is read as /128 (#Conditions_IPAddress).
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [, address = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = address.includes(':') ? ipv6Bits(address) : ipv4Bits(address);
  const counted = prefix === undefined ? bits?.length : Number(prefix);
  return bits && counted !== undefined && counted <= bits.length ? { bits, counted } : undefined;
}

/** Whether the whole of `inner` lies in `outer`; ranges of different families never do. */
export function ipRangeHolds(outer: IpRange, inner: IpRange): boolean {
  const { bits, counted } = outer;
  return bits.length === inner.bits.length && counted <= inner.counted && inner.bits.startsWith(bits.slice(0, counted));
}

function ipv4Bits(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.map((part) => binary(Number(part), 8)).join('');
}

function ipv6Bits(text: string): string | undefined {
  const [front = '', back, more] = text.split('::');
  const before = groups(front);
  const after = groups(back ?? '');
  const missing = 128 - before.length - after.length;
  // "::" stands for at least one group of zeros. A group that is none leaves an N behind.
  if (more !== undefined || (before + after).includes('N')) return undefined;
  if (back === undefined ? missing !== 0 : missing < 16) return undefined;
  return before + '0'.repeat(missing) + after;
}

function groups(text: string): string {
  if (text === '') return '';
  const one = (part: string): string => (/^[0-9a-f]{1,4}$/i.test(part) ? binary(Number.parseInt(part, 16), 16) : 'N');
  return text
    .split(':')
    .map((part) => ipv4Bits(part) ?? one(part))
    .join('');
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}
