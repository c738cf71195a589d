import type { CSSProperties } from 'react';
import type { MapSheet } from '#diagram/map-plan.ts';

/** Gives a view in the map's place the map's proportions, for the style sheet to use where views stand beside the inspector. */
export const asTallAsMap = ({ width, height }: MapSheet): CSSProperties =>
  ({ '--ratio': `${width} / ${height}` }) as CSSProperties;
