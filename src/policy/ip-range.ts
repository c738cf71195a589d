/** An address range: 4 or 16 bytes and the number of leading bits that count. */
export type IpRange = { readonly bytes: readonly number[]; readonly bits: number };

/**
 * A CIDR range or single address, IPv4 or IPv6; undefined when it is neither. Without a prefix every bit counts:
 * AWS's page says /32, which for a bare IPv6 address is read as /128 (#Conditions_IPAddress).
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [address = '', prefix, more] = text.split('/');
  const bytes = address.includes(':') ? parseIpv6(address) : parseIpv4(address);
  if (bytes === undefined || more !== undefined) return undefined;
  if (prefix === undefined) return { bytes, bits: bytes.length * 8 };
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : 999;
  return bits <= bytes.length * 8 ? { bytes, bits } : undefined;
}

/** Whether the whole of `inner` lies in `outer`; ranges of different families never do. */
export function ipRangeHolds(outer: IpRange, inner: IpRange): boolean {
  if (outer.bytes.length !== inner.bytes.length || inner.bits < outer.bits) return false;
  return outer.bytes.every((byte, i) => {
    const counted = Math.min(8, Math.max(0, outer.bits - i * 8));
    return (byte ^ (inner.bytes[i] ?? 0)) >> (8 - counted) === 0;
  });
}

function parseIpv4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  const fits = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return fits ? parts.map(Number) : undefined;
}

function parseIpv6(text: string): readonly number[] | undefined {
  const [front = '', back, more] = text.split('::');
  const before = groups(front);
  const after = groups(back ?? '');
  if (!before || !after || more !== undefined) return undefined;
  const missing = 16 - before.length - after.length;
  // "::" stands for at least one group of zeros.
  if (back === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...new Array<number>(missing).fill(0), ...after];
}

function groups(text: string): readonly number[] | undefined {
  const bytes: number[] = [];
  for (const part of text === '' ? [] : text.split(':')) {
    const two = Number.parseInt(part, 16);
    const more = /^[0-9a-f]{1,4}$/i.test(part) ? [two >> 8, two & 255] : parseIpv4(part);
    if (!more) return undefined;
    bytes.push(...more);
  }
  return bytes;
}
