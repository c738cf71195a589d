import type { AwsError } from '../shared/aws-errors/error-table.ts';
import { s3Errors } from '../shared/aws-errors/s3.ts';
import { s3AuthenticationErrors } from '../shared/aws-errors/s3-authentication.ts';

/** Everything that S3 refuses. */
export const allS3Errors: readonly AwsError[] = [...s3AuthenticationErrors, ...s3Errors];
