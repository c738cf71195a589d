"""lasso asks as the service provider, and receives as the identity provider."""
from urllib.parse import urlsplit

import lasso

from requests_shared import IDP, given, judge_all, say, text

say(version='')
sp = lasso.Server.newFromBuffers(text(given.sp), text(given.sp_key), None, text(given.sp_certificate))
sp.signatureMethod = lasso.SIGNATURE_METHOD_RSA_SHA256
sp.addProviderFromBuffer(lasso.PROVIDER_ROLE_IDP, text(given.idp))
for name, method in (('redirected', lasso.HTTP_METHOD_REDIRECT), ('posted', lasso.HTTP_METHOD_POST)):
    login = lasso.Login(sp)
    login.initAuthnRequest(IDP, method)
    login.request.protocolBinding = lasso.SAML2_METADATA_BINDING_POST
    login.msgRelayState = '/start'
    login.buildAuthnRequestMsg()
    if method == lasso.HTTP_METHOD_POST:
        say(name='posted and signed', form=login.msgBody)
    else:
        say(name='redirected and signed', query=urlsplit(login.msgUrl).query)

idp = lasso.Server.newFromBuffers(text(given.idp), text(given.idp_key), None, text(given.idp_certificate))
idp.addProviderFromBuffer(lasso.PROVIDER_ROLE_SP, text(given.sp))


def judge(query, form):
    login = lasso.Login(idp)
    login.processAuthnRequestMsg(query if form is None else form)
    return login.request.id, login.request.assertionConsumerServiceURL


judge_all(judge)
