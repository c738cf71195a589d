// The receiver's half: the same strings again, from what arrived.
import { bytesOfBody } from '#wire/bytes.ts';
import { sha256Hex } from '#wire/hash.ts';
import type { HttpRequest } from '#wire/records.ts';
import { type Claim, headerValue, type ReadClaim, readClaim } from './authorization.ts';
import { canonicalRequest } from './canonical-request.ts';
import { signature } from './signature.ts';
import { stringToSign } from './string-to-sign.ts';

/** A request with what it claims about its signature. */
export type SignedRequest = { readonly request: HttpRequest; readonly read: ReadClaim };

/** What a receiver knows when it verifies. */
export type SigV4Facts = {
  /** Milliseconds since 1970 by the receiver's clock. */
  readonly now: number;
  readonly service: string;
  /** undefined: any region will do (the simulator's global endpoints). */
  readonly region?: string | undefined;
  /** undefined: the access key is unknown, so that nothing can be recomputed. */
  readonly secretAccessKey?: string | undefined;
};

/** Reads the claim; {@link SignedRequest} is what every check looks at. */
export function signedRequestOf(request: HttpRequest): SignedRequest {
  return { request, read: readClaim(request) };
}

/** What the receiver computes: to compare, and for S3 to answer with when it differs. */
export type Recomputed = {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** undefined without the secret. */
  readonly signature: string | undefined;
};

/** Canonical request, string to sign and signature as the receiver gets them from the message, its claim and the secret. */
export function recompute(request: HttpRequest, claim: Claim, facts: SigV4Facts): Recomputed {
  const canonical = canonicalRequest({
    ...request,
    signedHeaders: claim.signedHeaders,
    payloadHash: payloadHashOf(request, claim, facts.service),
    service: facts.service,
  });
  const toSign = stringToSign(claim.amzDate, claim.scope, canonical);
  const { secretAccessKey } = facts;
  return {
    canonicalRequest: canonical,
    stringToSign: toSign,
    signature: secretAccessKey === undefined ? undefined : signature(secretAccessKey, claim.scope, toSign),
  };
}

/** S3 signs what X-Amz-Content-SHA256 says and compares the body with it; other services hash the body they received. */
function payloadHashOf(request: HttpRequest, claim: Claim, service: string): string {
  if (service === 's3') {
    const declared = headerValue(request, 'x-amz-content-sha256');
    if (declared !== undefined) return declared.trim();
    if (claim.form === 'query') return 'UNSIGNED-PAYLOAD';
  }
  return sha256Hex(bytesOfBody(request.body));
}
