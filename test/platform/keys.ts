import { generateKeyPairSync } from 'node:crypto';

/** A fresh RSA key pair as PEM, in the forms that are read: `privateKey` PKCS#8, `pkcs1` and `publicKey` SPKI. */
export function rsaKeyPair(bits: number) {
  const pair = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    bits,
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pkcs1: pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicPkcs1: pair.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  };
}

/** A self-signed RSA-2048 certificate made by OpenSSL for these tests, and its key, which is used nowhere else. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIDDTCCAfWgAwIBAgIUJS77nagtERYVssRG5tArpNIXsNMwDQYJKoZIhvcNAQEL
BQAwFjEUMBIGA1UEAwwLaWRwLmV4YW1wbGUwHhcNMjYxMTIzMTYwMzI2WhcNMzYx
MTIwMTYwMzI2WjAWMRQwEgYDVQQDDAtpZHAuZXhhbXBsZTCCASIwDQYJKoZIhvcN
AQEBBQADggEPADCCAQoCggEBALUsBDoSEHxK5LvQMUd++kqz9jlGvey+Us+PRj9a
FRzYlNK/sznbK5BUUKnhffrjrVdUzUAX9LyTh0DkLfVR3Ywx51czyGOmQVInP4tx
FVapQQYLjLqvH7wJDv85GFPZYxb9ZHvXbEyHistDiKBvB/uuKcGDos2ZnE+h8vHY
m6+KOHpKhFKz9PSLoHb5UJh8GhhooFmtcQ78xw8gVWsRP98C6Rmx041UAy7t1FxP
R1IU2kJtsJ+eBviIUL9dR8K+AFk/zw3Ju55vJuvl8yqib9AV+p75ACjZvJPW3RrV
/1OVgm0VfCBCMY7cSuj3voHSNX1ZXIXImvV7V5BHU5mWW70CAwEAAaNTMFEwHQYD
VR0OBBYEFPVruR0Obf6naGd0ivx/LsBommjxMB8GA1UdIwQYMBaAFPVruR0Obf6n
aGd0ivx/LsBommjxMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEB
AAkIe9f7s0Dmx3l4lKx8dQlTbK8PENij4OmCL5WH8tY85dht69tfI+FqKdS4hH99
kjsF0dmR+Tzq2VSa4DLdf4gQ5/fMVbsLkJLhyOs2f3HCcKpA+EMM8KYPwqIWn2Fe
USXj2PR3ffLzBGM6D6rBLRibtTGNbQe9Cqb4p+kj23U1ANqvejG9m2Pk/NGC9V/v
8OLwYtofT797OJ5iHFRoiQI3HE+vFtFyVvb8aXnkyLwZwk7Zz0E5SVb4iHm3CAfm
zJOvMrBKfKAUi+pD3Eeyv7YHDDxq+1dguhnZOOJCN7ahbpuWL+BBPFqlsiwW7nM+
R7+2exZ5vWeG0XXdBHnqInQ=
-----END CERTIFICATE-----
`;

export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC1LAQ6EhB8SuS7
0DFHfvpKs/Y5Rr3svlLPj0Y/WhUc2JTSv7M52yuQVFCp4X36461XVM1AF/S8k4dA
5C31Ud2MMedXM8hjpkFSJz+LcRVWqUEGC4y6rx+8CQ7/ORhT2WMW/WR712xMh4rL
Q4igbwf7rinBg6LNmZxPofLx2Juvijh6SoRSs/T0i6B2+VCYfBoYaKBZrXEO/McP
IFVrET/fAukZsdONVAMu7dRcT0dSFNpCbbCfngb4iFC/XUfCvgBZP88Nybuebybr
5fMqom/QFfqe+QAo2byT1t0a1f9TlYJtFXwgQjGO3Ero976B0jV9WVyFyJr1e1eQ
R1OZllu9AgMBAAECggEARal8oJWUmC42AE9/u1WESRgki4Z7fd36uouFP9PT/Wj7
5INIl20CNbdt4rxtM/y6iLN3TndHqAD0B0wVrdgCH6eKpBmpqkNhp4Sm5uefBFkF
Qx1KyfePdL5o8VMTWx5h/xOEwSemoVCW2iyICuRWhfxEWv/SKEsx8t67KyoWRurx
nTAm9kJpPU92HoIaV63hms4pYHGMpLKmuyItAPK9+oh0XkMviaoWKKqjNlKgLACf
F2qLBBBfLEXE1wXow3IwvjH576vrCXFDv2syQZ0Z0m29XHi80grekIi/8/fN61Bo
KAKgdQfUa6XjxBZfdEdU2d9Uzw4XE/SzRBbVoriXYwKBgQDhaEhWZyb1k46Ge9kl
Yf0YN+l5OBvUAaSQiwyIY/e3OfVsogcDwtl0rIN3OtbmzszJ/bmwKmOlunL/njsS
qbqomfljQZLAcy8CpOgZLbtep0NO8vlDORL0bY0XbMAx8QjMLha9LOJbhE2y6pou
bzT1V8WZGHDl7tu1OQhBI8jTUwKBgQDNwslVY3KhTMFP0tfeg+Enq92aimT9T4G3
zkYoRiTBSxDHWMNiEidgjEBbm3hxbmRKCBvbc/L8TUllQaJ0uDBRy5H7XLttE8+S
4DBZi53h+yhsnPz3fWfCWYwEykijg4MXeRS8OK5GEa94Cfcvi8wY4BfkyP4QON3n
+OY8LBPCrwKBgAogJR+8goOFnWFtLtP/Et+Do3lOi/F6IWpc1LNLylTwxZWbsbT5
i8sx9LXmbsDviUOJok3HmbJYLdJNyVmNRlVMlWdgCreadQIpZkO7Si92VA+32nqq
la9lPHFQ8VFNApgpedwFqCV0TAk9gK+VT0u2Jao67tdlY3lAlp5WfS8BAoGAELZQ
egIAzn8YeG5MoEMf54P7FNFG0JhDlfVIF39S/uwk6bwY6n9E+X+KvqYLC1OHC8hK
0vFA/CMe4f2Jv2cybYJWUg8/HeXtByX0Z2GCqlcm+mNp3IQwCEYTrFPtwHIvFJn+
CCemaASJtvtAO3lkU2ToK+nzUMf9phi+Qobl9/sCgYEAhByLFPiBs7aB8MTMkD07
gE7HeCS/q4I2LIL2p8IgW9A7TXrYhVjpn2QvjWRnvb3XFkQPxX/qWWwfJY4KrtuP
sd3MaWKPXajbMbjeznhHf8TLCyn2ZAPDJo/czKlY5RDk9qOFfEjFo4XPXxxA8HCj
7DEj+wpS+VRMDJMDGOrnmw4=
-----END PRIVATE KEY-----
`;

/** A certificate for an elliptic curve key, which the replacements do not read. */
export const ecCertificate = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIURQCI9TYMdNtaqoGn981Fwe+N6sswCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKZWMuZXhhbXBsZTAeFw0yNjExMjMxNjAyMzNaFw0zNjExMjAx
NjAyMzNaMBUxEzARBgNVBAMMCmVjLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASrAVC97zXdnIwShYyhTAGir1MOqFUDob7WkIhIHPC6WRdP6nYmbsVV
iE6zh/yI+17JnVncmnQCF/L6nfbwuGxCo1MwUTAdBgNVHQ4EFgQUVL8nNOMQnCxr
ljLUNN/lWGe5gLEwHwYDVR0jBBgwFoAUVL8nNOMQnCxrljLUNN/lWGe5gLEwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAhCRYne/61IiuvnWNWbHo
DcRlET3xTKc2vwkrP+6Jy2ACIAqAsDKauct47k/l0axSnRixZhBo96wyKzNJa6LF
wLDn
-----END CERTIFICATE-----
`;
