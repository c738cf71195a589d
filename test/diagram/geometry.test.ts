import { describe, expect, it } from 'vitest';
import { arrivalAngle, lineLength, type Point, parallel, roundedPath, shortened } from '#diagram/geometry.ts';

const corner: readonly Point[] = [
  [0, 0],
  [100, 0],
  [100, 50],
];

describe('a line of the map', () => {
  it('rounds each corner and ends at its last point', () => {
    expect(roundedPath(corner)).toBe('M0 0L90 0Q100 0 100 10L100 50');
    expect(
      roundedPath([
        [3, 4],
        [3, 9],
      ]),
    ).toBe('M3 4L3 9');
  });

  it('loses its end, not its way, when it is shortened', () => {
    expect(shortened(corner, 8)).toEqual([
      [0, 0],
      [100, 0],
      [100, 42],
    ]);
    expect(shortened([], 8)).toEqual([]);
  });

  it('has a parallel on either side that keeps the distance at corners', () => {
    expect(parallel(corner, 2)).toEqual([
      [0, 2],
      [98, 2],
      [98, 50],
    ]);
    expect(parallel(corner, -2)).toEqual(
      [
        [-0, -2],
        [102, -2],
        [102, 50],
      ].map(([x, y]) => [expect.closeTo(x ?? 0), y]),
    );
  });

  it('knows the angle at which it arrives and how long it is', () => {
    expect(arrivalAngle(corner)).toBe(90);
    expect(
      arrivalAngle([
        [10, 0],
        [0, 0],
      ]),
    ).toBe(180);
    expect(lineLength(corner)).toBe(150);
  });
});
