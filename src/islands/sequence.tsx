import type { MapPlan } from '#diagram/map-plan.ts';
import type { Row } from '#diagram/rows.ts';
import type { Flow } from '#simulator/types.ts';

/** The run in time: lanes from left to right as on the map. */
export function Sequence({
  rows,
}: {
  rows: readonly Row[];
  flow: Flow;
  plan: MapPlan;
  onChoose: (beat: string) => void;
}) {
  return <div className="sqw">{rows.length}</div>;
}
