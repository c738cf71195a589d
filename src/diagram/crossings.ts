import type { MapPlan, TerritoryPlan } from './map-plan.ts';

/** The territory that an actor stands in; none for one that is not on the sheet. */
export function territoryOf({ plates, territories }: MapPlan, actor: string): TerritoryPlan | undefined {
  const plate = plates[actor];
  if (!plate) return undefined;
  const [x, y] = [plate.x + plate.width / 2, plate.y + plate.height / 2];
  return territories.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height);
}

/** The corridor between the two sides of a sheet. */
export const corridorOf = ({ territories }: MapPlan): TerritoryPlan | undefined =>
  territories.find(({ zone }) => zone === 'network');

/**
 * The territories that a message passes, in order, as the map titles them. One name when it stays where it is; what goes
 * from one side of the corridor to the other passes that too.
 */
export function crossing(plan: MapPlan, from: string, to: string): readonly string[] {
  const [start, end] = [territoryOf(plan, from), territoryOf(plan, to)];
  if (!start || !end) return [];
  if (start === end) return [start.title];
  const corridor = corridorOf(plan);
  const passes = corridor && start.x < corridor.x !== end.x < corridor.x;
  return passes ? [start.title, corridor.title, end.title] : [start.title, end.title];
}
