# Threads that need codecs at once all find them, the first that imports `encodings` or not.
import threading

NAMES = ["unicode-escape", "cp1252", "koi8-r", "mac-roman", "iso8859-5"]
start = threading.Barrier(8)
results = []


def decode():
    for name in NAMES:
        start.wait()
        try:
            results.append(b"a".decode(name))
        except LookupError as error:
            results.append(error)


threads = [threading.Thread(target=decode) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(results), set(results))  # expect: 40 {'a'}
