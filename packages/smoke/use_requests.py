"""HTTP requests against a server in the same process: methods, sessions, cookies, redirects, streaming, errors, threads."""
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import requests
from requests.auth import HTTPBasicAuth
from requests.adapters import HTTPAdapter


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path
        if path.startswith("/redirect/"):
            n = int(path[10:])
            self.send_response(302)
            self.send_header("Location", f"/redirect/{n - 1}" if n else "/echo?end=1")
            self.send_header("Content-Length", "0")
            self.send_header("Set-Cookie", f"c{n}=v{n}; Path=/")
            self.end_headers()
            return
        if path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for i in range(4):
                self.wfile.write(b"5\r\nline%d\r\n1\r\n\n\r\n" % i)
            self.wfile.write(b"0\r\n\r\n")
            return
        if path == "/gzip":
            import gzip
            out = gzip.compress(b"zipped" * 100)
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
        elif path.startswith("/status/"):
            out = b"{}"
            self.send_response(int(path[8:]))
        else:
            out = json.dumps({"method": self.command, "path": path, "body": body.decode("latin-1"), "headers": {k: v for k, v in self.headers.items() if k in ("Content-Type", "Authorization", "Cookie", "X-A")}}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(out)))
        self.end_headers()
        self.wfile.write(out)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = answer

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
print(requests.get(base + "/echo", params={"a": [1, 2], "b": "ü "}, headers={"X-A": "1"}).json())
print(requests.post(base + "/p", data={"k": "v w", "l": ["1", "2"]}).json(), requests.put(base + "/p", json={"x": [None, "é"]}).json())
r = requests.post(base + "/f", files={"file": ("a.txt", b"content", "text/plain")}, data={"x": "y"}).json()
print(r["body"].count("\r\n"), "content" in r["body"], r["headers"]["Content-Type"].split(";")[0])
with requests.Session() as s:
    s.auth = HTTPBasicAuth("user", "pass")
    s.headers["X-A"] = "session"
    r = s.get(base + "/redirect/3")
    print(r.url.replace(base, ""), [h.status_code for h in r.history], sorted(s.cookies.items()), r.json()["headers"])
    s.mount("http://", HTTPAdapter(max_retries=2))
    print(list(s.get(base + "/chunks", stream=True).iter_lines()), s.get(base + "/gzip").text[:12], s.head(base + "/echo").headers["Content-Type"])
    r = s.get(base + "/echo")
    print(r.ok, r.reason, r.encoding, r.apparent_encoding, r.request.method, r.elapsed.total_seconds() >= 0)
for wrong in (lambda: requests.get(base + "/status/404").raise_for_status(), lambda: requests.get("http://127.0.0.1:1/"), lambda: requests.get("nonsense"), lambda: requests.get(base + "/redirect/40"), lambda: requests.get(base + "/gzip").json(), lambda: requests.get("ftp://x/")):
    try:
        print(wrong())
    except requests.RequestException as e:
        print(type(e).__name__, [c.__name__ for c in type(e).__mro__[1:3]], str(e).replace(base, "BASE")[:60])
p = requests.Request("POST", "http://h/p", data=b"raw", params=[("q", "1")], cookies={"c": "d"}).prepare()
print(p.method, p.url, dict(p.headers), p.body)
with ThreadPoolExecutor(4) as pool, requests.Session() as s:
    print(sorted({r.json()["path"] for r in pool.map(lambda i: s.get(f"{base}/t/{i % 5}"), range(60))}))
server.shutdown()
