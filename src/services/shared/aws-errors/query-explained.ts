import { explained } from './explained.ts';
import { queryErrors } from './query.ts';

const common = 'AWS STS API Reference: Common Error Types';
const logs = 'answers of AWS query APIs in public logs';

/** The refusals of the query protocol, with what they mean and usually come from. */
export const explainedQueryErrors = explained(queryErrors, {
  'invalid-action': {
    source: logs,
    meaning: 'No such action in that version of the API.',
    causes: ['Version is missing or is not 2011-06-15.', 'An action that this simulator does not have.'],
  },
  'missing-action': {
    source: common,
    meaning: 'The request names no action.',
    causes: ['The body is no form, or the Content-Type is not application/x-www-form-urlencoded.'],
  },
  'malformed-request': {
    source: common,
    meaning: 'The request cannot be read.',
    causes: ['Bytes on the way were damaged.'],
  },
  'request-too-large': {
    source: common,
    meaning: 'The simulator reads no message of more than one megabyte.',
    causes: [],
  },
  'missing-token': {
    source: logs,
    meaning: 'This action wants a signed request and this one is not signed.',
    causes: ['The client had no credentials.'],
  },
  'invalid-client-token': {
    source: logs,
    meaning: 'The access key is not known, or the session token does not belong to it.',
    causes: ['A temporary key without its session token.', 'Credentials of another partition.'],
  },
  'expired-token': {
    source: logs,
    meaning: 'The session is over.',
    causes: ['The credentials were kept longer than they are good.'],
  },
  'incomplete-signature': {
    source: common,
    meaning: 'The Authorization header or the X-Amz fields cannot be read as Signature Version 4.',
    causes: ['A client that speaks another version.', 'A proxy that changed the header.'],
  },
  'signature-does-not-match': {
    source: 'IAM User Guide: Troubleshoot signed requests for AWS APIs',
    meaning: 'The signature is not the one of this message by this key.',
    causes: ['A wrong secret.', 'The message was changed after it was signed.'],
  },
  'credential-scope': {
    source: 'IAM User Guide: Troubleshoot signed requests for AWS APIs',
    meaning: 'The signature was made for another day, Region or service, or at another time.',
    causes: ['A wrong Region in the client.', 'A clock that is off by more than 15 minutes.'],
  },
  'internal-failure': {
    source: common,
    meaning: 'Something broke on the side of the service.',
    causes: [],
  },
});
