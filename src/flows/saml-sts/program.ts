import { resign } from '#protocol/saml/resign.ts';
import { directory } from '#services/directory/directory.ts';
import { s3 } from '#services/s3/s3.ts';
import { samlIdp } from '#services/saml-idp/saml-idp.ts';
import { s3Errors } from '#services/shared/aws-errors/s3.ts';
import { s3AuthenticationErrors } from '#services/shared/aws-errors/s3-authentication.ts';
import { resignWithSession } from '#services/shared/resign-session.ts';
import { sts } from '#services/sts/sts.ts';
import { stsErrors } from '#services/sts/sts-errors.ts';
import { keys } from '#simulator/keys/keys.ts';
import type { Json } from '#simulator/types.ts';
import { peel, rebuild } from '#wire/layers.ts';
import type { FlowProgram } from '../shared/flow-program.ts';
import { refusalIn } from '../shared/refusal-in.ts';
import { assertionIn, credentialsIn, layerText } from '../shared/saml-artefacts.ts';
import { drive } from './drive.ts';
import { flow } from './flow.ts';
import { awsServiceProviderMetadata, idpConfig, type SamlStsWorld, start, world } from './world.ts';

/** The world is plain data; a learner's or a fault's patch keeps its shape, or the party that reads it answers for it. */
const shaped = (data: Json): SamlStsWorld => data as unknown as SamlStsWorld;
const aws = ({ account, credentialSecret }: SamlStsWorld) => ({ account, credentialSecret, region: account.region });

export const program: FlowProgram = {
  flow,
  start,
  world: world as unknown as Json,
  keys,
  parties: (data) => {
    const its = shaped(data);
    return {
      idp: (env) => samlIdp(env, idpConfig(its)),
      directory: (env) => directory(env, its.directory),
      sts: (env) => sts(env, aws(its)),
      s3: (env) => s3(env, aws(its)),
    };
  },
  alternates: {
    'rogue-idp': (data) => (env) => samlIdp(env, { ...idpConfig(shaped(data)), signingKey: 'mallory' }),
  },
  drive: (context, data) => drive(context, shaped(data)),
  refusalIn: refusalIn([stsErrors, s3Errors, s3AuthenticationErrors]),
  signers: {
    'idp-signing': 'the IdP, with its own key',
    mallory: 'Mallory, with a key of her own',
    session: 'the client, with the session’s keys',
  },
  resign(record, layer, key) {
    if (key === 'session') {
      return record.kind === 'http-request' ? resignWithSession(record, world.credentialSecret) : undefined;
    }
    const signer = keys[key];
    const text = peel(record).find(({ path }) => path === layer)?.text;
    const signed = signer === undefined || text === undefined ? undefined : resign(text, signer);
    const rebuilt = signed === undefined ? undefined : rebuild(record, layer, signed);
    return rebuilt === undefined || rebuilt.kind === 'problem' ? undefined : rebuilt;
  },
  artefacts: {
    response: (trace) => layerText(trace, 'sign-in.response', 'html/SAMLResponse'),
    assertion: (trace) => assertionIn(layerText(trace, 'sign-in.response', 'html/SAMLResponse/base64/xml')),
    metadata: (_trace, data) => shaped(data).account.samlProviders['CorpIdP']?.metadata,
    'aws-metadata': () => awsServiceProviderMetadata(),
    certificate: (_trace, data) => keys[shaped(data).idp.signingKey]?.certificatePem,
    credentials: (trace) => credentialsIn(layerText(trace, 'assume-role.response', 'xml'), 'AssumeRoleWithSAML'),
  },
};
