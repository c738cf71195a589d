// Paths of the map: orthogonal lines with round corners, in the sheet's own units (1 unit is 1 px at full width).

export type Point = readonly [x: number, y: number];

const direction = (from: Point, to: Point): Point => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
};

const along = (point: Point, [dx, dy]: Point, distance: number): Point => [
  point[0] + dx * distance,
  point[1] + dy * distance,
];

const show = ([x, y]: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** The SVG path through `points`, each corner rounded by `radius`. Two points give a straight line. */
export function roundedPath(points: readonly Point[], radius = 10): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${show(point)}`;
      if (!after) return `L${show(point)}`;
      const enter = along(point, direction(before, point), -radius);
      const leave = along(point, direction(point, after), radius);
      return `L${show(enter)}Q${show(point)} ${show(leave)}`;
    })
    .join('');
}

/** The same line moved sideways by `offset`: one of the two strokes of a double line. Right angles only. */
export function parallel(points: readonly Point[], offset: number): readonly Point[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const sides = [before && direction(before, point), after && direction(point, after)].filter((side) => !!side);
    const [first] = sides;
    const turns = sides.length === 2 && first && sides[1] && first[0] !== sides[1][0];
    const moved = (turns ? sides : sides.slice(0, 1)).reduce<Point>(
      (at, [dx, dy]) => [at[0] - dy * offset, at[1] + dx * offset],
      point,
    );
    return moved;
  });
}

/** The angle in degrees at which a line arrives at its last point. */
export function arrivalAngle(points: readonly Point[]): number {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return 0;
  return (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
}

/** The line without the last `distance` units of its final stretch, where a head or a chip stands. */
export function shortened(points: readonly Point[], distance: number): readonly Point[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return points;
  return [...points.slice(0, -1), along(end, direction(before, end), -distance)];
}

/** The length of the line in units, corners taken as right angles. */
export function lineLength(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
  }, 0);
}
