import { hop } from './people.ts';

// Ids of an identity pool and its identities: region:uuid.
export const pool = 'eu-central-1:5fb0f2a1-3c41-4a0b-9d52-7e1c8a6b0e34';
export const sub = 'cognito-identity.amazonaws.com:sub';
export const aliceId = 'eu-central-1:1d2f8a6c-90b7-4f35-8a11-c2e94b7d6f05';
export const malloryId = 'eu-central-1:e86b41d9-02fc-47a8-b3c5-5a90d17f2c68';
export const guestId = 'eu-central-1:73ac05fe-6b18-4d20-9e47-0f8d2c5b91aa';

/** The way of an identity's id into the session. */
export const subOrigin = [
  hop('User pool', 'knows the password'),
  hop('Identity pool', 'gives the identity an id'),
  hop('Token', 'sub'),
  hop('Session', 'kept'),
];
