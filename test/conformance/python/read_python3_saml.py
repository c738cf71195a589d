"""python3-saml (OneLogin), strict and with the schema, as the service provider that receives a Response."""
from importlib.metadata import version

from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

from judge import ACS, AUDIENCE, ROLE, arguments, judge_all, text

given = arguments()
idp = OneLogin_Saml2_IdPMetadataParser.parse(text(given.idp))['idp']


def judge(response, wants):
    settings = {
        'strict': True,
        'sp': {
            'entityId': AUDIENCE,
            'assertionConsumerService': {'url': ACS},
            'x509cert': text(given.certificate),
            'privateKey': text(given.key),
        },
        'idp': idp,
        'security': {
            'wantXMLValidation': True,
            'wantNameId': True,
            'wantAssertionsSigned': 'assertion' in wants,
            'wantMessagesSigned': 'response' in wants,
        },
    }
    request = {
        'https': 'on',
        'http_host': 'signin.aws.amazon.com',
        'script_name': '/saml',
        'get_data': {},
        'post_data': {'SAMLResponse': response},
    }
    auth = OneLogin_Saml2_Auth(request, old_settings=settings)
    auth.process_response()
    if auth.get_errors() or not auth.is_authenticated():
        raise ValueError(f'{auth.get_errors()} {auth.get_last_error_reason()}')
    return auth.get_nameid(), auth.get_attributes().get(ROLE, [])


judge_all(given, version('python3-saml'), judge)
