import { samlErrors } from '../shared/aws-errors/assume-role-with-saml.ts';
import type { AwsError } from '../shared/aws-errors/error-table.ts';
import { queryErrors } from '../shared/aws-errors/query.ts';
import { sessionParameterErrors } from '../shared/aws-errors/session-parameters.ts';

/** Everything that STS refuses. */
export const stsErrors: readonly AwsError[] = [...samlErrors, ...sessionParameterErrors, ...queryErrors];

/** The namespace of STS's answers, which is also the version of its API. */
export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
export const stsVersion = '2011-06-15';
