// What a learner carries away from a SAML run, read from the messages of the trace.
import type { Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import { scanXml } from '#wire/xml.ts';
import { findXml, textOfElement } from '#wire/xml-path.ts';

/** The text of one layer of one beat; undefined when the beat did not happen or has no such layer. */
export function layerText(trace: Trace, beat: string, layer: string): string | undefined {
  const record = trace.beats.find(({ id }) => id === beat)?.record;
  return record === undefined ? undefined : peel(record).find(({ path }) => path === layer)?.text;
}

/**
 * The Assertion cut out of its Response, with the namespaces that it had from there declared on it: exclusive
 * canonicalization makes the same bytes of it, so that its signature still holds. Undefined when it is encrypted or absent.
 */
export function assertionIn(responseXml: string | undefined): string | undefined {
  const { root } = scanXml(responseXml ?? '');
  const element = root && findXml(root, 'Response/Assertion')?.element;
  if (root === undefined || element === undefined || responseXml === undefined) return undefined;
  const text = responseXml.slice(element.start, element.end);
  const declared = (name: string) => element.attributes.some((attribute) => attribute.name === name);
  const inherited = root.attributes
    .filter(
      ({ name }) => name.startsWith('xmlns:') && !declared(name) && text.includes(`${name.slice('xmlns:'.length)}:`),
    )
    .map(({ name, value }) => ` ${name}="${value}"`);
  const afterName = 1 + element.name.length;
  return text.slice(0, afterName) + inherited.join('') + text.slice(afterName);
}

/** Lines for a shell from the answer of an AssumeRole call; undefined when it was refused. */
export function credentialsIn(answerXml: string | undefined, action: string): string | undefined {
  const { root } = scanXml(answerXml ?? '');
  const read = (name: string) => {
    const place = root && findXml(root, `${action}Response/${action}Result/Credentials/${name}`);
    return place === undefined ? undefined : textOfElement(place.element);
  };
  const [id, secret, token] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(read);
  if (id === undefined || secret === undefined || token === undefined) return undefined;
  return `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token}\n`;
}
