import ssl

# what goes wrong before any byte is exchanged
client = ssl.create_default_context()
print(client.verify_mode, client.check_hostname, client.minimum_version)  # expect: 2 True 771
incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
connection = client.wrap_bio(incoming, outgoing, server_hostname="example.org")
try:
    connection.do_handshake()
except ssl.SSLWantReadError as e:
    print(e.errno, outgoing.pending > 100)  # expect: 2 True
hello = outgoing.read()
print(hello[0], b"example.org" in hello)  # expect: 22 True
incoming.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
try:
    connection.do_handshake()
except ssl.SSLError as e:
    print(e.reason)  # expect: RECORD_LAYER_FAILURE
incoming = ssl.MemoryBIO()
connection = client.wrap_bio(incoming, ssl.MemoryBIO(), server_hostname="example.org")
incoming.write_eof()
try:
    connection.do_handshake()
except ssl.SSLEOFError as e:
    print(e.errno)  # expect: 8
try:
    client.set_ciphers("nonsense")
except ssl.SSLError as e:
    print(e)  # expect: ('No cipher can be selected.',)
