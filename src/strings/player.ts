/** Every text of the player. Sentences about a step stand in the flow, sentences about a check with the check. */
export const player = {
  map: {
    accepted: 'Accepted',
    refused: 'Refused',
    inHand: 'In hand',
    more: (count: number) => `and ${count} more`,
  },
} as const;
