import { assertionNamespace, metadataNamespace, protocolNamespace, signatureNamespace } from '#protocol/saml/names.ts';
import type { FieldTable } from './row.ts';
import { s3ErrorRows, s3ListRows } from './s3.ts';
import { samlAssertionRows } from './saml-assertion.ts';
import { samlMetadataRows } from './saml-metadata.ts';
import { samlResponseRows } from './saml-response.ts';
import { stsAnswerRows } from './sts.ts';
import { xmlEncryptionRows } from './xml-encryption.ts';
import { xmlSignatureRows } from './xml-signature.ts';

/** The table for elements of each namespace. S3's errors stand in none. */
export const rowsByNamespace: ReadonlyMap<string, FieldTable> = new Map([
  [protocolNamespace, samlResponseRows],
  [assertionNamespace, samlAssertionRows],
  [metadataNamespace, samlMetadataRows],
  [signatureNamespace, xmlSignatureRows],
  ['http://www.w3.org/2001/04/xmlenc#', xmlEncryptionRows],
  ['http://www.w3.org/2009/xmlenc11#', xmlEncryptionRows],
  ['https://sts.amazonaws.com/doc/2011-06-15/', stsAnswerRows],
  ['http://s3.amazonaws.com/doc/2006-03-01/', s3ListRows],
  ['', s3ErrorRows],
]);
