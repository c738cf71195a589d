// pysaml2 and python3-saml as the identity provider, with our identity provider's key: what they make.
import { assertion, entityId } from '../../protocol/saml/fixture.ts';
import { kept } from './kept.ts';
import { objectsIn, pythonCommand, runScript } from './run-python.ts';

const attributes = Object.fromEntries(assertion.attributes.map(({ name, values }) => [name, values]));

/** Prints Responses and its own metadata. */
export const pysaml2Makes = pythonCommand('make_pysaml2.py', [
  ...['--entity-id', entityId, '--sp', kept.sp, '--key', kept.idpKey, '--certificate', kept.idpCertificate],
  ...['--attributes', JSON.stringify(attributes)],
]);

export type Made = {
  readonly metadata: string;
  /** The XML of a Response by its name; throws for a name that is none. */
  readonly response: (name: string) => string;
};

export function madeByPysaml2(): Made {
  const said = objectsIn<{ metadata?: string; name?: string; xml?: string }>(runScript(pysaml2Makes));
  return {
    metadata: said.find(({ metadata }) => metadata !== undefined)?.metadata ?? '',
    response: (name) => {
      const xml = said.find((line) => line.name === name)?.xml;
      if (xml === undefined) throw new Error(`pysaml2 made no Response “${name}”`);
      return xml;
    },
  };
}

/** Signs the document on its standard input. */
export const python3SamlSigns = pythonCommand('make_python3_saml.py', [kept.idpKey, kept.idpCertificate]);

/** Prints a service provider's metadata. */
export const python3SamlDescribes = pythonCommand('make_python3_saml.py', ['--metadata', kept.spCertificate]);
