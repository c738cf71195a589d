"""pysaml2 as the service provider that receives a Response."""
from importlib.metadata import version

from saml2 import BINDING_HTTP_POST
from saml2.client import Saml2Client
from saml2.config import SPConfig

from judge import ROLE, arguments, judge_all

given = arguments()
pair = {'key_file': given.key, 'cert_file': given.certificate}


def judge(asked):
    config = SPConfig()
    config.load({
        'entityid': asked.sp.entity_id,
        'service': {
            'sp': {
                'endpoints': {'assertion_consumer_service': [(asked.sp.acs, BINDING_HTTP_POST)]},
                'allow_unsolicited': True,
                'want_assertions_signed': 'assertion' in asked.wants,
                'want_response_signed': 'response' in asked.wants,
            }
        },
        'allow_unknown_attributes': True,
        'metadata': {'inline': [asked.idp]},
        'encryption_keypairs': [pair],
        **pair,
    })
    answer = Saml2Client(config).parse_authn_request_response(asked.response, BINDING_HTTP_POST)
    if answer is None or answer.name_id is None:
        raise ValueError('no session')
    return answer.name_id.text, answer.ava.get(ROLE, [])


judge_all(given, version('pysaml2'), judge)
