"""Answers HTTP requests with streams of asyncio. Prints its port; ends with its standard input."""

import asyncio
import sys


async def handle(reader, writer):
    request = await reader.readline()
    while await reader.readline() not in (b"\r\n", b""):
        pass
    body = b"hello " + request.split()[1]
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(body))
    writer.write(body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await asyncio.to_thread(sys.stdin.read)


asyncio.run(main())
