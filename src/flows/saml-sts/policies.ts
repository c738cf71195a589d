// The policies of the saml-sts account, as someone would type them into the IAM console.

const text = (policy: unknown): string => JSON.stringify(policy, null, 2);

export const accountId = '111122223333';
export const providerArn = `arn:aws:iam::${accountId}:saml-provider/CorpIdP`;

/** Who may ask for a role: whoever our provider vouches for, with tags and source identity from the assertion. */
export const trustPolicy = text({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PeopleOfExampleCorp',
      Effect: 'Allow',
      Principal: { Federated: providerArn },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
});

/** One policy for everybody: the variable becomes the signed-in person. */
export const ownPrefixPolicy = text({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListOwnFolder',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::example-reports',
      Condition: { StringLike: { 's3:prefix': 'home/${saml:sub}/*' } },
    },
    {
      Sid: 'UseOwnFolder',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: 'arn:aws:s3:::example-reports/home/${saml:sub}/*',
    },
  ],
});

/** The classic mistake: ListBucket is a right on the bucket, and was granted on its objects. */
export const listOnObjectsPolicy = ownPrefixPolicy.replace(
  '"Resource": "arn:aws:s3:::example-reports",',
  '"Resource": "arn:aws:s3:::example-reports/*",',
);

/** For the few who may read everything. */
export const readAllPolicy = text({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject'],
      Resource: ['arn:aws:s3:::example-reports', 'arn:aws:s3:::example-reports/*'],
    },
  ],
});
