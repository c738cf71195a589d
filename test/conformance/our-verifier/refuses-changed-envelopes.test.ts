import { refusesAttacks } from '../shared/refuses-attacks.ts';

refusesAttacks('refuses changes of what is not signed, each by a named check', 'changes of what is not signed');
