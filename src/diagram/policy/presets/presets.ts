import { cognitoPresets } from './cognito.ts';
import { cognitoTrustPresets } from './cognito-trust.ts';
import { everyTypePresets } from './every-type.ts';
import { externalIdPresets } from './external-id.ts';
import { fourPeople } from './four-people.ts';
import { iamPresets } from './iam.ts';
import type { Preset, PresetGroup } from './preset.ts';
import { samlPresets } from './saml.ts';
import { trapPresets } from './traps.ts';
import { webIdentityPresets } from './web-identity.ts';
import { webTrustPresets } from './web-trust.ts';

/** Every worked example, in the order in which it is offered; the first one opens the lab. */
export const presets: readonly Preset[] = [
  ...samlPresets,
  ...cognitoPresets,
  ...cognitoTrustPresets,
  ...webIdentityPresets,
  ...webTrustPresets,
  ...iamPresets,
  ...everyTypePresets,
  ...externalIdPresets,
  ...trapPresets,
  fourPeople,
];

/** The groups of the list, in order. */
export const presetGroups: readonly PresetGroup[] = ['saml', 'cognito', 'web-identity', 'iam', 'traps'];

/** The example that opens the lab. */
export const firstPreset = presets[0] as Preset;

/** An example by its id, or undefined for an id of another version. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
