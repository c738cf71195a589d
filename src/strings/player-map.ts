/** What stands on the map, and what a narrow screen says of it. */
export const playerMap = {
  label: (title: string) => `Map of the flow: ${title}. The list of messages that follows says the same in words.`,
  accepted: 'Accepted',
  refused: 'Refused',
  inHand: 'In hand',
  edited: 'edited',
  more: (count: number) => `and ${count} more`,
  chips: {
    assertion: 'SAML response',
    credentials: 'AWS credentials',
    cookie: 'Session cookie',
  } as { readonly [chip: string]: string },
} as const;
