# A socket that was refused can try again, as a program that waits for its server does.
import socket

refusing = socket.create_server(("127.0.0.1", 0))
address = refusing.getsockname()
refusing.close()

client = socket.socket()
for attempt in range(3):
    try:
        client.connect(address)
    except ConnectionRefusedError as e:
        print(attempt, e)
# expect: 0 [Errno 111] Connection refused
# expect: 1 [Errno 111] Connection refused
# expect: 2 [Errno 111] Connection refused
for operation in (lambda: client.recv(1), client.getpeername):
    try:
        operation()
    except OSError as e:
        print(e)
# expect: [Errno 107] Transport endpoint is not connected
# expect: [Errno 107] Transport endpoint is not connected
with socket.create_server(address) as server:
    client.connect(address)
    peer, _ = server.accept()
    with peer, client:
        client.send(b"hello")
        print(peer.recv(5))  # expect: b'hello'
        print(client.connect_ex(address))  # expect: 106
