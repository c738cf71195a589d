"""python3-saml (OneLogin) asks as the service provider. It has no identity provider in it: there is nothing to judge."""
from importlib.metadata import version
from urllib.parse import urlsplit

from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

from requests_shared import ACS, DIGEST, SHA256, SP, given, judge_all, say, text

say(version=version('python3-saml'))
settings = {
    'strict': True,
    'sp': {
        'entityId': SP,
        'assertionConsumerService': {'url': ACS},
        'x509cert': text(given.sp_certificate),
        'privateKey': text(given.sp_key),
    },
    'idp': OneLogin_Saml2_IdPMetadataParser.parse(text(given.idp))['idp'],
    'security': {'authnRequestsSigned': True, 'signatureAlgorithm': SHA256, 'digestAlgorithm': DIGEST},
}
request = {'https': 'on', 'http_host': 'wiki.corp.example.com', 'script_name': '/acs', 'get_data': {}, 'post_data': {}}
say(name='redirected and signed', query=urlsplit(OneLogin_Saml2_Auth(request, old_settings=settings).login('/start')).query)


def judge(query, form):
    raise NotImplementedError


judge_all(judge)
