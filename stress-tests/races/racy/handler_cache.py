"""Requests of a web server fill a cache of rendered pages that is looked into first."""
import http.client
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    pages = {}

    def do_GET(self):
        if self.path not in self.pages:  # RACE
            self.pages[self.path] = f"page {self.path}".encode()  # RACE
        body = self.pages[self.path]
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = False


def ask(server):
    connection = http.client.HTTPConnection(*server.server_address)
    connection.request("GET", "/")
    assert connection.getresponse().read() == b"page /"
    connection.close()


with Server(("127.0.0.1", 0), Handler) as server:
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    clients = [threading.Thread(target=ask, args=(server,)) for _ in range(4)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    server.shutdown()
    serving.join()
