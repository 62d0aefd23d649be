"""Preview tokens: random, kept as hashes, good for one person in one session for an hour."""

import json
from datetime import timedelta
from hashlib import sha256
from secrets import compare_digest, token_urlsafe

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest
from django.utils import timezone

from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.models import PreviewToken
from pages.publishing.preview.gaps import written

LIFETIME = timedelta(hours=1)
KEPT_EACH_SESSION = 20
"""The panel asks for a token at each pause in typing; only the newest of a session stay."""


class PreviewRefused(Exception):
    """The token is unknown, expired, of another session or user, or the draft is no longer theirs to see."""


def issue(instance: ContentPage | PublicSnippet, request: HttpRequest, mode: str) -> str:
    """A new token for an object as it is in memory, which the editor of this request may look at.

    A form that previews itself puts what it would be refused for on its request, as `refused`.
    """
    if request.user.pk is None:
        raise PreviewRefused
    nonce = token_urlsafe(32)
    session = digest(request.session.session_key or "")
    PreviewToken.objects.create(
        nonce_hash=digest(nonce),
        model=instance._meta.label_lower,
        content=json.dumps(instance.serializable_data(), cls=DjangoJSONEncoder),
        refused=written(getattr(request, "refused", ())),
        mode=mode,
        user_id=request.user.pk,
        session_hash=session,
        expires_at=timezone.now() + LIFETIME,
    )
    _forget_all_but_the_newest(session)
    return nonce


def redeem(nonce: str, *, user_id: int | None, session_key: str) -> PreviewToken:
    """The token of a nonce, if this user has it in this session and it is still good.

    Raises:
        PreviewRefused: it is not so; which of these it is, nobody is told.
    """
    tokens = PreviewToken.objects.filter(nonce_hash=digest(nonce), expires_at__gt=timezone.now())
    token = tokens.select_related("user").first()
    if token is None or not session_key or token.user_id != user_id:
        raise PreviewRefused
    if not compare_digest(token.session_hash, digest(session_key)):
        raise PreviewRefused
    return token


def forget_expired_tokens() -> None:
    """Drop what nobody can use any more; the worker's job."""
    PreviewToken.objects.filter(expires_at__lte=timezone.now()).delete()


def digest(secret: str) -> str:
    """SHA-256 in hexadecimal: both secrets are random and long, so no salt is needed."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def _forget_all_but_the_newest(session: str) -> None:
    of_session = PreviewToken.objects.filter(session_hash=session)
    newest = list(of_session.order_by("-expires_at").values_list("pk", flat=True)[:KEPT_EACH_SESSION])
    of_session.exclude(pk__in=newest).delete()
