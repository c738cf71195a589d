import type { Entity } from './metadata.ts';
import { postBinding } from './names.ts';
import type { SamlRequest } from './request.ts';

/**
 * The address to which the Response to a request goes, or undefined where it names none that can be trusted: one of the
 * sender's metadata, by address, index or default, or any web address that a signed request names. saml-core §3.4.1: the
 * identity provider must make sure that the address belongs to the requester; metadata and a signature are the two ways.
 */
export function assertionConsumer(request: SamlRequest, sender: Entity): string | undefined {
  const registered = sender.assertionConsumer.filter(({ binding }) => binding === postBinding);
  const { acsUrl, acsIndex, signed } = request;
  if (acsUrl !== undefined) {
    const known = registered.some(({ location }) => location === acsUrl);
    return known || (signed && /^https?:\/\/[^/\s]/i.test(acsUrl)) ? acsUrl : undefined;
  }
  if (acsIndex !== undefined) return registered.find(({ index }) => index === acsIndex)?.location;
  return (registered.find(({ isDefault }) => isDefault) ?? registered[0])?.location;
}
