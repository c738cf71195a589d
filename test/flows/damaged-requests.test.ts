import { playDamagedRuns } from './damaged-runs.ts';

playDamagedRuns('requests');
