/** What is said of a newer version of the site that waits behind the one on the screen. */
export const offline = {
  ready: 'Newer version ready.',
  reload: 'Reload',
  kept: 'Your place and your changes are kept.',
  later: 'Later',
} as const;
