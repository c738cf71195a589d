"""What every reader here shares: Responses in, judgements out, one JSON object a line.

A line of input is the base64 of a Response, as `lab -- artefact … response` prints it, or a JSON object
{"response": base64, "wants": ["assertion", "response"]} that also says what has to be signed.
"""
import argparse
import json
import logging
import sys
import warnings

ACS = 'https://signin.aws.amazon.com/saml'
AUDIENCE = 'urn:amazon:webservices'
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


def judge_all(given, version, judge):
    """`judge(base64, wants)` returns (NameID, list of Role values) or raises."""
    warnings.filterwarnings('ignore')
    logging.disable(logging.CRITICAL)
    print(json.dumps({'version': version}), flush=True)
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        asked = json.loads(line) if line.startswith('{') else {'response': line}
        try:
            name_id, roles = judge(asked['response'], asked.get('wants', given.wants))
            answer = {'outcome': 'accepted', 'nameId': name_id, 'roles': roles}
        except Exception as error:  # Every library has its own; whatever it raises is its refusal.
            reason = ' '.join(str(error).split())[:300]
            answer = {'outcome': 'refused', 'reason': f'{type(error).__name__}: {reason}'}
        print(json.dumps(answer), flush=True)
