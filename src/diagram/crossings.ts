import type { Actor, Beat, Zone } from '#simulator/types.ts';

/** The names of the territories, as the map titles them. */
export const zoneNames: { readonly [zone in Zone]: string } = {
  user: 'User device',
  corporate: 'Corporate network',
  internet: 'Internet',
  aws: 'AWS-managed',
  account: 'Your account',
};

/** Territories that lie next to each other: what passes between them does not pass the internet. */
const neighbours = new Set(['user corporate', 'corporate user', 'aws account', 'account aws']);

/** The territories that a message passes, in order. One name when it stays where it is. */
export function crossing(actors: readonly Actor[], { from, to }: Pick<Beat, 'from' | 'to'>): readonly string[] {
  const zoneOf = (id: string) => actors.find((actor) => actor.id === id)?.zone;
  const [start, end] = [zoneOf(from), zoneOf(to)];
  if (!start || !end) return [];
  if (start === end) return [zoneNames[start]];
  const direct = neighbours.has(`${start} ${end}`) || start === 'internet' || end === 'internet';
  return direct ? [zoneNames[start], zoneNames[end]] : [zoneNames[start], zoneNames.internet, zoneNames[end]];
}
