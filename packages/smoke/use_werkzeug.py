"""Routing, requests, responses, headers, multipart forms, passwords, and a served application."""
import io
import threading
import urllib.request
from werkzeug.datastructures import Accept, FileStorage, Headers, MultiDict
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.formparser import parse_form_data
from werkzeug.http import dump_cookie, http_date, parse_accept_header, parse_cookie, parse_options_header, quote_etag
from werkzeug.routing import BaseConverter, Map, Rule, RequestRedirect, Submount
from werkzeug.security import check_password_hash, generate_password_hash, safe_join
from werkzeug.serving import make_server
from werkzeug.test import Client, EnvironBuilder, create_environ
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Request, Response


class Pair(BaseConverter):
    regex = r"\d+-\d+"

    def to_python(self, value):
        return tuple(map(int, value.split("-")))

    def to_url(self, value):
        return "%d-%d" % value


urls = Map([Rule("/", endpoint="index"), Rule("/pair/<pair:p>", endpoint="pair"), Submount("/u", [Rule("/<string(length=2):lang>/<any(a,b):k>/", endpoint="sub")]), Rule("/f/<float:x>", endpoint="f", methods=["PUT"])], converters={"pair": Pair})
adapter = urls.bind("example.org", "/")
print(adapter.match("/pair/3-4"), adapter.build("pair", {"p": (5, 6)}), adapter.build("sub", {"lang": "de", "k": "a", "q": [1, 2]}, force_external=True))
for where, method in (("/u/de/a", "GET"), ("/nope", "GET"), ("/f/1.5", "GET"), ("/f/1.5", "PUT")):
    try:
        print(adapter.match(where, method))
    except (RequestRedirect, HTTPException) as e:
        print(type(e).__name__, getattr(e, "new_url", e.description))


@Request.application
def app(request):
    try:
        endpoint, args = urls.bind_to_environ(request.environ).match()
    except HTTPException as e:
        return e
    r = Response(f"{endpoint} {args} {request.args.to_dict(flat=False)} {request.accept_languages.best} {request.cookies.get('c')}", mimetype="text/plain")
    r.set_etag("tag")
    r.headers.add("X-A", "ü".encode("latin-1").decode("latin-1"))
    return r.make_conditional(request)


client = Client(app)
for r in (client.get("/pair/1-2?a=1&a=2", headers={"Accept-Language": "de;q=0.5,en"}), client.get("/", headers={"If-None-Match": '"tag"'}), client.get("/zz"), client.get("/u/en/b")):
    print(r.status, r.get_data(as_text=True)[:80], r.headers.get("ETag"), r.headers.get("Location"))
builder = EnvironBuilder(method="POST", data={"a": "1", "f": (io.BytesIO(b"data" * 50), "n ü.txt"), "b": ["x", "y"]})
stream, form, files = parse_form_data(builder.get_environ())
print(form.to_dict(flat=False), files["f"].filename, len(files["f"].read()), files["f"].mimetype)
print(parse_options_header('text/html; charset="utf-8"; q=0.3'), parse_cookie("a=1; b=\"x y\""), dump_cookie("k", "v;", path="/p"), http_date(0), quote_etag("a", True), secure_filename("../../a b/ü.txt"), safe_join("/a", "../b"))
h = Headers([("A", "1"), ("a", "2")])
h.set("Content-Type", "text/plain", charset="utf-8")
print(h.getlist("a"), h, MultiDict([("a", 1), ("a", 2)]).getlist("a"), parse_accept_header("text/*;q=0.5,*/*;q=0.1", ).best)
hashed = generate_password_hash("secret", "pbkdf2:sha256:1000", 8)
print(check_password_hash(hashed, "secret"), check_password_hash(hashed, "x"), generate_password_hash("p", "scrypt").split(":")[0])
server = make_server("127.0.0.1", 0, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/pair/7-8?z=1").read())
server.shutdown()
