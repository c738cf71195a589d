"""What the three libraries share that speak AuthnRequests: theirs out, judgements of ours in, a JSON object a line.

First {"version"}, then {"name", "query" or "form"} for each request that the library made as the service provider; then
for each line of input, {"query"} or {"form"}, a judgement as the identity provider.
"""
import argparse
import json
import logging
import sys
import warnings

SSO = 'https://idp.corp.example.com/sso'
SP = 'https://wiki.corp.example.com/metadata'
ACS = 'https://wiki.corp.example.com/acs'
IDP = 'https://idp.corp.example.com/metadata'
SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
DIGEST = 'http://www.w3.org/2001/04/xmlenc#sha256'

warnings.filterwarnings('ignore')
logging.disable(logging.CRITICAL)
parser = argparse.ArgumentParser()
for name in ('--idp', '--idp-key', '--idp-certificate', '--sp', '--sp-key', '--sp-certificate'):
    parser.add_argument(name, required=True)
given = parser.parse_args()


def text(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def say(**what):
    print(json.dumps(what), flush=True)


def judge_all(judge):
    """`judge(query, form)`, one of them None, returns (ID, address to answer to) or raises."""
    for line in filter(None, map(str.strip, sys.stdin)):
        asked = json.loads(line)
        try:
            request_id, acs = judge(asked.get('query'), asked.get('form'))
            say(outcome='accepted', id=request_id, acs=acs)
        except Exception as error:  # Every library has its own; whatever it raises is its refusal.
            say(outcome='refused', reason=f'{type(error).__name__}: {" ".join(str(error).split())[:300]}')
