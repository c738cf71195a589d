import { readFileSync } from 'node:fs';
import { attackTables, expectRefused } from '../../protocol/saml/attack-tables.ts';
import { type Case, claim, type Tool } from './claim.ts';
import { root } from './kept.ts';

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const ours: Tool = { name: 'Our own verifier', path: 'src/protocol/saml', version };

/** Our verifier refuses every row of this table, each by the check that is named in it. */
export function refusesAttacks(does: string, title: keyof typeof attackTables, more: readonly Case[] = []): void {
  const rows = attackTables[title].map((attack) => ({
    name: `${attack.name}: refused by ${attack.refusedBy}`,
    run: () => expectRefused(attack),
  }));
  claim(ours, does, [...rows, ...more]);
}
