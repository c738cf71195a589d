import { expect } from 'vitest';
import { wrappingAttacks } from '../../protocol/saml/wrapping-attacks.ts';
import { refusesAttacks } from '../shared/refuses-attacks.ts';

refusesAttacks('refuses signature wrapping, each by a named check', 'signature wrapping', [
  {
    name: 'XSW 1 to 11 are all among these',
    run: () => {
      const numbers = wrappingAttacks.map(({ name }) => /^XSW(\d+):/.exec(name)?.[1]).filter(Boolean);
      expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    },
  },
]);
