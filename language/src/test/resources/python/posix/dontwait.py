"""MSG_DONTWAIT asks a blocking socket not to wait, which then fails as a non-blocking one does."""
import socket

a, b = socket.socketpair()
flag = socket.MSG_DONTWAIT


def attempt(action):
    try:
        return action()
    except BlockingIOError as e:
        return f"{type(e).__name__} {e.errno == 11}"


buffer = bytearray(8)
for receive in (
    lambda: a.recv(1, flag),
    lambda: a.recv_into(buffer, 1, flag),
    lambda: a.recvfrom(1, flag),
    lambda: a.recvmsg(1, 0, flag),
    lambda: a.recvmsg_into([buffer], 0, flag),
):
    print(attempt(receive))
# expect: BlockingIOError True
# expect: BlockingIOError True
# expect: BlockingIOError True
# expect: BlockingIOError True
# expect: BlockingIOError True


def fill(send):
    """Sends until the other side has no room; what it says then."""
    for _ in range(100_000):
        result = attempt(send)
        if not isinstance(result, int):
            return result


print(fill(lambda: a.send(b"x" * 1024, flag)))  # expect: BlockingIOError True
print(fill(lambda: a.sendmsg([b"x" * 1024], [], flag)))  # expect: BlockingIOError True
print(attempt(lambda: a.sendall(b"x" * 1024, flag)))  # expect: BlockingIOError True

# With something to read, and with a timeout, the flag changes nothing.
print(b.recv(3, flag))  # expect: b'xxx'
a.settimeout(0.01)
try:
    a.recv(1, flag)
except TimeoutError as e:
    print(e)  # expect: timed out
a.close()
b.close()
