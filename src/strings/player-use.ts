/** Texts of what one can do with a message outside of the page. They are loaded with that tab. */
export const playerUse = {
  commands: 'Send it yourself',
  commandsWhy: 'A command holds what the message holds: whoever reads it can send it.',
  commandsMasked: 'Passwords and tokens are masked here; copying gives the real ones.',
  verify: 'Verify it yourself',
  verifyWhy: 'Save the files, then ask a tool that nobody here wrote.',
  trail: 'In CloudTrail',
  none: 'Nothing of it is logged.',
  leftOut: (fields: readonly string[]) => `Left out here, since nothing in the run decides it: ${fields.join(', ')}.`,
  copyAs: (tool: string) => `Copy as ${tool}`,
  copyCommand: 'Copy the command',
  copyEvent: 'Copy the event',
  save: (name: string) => `Save ${name}`,
  says: 'Of these files it says',
  noCommands: 'This is not a request that a command could send.',
  noVerification: 'Nothing in this message is signed by an identity provider.',
  /** The pages about CloudTrail; the sources of a player's page are those of its checks and fields. */
  sources: {
    'iam-cloudtrail': {
      title: 'AWS IAM User Guide: Log IAM and AWS STS API calls with AWS CloudTrail',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    },
    'cloudtrail-data-events': {
      title: 'AWS CloudTrail User Guide: Logging data events',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
    },
    's3-logging': {
      title: 'Amazon S3 User Guide: Logging options for Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/logging-with-S3.html',
    },
  },
  command: (what: string) => `${what}, the text`,
} as const;
