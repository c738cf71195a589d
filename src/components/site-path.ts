/** Returns a site-absolute path ("/lessons/") with the deployment's base in front, as an href needs it. */
export const sitePath = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
