"""Urgent data is an exceptional condition for select; that the other side is gone is not."""
import select
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.create_connection(server.getsockname())
    other, _ = server.accept()


def ready(*lists):
    return [len(found) for found in select.select(*lists, 5)]


other.send(b"!", socket.MSG_OOB)
print(ready([client], [], [client]))  # expect: [0, 0, 1]
print(client.recv(1, socket.MSG_OOB))  # expect: b'!'
print(ready([client], [client], [client]))  # expect: [0, 1, 0]
other.close()
print(ready([client], [], [client]))  # expect: [1, 0, 0]
client.close()
