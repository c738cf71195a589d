/** Texts of the player's parts that are loaded when someone opens them: mutations of a layer, what differs in a run. */
export const playerLazy = {
  blank: 'Any key brings the page back',
  mutate: 'Mutate',
  mutateWhy: 'Each is done at once, at a place in this layer chosen by the seed, and the flow runs again.',
  mutateLabel: (layer: string) => `Mutations of ${layer}`,
  differences: {
    title: 'What differs',
    intro: 'These messages are not, byte for byte, those of the lesson’s own run.',
    none: 'Nothing differs from the lesson’s own run.',
    kinds: { changed: 'changed', new: 'new', gone: 'does not come' },
    came: 'The lesson’s own run has no such message.',
    same: 'The layers read the same; only their bytes differ.',
    close: 'Back to the message',
  },
} as const;
