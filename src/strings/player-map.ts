/** What stands on the map; it is loaded with what draws it. */
export const playerMap = {
  label: (title: string) => `Map of the flow: ${title}. The list of messages that follows says the same in words.`,
  accepted: 'Accepted',
  refused: 'Refused',
  inHand: 'In hand',
  more: (count: number) => `and ${count} more`,
  chips: {
    assertion: 'SAML response',
    credentials: 'AWS credentials',
    cookie: 'Session cookie',
  } as { readonly [chip: string]: string },
} as const;
