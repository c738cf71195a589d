/** What is said of a newer version of the site that waits behind the one on the screen. */
export const offline = {
  ready: 'A newer version of this site is ready. Your place and your changes are kept.',
  reload: 'Reload',
  later: 'Later',
} as const;
