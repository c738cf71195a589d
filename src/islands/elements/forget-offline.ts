/**
 * Removes what the service worker keeps of this site, and the worker itself; the next visit keeps it again. A browser
 * that has none, or refuses to tell, holds nothing of ours.
 */
export const forgetOffline = async (): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return;
    await registration.unregister();
    await caches.delete(`federation-lab:offline:${new URL(registration.scope).pathname}`);
  } catch {
    // Private windows, an insecure address, blocked storage.
  }
};
