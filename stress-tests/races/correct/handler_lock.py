"""Requests of a web server use a cache under a lock, and the statistics of the server are its own thread's."""
import http.client
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

lock = threading.Lock()
pages = {}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        with lock:
            if self.path not in pages:
                pages[self.path] = f"page {self.path}".encode()
            body = pages[self.path]
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(socketserver.ThreadingMixIn, HTTPServer):
    accepted = 0

    def process_request(self, request, client_address):
        self.accepted += 1
        super().process_request(request, client_address)


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
assert server.accepted == 4
