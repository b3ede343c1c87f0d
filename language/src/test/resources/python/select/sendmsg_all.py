# A blocking stream takes all that it is given to send; one that does not wait takes a part.
import socket
import threading

left, right = socket.socketpair()
data = bytes(range(256)) * 20000
received = bytearray()


def read():
    while some := right.recv(100000):
        received.extend(some)


reader = threading.Thread(target=read)
reader.start()
print(left.send(data))  # expect: 5120000
print(left.sendmsg([data, memoryview(data)[5:], b"", bytearray(b"end")]))  # expect: 10239998
print(left.send(b""), left.sendmsg([]), left.sendall(b""))  # expect: 0 0 None
left.close()
reader.join()
print(bytes(received) == data + data + data[5:] + b"end")  # expect: True
right.close()

left, right = socket.socketpair()
left.settimeout(0.1)
print(0 < left.sendmsg([data, data]) < len(data))  # expect: True
try:
    while True:
        left.sendmsg([data])
except TimeoutError as e:
    print(e)  # expect: timed out
left.setblocking(False)
try:
    left.sendmsg([data])
except BlockingIOError as e:
    print(e.errno)  # expect: 11
left.close()
right.close()

left, right = socket.socketpair(type=socket.SOCK_DGRAM)
print(left.sendmsg([b"one ", b"datagram"]), right.recv(100))  # expect: 12 b'one datagram'
left.close()
right.close()
