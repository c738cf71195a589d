"""pysaml2 as the identity provider: prints Responses and its own metadata, one JSON object a line."""
import argparse
import json
import logging
import warnings
from importlib.metadata import version

from saml2 import BINDING_HTTP_POST
from saml2.config import IdPConfig
from saml2.metadata import create_metadata_string
from saml2.saml import NAMEID_FORMAT_PERSISTENT, NameID
from saml2.server import Server

from judge import service_provider

warnings.filterwarnings('ignore')
logging.disable(logging.CRITICAL)
parser = argparse.ArgumentParser()
for name in ('--entity-id', '--sp', '--key', '--certificate', '--attributes'):
    parser.add_argument(name, required=True)
given = parser.parse_args()
sp = service_provider(given.sp)

config = IdPConfig()
config.load({
    'entityid': given.entity_id,
    'service': {
        'idp': {
            'endpoints': {'single_sign_on_service': [('https://idp.corp.example.com/sso', BINDING_HTTP_POST)]},
            'policy': {'default': {'lifetime': {'minutes': 5}, 'name_form': 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri'}},
            'name_id_format': [NAMEID_FORMAT_PERSISTENT],
        }
    },
    'allow_unknown_attributes': True,
    'metadata': {'inline': [sp.metadata]},
    'key_file': given.key,
    'cert_file': given.certificate,
})
server = Server(config=config)
print(json.dumps({'version': version('pysaml2')}))
print(json.dumps({'metadata': create_metadata_string(None, config=config).decode()}))

RSA = 'http://www.w3.org/2001/04/xmldsig-more#rsa-'
SHA = 'http://www.w3.org/2001/04/xmlenc#'
for name, options in {
    'signed assertion': {'sign_assertion': True},
    'signed Response and assertion': {'sign_assertion': True, 'sign_response': True},
    'only the Response signed': {'sign_response': True},
    'signed assertion, RSA-SHA512': {'sign_assertion': True, 'sign_alg': RSA + 'sha512', 'digest_alg': SHA + 'sha512'},
}.items():
    response = server.create_authn_response(
        identity=json.loads(given.attributes),
        in_response_to=None,
        destination=sp.acs,
        sp_entity_id=sp.entity_id,
        name_id=NameID(format=NAMEID_FORMAT_PERSISTENT, text='alice'),
        authn={'class_ref': 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'},
        **{'sign_assertion': False, 'sign_response': False, 'sign_alg': RSA + 'sha256', 'digest_alg': SHA + 'sha256', **options},
    )
    print(json.dumps({'name': name, 'xml': str(response)}))
