import { playDamagedRuns } from './damaged-runs.ts';

playDamagedRuns('other answers');
