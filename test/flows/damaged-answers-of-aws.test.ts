import { playDamagedRuns } from './damaged-runs.ts';

playDamagedRuns('answers of AWS');
