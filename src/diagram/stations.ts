// The verdict in four words: the checks of a beat, grouped into the stations that a message passes.
import type { CheckLine } from './verdicts.ts';

/** How it went; `partly` where all that was made passed and the party stopped at another station before the rest. */
export type StationState =
  | { readonly state: 'passed' | 'refused' | 'not-reached' }
  | { readonly state: 'partly'; readonly passed: number; readonly made: number };
export type Station = StationState & { readonly id: StationId };
export type StationId = 'structure' | 'signature' | 'rules' | 'trust' | 'request' | 'session' | 'policy';

/** A way of reading a party's checks: which stations there are, and which check stands at which. First match counts. */
type Route = {
  readonly applies: RegExp;
  readonly stations: readonly (readonly [id: StationId, checks: RegExp])[];
  /** The station that comes last wherever one of these checks is made; it reports nothing when it is not reached. */
  readonly last?: readonly [id: StationId, where: RegExp];
};

const samlSignature =
  /^saml-(decryption|assertion-encrypted|signature-present|assertion-signed|signature-trusted-key|response-signature|assertion-signature|signature-strength)$/;
const samlStructure =
  /^saml-(base64|utf8|size|doctype|well-formed|comments|root|foreign-namespace|unique-ids|nested-message|one-assertion|signature-|signed-info|version|assertion-issuer|name-id-format-present|subject-confirmation-|recipient-present|confirmation-not-on-or-after-present|conditions-present|authn-statement-present|times-readable)/;

const routes: readonly Route[] = [
  {
    applies: /^saml-/,
    stations: [
      ['signature', samlSignature],
      ['structure', samlStructure],
      ['trust', /trust/],
      ['rules', /./],
    ],
  },
  {
    applies: /^sigv4-/,
    stations: [
      ['signature', /^sigv4-(time|not-expired|headers-signed|signature|payload)$/],
      ['policy', /authoriz|policy|allow|permission/],
      ['session', /token|session|expir|credential|access-key/],
      ['request', /./],
    ],
    last: ['policy', /^s3-/],
  },
];

/** As the services check: whether the credentials are good comes before the signature that is made with them. */
const order: readonly StationId[] = ['structure', 'request', 'session', 'signature', 'rules', 'trust', 'policy'];

const routeOf = (lines: readonly CheckLine[]): Route | undefined =>
  routes.find(({ applies }) => lines.some(({ check }) => applies.test(check)));

const stateOf = (lines: readonly CheckLine[]): StationState | undefined => {
  const own = lines.filter(({ enforced }) => enforced);
  const [passed, made, missed] = countChecks(own);
  if (made === 0) return undefined;
  if (own.some(({ partyOutcome }) => partyOutcome === 'fail')) return { state: 'refused' };
  if (missed === made) return { state: 'not-reached' };
  return missed > 0 ? { state: 'partly', passed, made } : { state: 'passed' };
};

/** Whether a check asks only if something is there and can be read, not what it says. */
export const isStructural = (check: string): boolean =>
  routes.find(({ applies }) => applies.test(check))?.stations.find(([, checks]) => checks.test(check))?.[0] ===
  'structure';

/** Whether a SAML message was checked: only those are received by a service provider. */
export const isSaml = (lines: readonly CheckLine[]): boolean => lines.some(({ check }) => /^saml-/.test(check));

/** The checks of each station, stations in order; none when these checks pass no stations. */
export function checkGroups(
  lines: readonly CheckLine[],
): readonly { readonly id: StationId; readonly lines: readonly CheckLine[] }[] {
  const route = routeOf(lines);
  if (!route) return [];
  const stationOf = (check: string) => route.stations.find(([, checks]) => checks.test(check))?.[0];
  return order
    .map((id) => ({ id, lines: lines.filter(({ check }) => stationOf(check) === id) }))
    .filter((group) => group.lines.length > 0);
}

/** The stations of a beat's checks, in order; none when nobody checked anything that passes stations. */
export function stations(lines: readonly CheckLine[]): readonly Station[] {
  const found = checkGroups(lines).flatMap(({ id, lines: own }) => {
    const state = stateOf(own);
    return state ? [{ id, ...state }] : [];
  });
  const [last, where] = routeOf(lines)?.last ?? [];
  const missing = last !== undefined && where !== undefined && !found.some(({ id }) => id === last);
  return missing && lines.some(({ check }) => where.test(check)) && found.some(({ state }) => state === 'refused')
    ? [...found, { id: last, state: 'not-reached' }]
    : found;
}

/** How many of a group's checks were made and passed, how many there are, and how many the party did not get to. */
export function countChecks(lines: readonly CheckLine[]): readonly [passed: number, made: number, missed: number] {
  const count = (wanted: string) => lines.filter(({ partyOutcome }) => partyOutcome === wanted).length;
  return [count('pass'), lines.length - count('not-applicable'), count('not-reached')];
}
