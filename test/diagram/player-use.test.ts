import { expect, it } from 'vitest';
import { sources } from '#protocol/sources.ts';
import { playerUse } from '#strings/player-use.ts';

it('the pages about CloudTrail are named as in the list of sources', () => {
  for (const [short, source] of Object.entries(playerUse.sources))
    expect(sources[short as keyof typeof sources], short).toEqual(source);
});
