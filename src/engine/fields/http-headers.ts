// HTTP fields, by the spelling that standards and AWS print.
import type { FieldTable } from './row.ts';

const credentials = ['credentials-token-valid', 'credentials-not-expired'];

/** Header fields of requests and answers. Their names are compared without regard to case (RFC 9110 §5.1). */
export const headerRows: FieldTable = {
  Host: {
    label: 'Host',
    meaning: 'Which host is meant: several may share one machine.',
    cite: ['rfc9110', '§7.2'],
    checks: ['sigv4-headers-signed'],
  },
  'Content-Type': { label: 'Content type', meaning: 'What the body is.', cite: ['rfc9110', '§8.3'] },
  'Content-Length': { label: 'Length', meaning: 'The length of the body in bytes.', cite: ['rfc9110', '§8.6'] },
  'User-Agent': {
    label: 'Program',
    meaning: 'Which program is asking, by its own word.',
    aws: 'Policies see it as aws:UserAgent, but must not rely on it: anyone can write anything there (documented).',
    cite: ['rfc9110', '§10.1.5'],
  },
  Accept: { label: 'Wanted types', meaning: 'Which kinds of answer are welcome.', cite: ['rfc9110', '§12.5.1'] },
  'Accept-Encoding': {
    label: 'Wanted encodings',
    meaning: 'How the answer may be packed.',
    cite: ['rfc9110', '§12.5.3'],
  },
  'Accept-Language': {
    label: 'Wanted languages',
    meaning: 'Which languages are welcome.',
    cite: ['rfc9110', '§12.5.4'],
  },
  Connection: {
    label: 'Connection',
    meaning: 'What happens to the connection afterwards.',
    cite: ['rfc9110', '§7.6.1'],
  },
  Origin: {
    label: 'Origin',
    meaning: 'From which site the browser was told to send this.',
    cite: ['rfc6454', '§7'],
  },
  Referer: { label: 'Coming from', meaning: 'The page that led here.', cite: ['rfc9110', '§10.1.3'] },
  Cookie: {
    label: 'Cookies',
    meaning: 'What the browser was given to keep for this host, sent back.',
    cite: ['rfc6265', '§4.2'],
    secret: true,
  },
  'Set-Cookie': {
    label: 'Keep this cookie',
    meaning: 'The host gives the browser something to send back with every later request.',
    cite: ['rfc6265', '§4.1'],
    secret: true,
  },
  Location: {
    label: 'Go to',
    meaning: 'The address to which the browser shall go on.',
    cite: ['rfc9110', '§10.2.2'],
    checks: ['redirect-leads-on'],
  },
  Date: { label: 'Date', meaning: 'When the message was written, by the sender’s clock.', cite: ['rfc9110', '§6.6.1'] },
  Server: { label: 'Server', meaning: 'Which program answers.', cite: ['rfc9110', '§10.2.4'] },
  'Cache-Control': {
    label: 'Keeping copies',
    meaning: 'Whether anyone may keep a copy. Messages of a sign-in must not be kept.',
    cite: ['rfc9111', '§5.2'],
  },
  Pragma: {
    label: 'Keeping copies',
    meaning: 'The old way to say that no copy may be used.',
    cite: ['rfc9111', '§5.4'],
  },
  ETag: { label: 'ETag', meaning: 'A fingerprint of the content.', cite: ['rfc9110', '§8.8.3'] },
  'Last-Modified': { label: 'Last changed', meaning: 'When the content was written.', cite: ['rfc9110', '§8.8.2'] },
  'Accept-Ranges': {
    label: 'Parts',
    meaning: 'Whether a part of the content can be asked for.',
    cite: ['rfc9110', '§14.3'],
  },
  'WWW-Authenticate': {
    label: 'How to sign in',
    meaning: 'In which way the caller must prove who they are.',
    cite: ['rfc9110', '§11.6.1'],
  },
  Allow: { label: 'Allowed methods', meaning: 'The methods that work here.', cite: ['rfc9110', '§10.2.1'] },
  'Content-Security-Policy': {
    label: 'Page’s limits',
    meaning: 'What the page may load, run and post to.',
    cite: ['csp3', 'The Content-Security-Policy HTTP Response Header Field'],
  },
  'X-Frame-Options': {
    label: 'In frames',
    meaning: 'Whether another page may show this one inside itself.',
    cite: ['rfc7034', '§2'],
  },
  'Referrer-Policy': {
    label: 'Telling where from',
    meaning: 'How much of this address the next host learns.',
    cite: ['referrer-policy', 'Delivery via Referrer-Policy header'],
  },
  'X-Content-Type-Options': {
    label: 'No guessing',
    meaning: 'The browser must take the content type as given.',
    cite: ['fetch', 'X-Content-Type-Options header'],
  },
  Authorization: {
    label: 'AWS signature',
    meaning:
      'Who is asking, and a signature over the request made with the secret key. The secret itself does not travel.',
    cite: ['iam-sigv4', 'Add the signature to the request'],
    checks: [
      'sigv4-signed',
      'sigv4-readable',
      'sigv4-terminator',
      'sigv4-service',
      'sigv4-region',
      'sigv4-headers-signed',
      'sigv4-signature',
      'credentials-key-known',
    ],
  },
  'X-Amz-Date': {
    label: 'Signed at',
    meaning: 'When the request was signed, in UTC.',
    aws: 'S3 allows clocks to differ by 15 minutes (documented), and so does STS (seen in the wild). Other services often allow five.',
    cite: ['s3-errors', 'RequestTimeTooSkewed'],
    checks: ['sigv4-date', 'sigv4-time', 'sigv4-not-expired'],
  },
  'X-Amz-Content-SHA256': {
    label: 'Hash of the body',
    meaning: 'The SHA-256 of the body. It is signed, so that the body cannot be exchanged.',
    aws: 'S3 wants it in every signed request (documented).',
    cite: ['s3-sigv4-header', 'x-amz-content-sha256'],
    checks: ['s3-content-sha256-present', 'sigv4-payload', 'sigv4-headers-signed'],
  },
  'X-Amz-Security-Token': {
    label: 'Session token',
    meaning: 'The third part of temporary credentials: it tells AWS which session the key belongs to, and until when.',
    aws: 'Without it a temporary key is refused (documented).',
    cite: ['iam-temporary-credentials', 'Using temporary credentials with AWS resources'],
    checks: [...credentials, 'sigv4-headers-signed'],
    secret: true,
  },
  'X-Amz-Request-Id': {
    label: 'Request ID',
    meaning: 'The number under which S3 knows this request. Support asks for it.',
    cite: ['s3-response-headers'],
  },
  'X-Amz-Id-2': {
    label: 'Host ID',
    meaning: 'Which machine of S3 answered, in a form for support.',
    cite: ['s3-response-headers'],
  },
  'X-Amzn-RequestId': {
    label: 'Request ID',
    meaning: 'The number under which AWS knows this request. Support asks for it.',
  },
  'X-Amz-Bucket-Region': { label: 'Bucket’s Region', meaning: 'The Region in which the bucket lives.' },
};

/** Query fields of a presigned URL. */
export const presignedRows: FieldTable = {
  'X-Amz-Algorithm': {
    label: 'Signing method',
    meaning: 'AWS4-HMAC-SHA256: AWS’s Signature Version 4.',
    cite: ['s3-sigv4-query', 'X-Amz-Algorithm'],
    checks: ['sigv4-signed', 'sigv4-readable'],
  },
  'X-Amz-Credential': {
    label: 'Key and scope',
    meaning: 'The access key, and the day, Region and service that the signature is for.',
    cite: ['s3-sigv4-query', 'X-Amz-Credential'],
    checks: ['sigv4-readable', 'sigv4-terminator', 'sigv4-service', 'sigv4-region', 'credentials-key-known'],
  },
  'X-Amz-Date': {
    label: 'Signed at',
    meaning: 'When the URL was signed, in UTC.',
    cite: ['s3-sigv4-query', 'X-Amz-Date'],
    checks: ['sigv4-date', 'sigv4-not-expired'],
  },
  'X-Amz-Expires': {
    label: 'Good for',
    meaning: 'How many seconds the URL works, seven days at most.',
    cite: ['s3-sigv4-query', 'X-Amz-Expires'],
    checks: ['sigv4-not-expired'],
  },
  'X-Amz-SignedHeaders': {
    label: 'Signed headers',
    meaning: 'The headers that are part of the signature.',
    cite: ['s3-sigv4-query', 'X-Amz-SignedHeaders'],
    checks: ['sigv4-headers-signed'],
  },
  'X-Amz-Signature': {
    label: 'Signature',
    meaning: 'The signature: whoever has the whole URL may use it.',
    cite: ['s3-sigv4-query', 'X-Amz-Signature'],
    checks: ['sigv4-signature'],
  },
  'X-Amz-Security-Token': {
    label: 'Session token',
    meaning: 'Tells AWS which session the key belongs to.',
    cite: ['iam-temporary-credentials', 'Using temporary credentials with AWS resources'],
    checks: credentials,
    secret: true,
  },
};
