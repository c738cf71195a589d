"""What every reader here shares: Responses in, judgements out, one JSON object a line.

A line of input is the base64 of a Response, as `lab -- artefact … response` prints it, or a JSON object
{"response": base64, "wants": ["assertion", "response"], "idp": file, "sp": file} that also says what has to be signed,
and between whom when they are not the two of the command line.
"""
import argparse
import json
import logging
import sys
import warnings
from types import SimpleNamespace
from xml.etree import ElementTree

METADATA = '{urn:oasis:names:tc:SAML:2.0:metadata}'
ROLE = 'https://aws.amazon.com/SAML/Attributes/Role'


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--idp', required=True, help='metadata of the identity provider')
    parser.add_argument('--sp', required=True, help='metadata of the service provider')
    parser.add_argument('--key', required=True, help='private key of the service provider (PEM)')
    parser.add_argument('--certificate', required=True, help='its certificate (PEM)')
    parser.add_argument('--wants', nargs='+', default=['assertion'], help='what has to be signed: assertion, response')
    return parser.parse_args()


def text(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def service_provider(path):
    """The metadata of a service provider, its name, and the address that it gets Responses at."""
    metadata = text(path)
    entity = ElementTree.fromstring(metadata)
    acs = entity.find(f'.//{METADATA}AssertionConsumerService').get('Location')
    return SimpleNamespace(metadata=metadata, entity_id=entity.get('entityID'), acs=acs)


def judge_all(given, version, judge):
    """`judge(asked)`, with response (base64), wants, idp (metadata) and sp, returns (NameID, list of Role values) or raises."""
    warnings.filterwarnings('ignore')
    logging.disable(logging.CRITICAL)
    print(json.dumps({'version': version}), flush=True)
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        asked = json.loads(line) if line.startswith('{') else {'response': line}
        try:
            name_id, roles = judge(SimpleNamespace(
                response=asked['response'],
                wants=asked.get('wants', given.wants),
                idp=text(asked.get('idp', given.idp)),
                sp=service_provider(asked.get('sp', given.sp)),
            ))
            answer = {'outcome': 'accepted', 'nameId': name_id, 'roles': roles}
        except Exception as error:  # Every library has its own; whatever it raises is its refusal.
            reason = ' '.join(str(error).split())[:300]
            answer = {'outcome': 'refused', 'reason': f'{type(error).__name__}: {reason}'}
        print(json.dumps(answer), flush=True)
