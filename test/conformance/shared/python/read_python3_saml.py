"""python3-saml (OneLogin), strict and with the schema, as the service provider that receives a Response."""
from importlib.metadata import version
from urllib.parse import urlsplit

from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

from judge import ROLE, arguments, judge_all, text

given = arguments()


def judge(asked):
    acs = urlsplit(asked.sp.acs)
    settings = {
        'strict': True,
        'sp': {
            'entityId': asked.sp.entity_id,
            'assertionConsumerService': {'url': asked.sp.acs},
            'x509cert': text(given.certificate),
            'privateKey': text(given.key),
        },
        'idp': OneLogin_Saml2_IdPMetadataParser.parse(asked.idp)['idp'],
        'security': {
            'wantXMLValidation': True,
            'wantNameId': True,
            'wantAssertionsSigned': 'assertion' in asked.wants,
            'wantMessagesSigned': 'response' in asked.wants,
        },
    }
    request = {
        'https': 'on',
        'http_host': acs.netloc,
        'script_name': acs.path,
        'get_data': {},
        'post_data': {'SAMLResponse': asked.response},
    }
    auth = OneLogin_Saml2_Auth(request, old_settings=settings)
    auth.process_response()
    if auth.get_errors() or not auth.is_authenticated():
        raise ValueError(f'{auth.get_errors()} {auth.get_last_error_reason()}')
    return auth.get_nameid(), auth.get_attributes().get(ROLE, [])


judge_all(given, version('python3-saml'), judge)
