import { refusesAttacks } from '../shared/refuses-attacks.ts';

refusesAttacks('refuses forged signatures, each by a named check', 'attacks on the signature');
