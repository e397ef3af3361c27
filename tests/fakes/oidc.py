"""An OpenID Connect provider on this machine that lets everybody in as whom it is told."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "outpace"


class FakeProvider:
    """Serves between `with`; `claims` are what it says of whoever signs in next."""

    def __init__(self) -> None:
        self.claims: dict[str, Any] = {}
        self.key = RSAKey.generate_key(2048, {"kid": "one"})
        self.nonces: dict[str, str] = {}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.answer(self)

            def do_POST(self) -> None:
                provider.answer(self)

            def log_message(self, *parts: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> "FakeProvider":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    def answer(self, call: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(call.path)
        body = call.rfile.read(int(call.headers.get("Content-Length") or 0)).decode()
        if parts.path == "/authorize":
            self.let_in(call, {key: values[0] for key, values in parse_qs(parts.query).items()})
            return
        code = parse_qs(body).get("code", [""])[0]
        answers: dict[str, Any] = {
            "/.well-known/openid-configuration": self.metadata,
            "/jwks": {"keys": [self.key.as_dict(private=False)]},
        }
        answer = self.token(code) if parts.path == "/token" else answers.get(parts.path)
        call.send_response(404 if answer is None else 200)
        call.send_header("Content-Type", "application/json")
        call.end_headers()
        call.wfile.write(json.dumps(answer).encode())

    def let_in(self, call: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        code = f"code{len(self.nonces)}"
        self.nonces[code] = asked.get("nonce", "")
        call.send_response(302)
        back = urlencode({"code": code, "state": asked["state"]})
        call.send_header("Location", f"{asked['redirect_uri']}?{back}")
        call.end_headers()

    @property
    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def token(self, code: str) -> dict[str, Any]:
        now = int(time.time())
        claims = {
            "iss": self.address, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 600,
            "nonce": self.nonces[code], **self.claims,
        }  # fmt: skip
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        return {"access_token": "x", "token_type": "Bearer", "id_token": signed}
