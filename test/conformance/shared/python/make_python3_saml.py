"""python3-saml (OneLogin) signs: a document on standard input comes back signed; --metadata prints a service provider's."""
import sys

from onelogin.saml2.settings import OneLogin_Saml2_Settings
from onelogin.saml2.utils import OneLogin_Saml2_Utils

from judge import text

ACS = 'https://signin.aws.amazon.com/saml'
AUDIENCE = 'urn:amazon:webservices'

if sys.argv[1] == '--metadata':
    settings = {'sp': {'entityId': AUDIENCE, 'assertionConsumerService': {'url': ACS}, 'x509cert': text(sys.argv[2])}}
    print(OneLogin_Saml2_Settings(settings, sp_validation_only=True).get_sp_metadata().decode())
else:
    key, certificate = map(text, sys.argv[1:3])
    signed = OneLogin_Saml2_Utils.add_sign(
        sys.stdin.read(),
        key,
        certificate,
        sign_algorithm='http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        digest_algorithm='http://www.w3.org/2001/04/xmlenc#sha256',
    )
    sys.stdout.write(signed.decode())
