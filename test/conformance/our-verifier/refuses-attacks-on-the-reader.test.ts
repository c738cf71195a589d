import { refusesAttacks } from '../shared/refuses-attacks.ts';

refusesAttacks('refuses messages made to be misread, each by a named check', 'attacks on the reader');
