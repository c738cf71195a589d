// How long a federated session lasts: AWS STS API Reference, AssumeRoleWithSAML, DurationSeconds.

export type SessionLength = {
  /** Milliseconds since 1970, whole seconds. */
  readonly expiration: number;
  readonly seconds: number;
  readonly boundBy: 'DurationSeconds' | 'default' | 'SessionDuration' | 'SessionNotOnOrAfter';
};

export type SessionLimits = {
  readonly now: number;
  readonly durationSeconds: number | undefined;
  /** The SessionDuration attribute as written; it can only shorten, and what is no number of seconds does nothing. */
  readonly sessionDuration: string | undefined;
  /** Milliseconds since 1970. */
  readonly sessionNotOnOrAfter: number | undefined;
};

/**
 * The least of DurationSeconds (default 3600), the SessionDuration attribute and SessionNotOnOrAfter; the latter can
 * make a session shorter than the 900 seconds that the API asks for (recorded).
 * Simplified: In reality it is neither documented nor recorded what AWS does with a `SessionDuration` below 900. Here
 * it shortens the session too.
 */
export function sessionLength({
  now,
  durationSeconds,
  sessionDuration,
  sessionNotOnOrAfter,
}: SessionLimits): SessionLength {
  const start = Math.floor(now / 1000);
  const asked: SessionLength['boundBy'] = durationSeconds === undefined ? 'default' : 'DurationSeconds';
  const candidates: { seconds: number; boundBy: SessionLength['boundBy'] }[] = [
    { seconds: durationSeconds ?? 3600, boundBy: asked },
  ];
  if (/^\d{1,6}$/.test(sessionDuration ?? '') && Number(sessionDuration) > 0) {
    candidates.push({ seconds: Number(sessionDuration), boundBy: 'SessionDuration' });
  }
  if (sessionNotOnOrAfter !== undefined) {
    candidates.push({ seconds: Math.floor(sessionNotOnOrAfter / 1000) - start, boundBy: 'SessionNotOnOrAfter' });
  }
  const least = candidates.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return { ...least, expiration: (start + least.seconds) * 1000 };
}
