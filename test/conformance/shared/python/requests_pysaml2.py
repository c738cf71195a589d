"""pysaml2 asks as the service provider, and receives as the identity provider."""
import re
from importlib.metadata import version
from urllib.parse import parse_qs, urlsplit

from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.client import Saml2Client
from saml2.config import IdPConfig, SPConfig
from saml2.server import Server
from saml2.sigver import verify_redirect_signature

from requests_shared import ACS, DIGEST, IDP, SHA256, SP, SSO, given, judge_all, say, text

sp = SPConfig()
sp.load({
    'entityid': SP,
    'service': {
        'sp': {
            'endpoints': {'assertion_consumer_service': [(ACS, BINDING_HTTP_POST)]},
            'authn_requests_signed': True,
        }
    },
    'metadata': {'inline': [text(given.idp)]},
    'key_file': given.sp_key,
    'cert_file': given.sp_certificate,
})
client = Saml2Client(sp)
say(version=version('pysaml2'))
signing = {'sign': True, 'sigalg': SHA256, 'digest_alg': DIGEST}
_, redirect = client.prepare_for_authenticate(IDP, relay_state='/start', binding=BINDING_HTTP_REDIRECT, **signing)
say(name='redirected and signed', query=urlsplit(dict(redirect['headers'])['Location']).query)
_, form = client.prepare_for_authenticate(IDP, binding=BINDING_HTTP_POST, **signing)
say(name='posted and signed', form=re.search(r'name="SAMLRequest" value="([^"]*)"', form['data']).group(1))

idp = IdPConfig()
idp.load({
    'entityid': IDP,
    'service': {
        'idp': {
            'endpoints': {'single_sign_on_service': [(SSO, BINDING_HTTP_REDIRECT), (SSO, BINDING_HTTP_POST)]},
            'want_authn_requests_signed': True,
        }
    },
    'metadata': {'inline': [text(given.sp)]},
    'key_file': given.idp_key,
    'cert_file': given.idp_certificate,
})
server = Server(config=idp)


def judge(query, form):
    if form is not None:
        message = server.parse_authn_request(form, BINDING_HTTP_POST).message
    else:
        fields = parse_qs(query)
        certificates = server.metadata.certs(SP, 'any', 'signing')
        # In this release the caller verifies the signature of a redirect.
        if not any(
            verify_redirect_signature({name: values[0] for name, values in fields.items()}, server.sec.sec_backend, body)
            for body in certificates
        ):
            raise ValueError('the signature of the query does not fit')
        server.config.setattr('idp', 'want_authn_requests_signed', False)
        message = server.parse_authn_request(fields['SAMLRequest'][0], BINDING_HTTP_REDIRECT).message
        server.config.setattr('idp', 'want_authn_requests_signed', True)
    return message.id, message.assertion_consumer_service_url


judge_all(judge)
