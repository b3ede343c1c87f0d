# A handler that forgets to close its connection: CPython closes it when the writer is dropped.
import asyncio
import warnings

warnings.simplefilter("ignore", ResourceWarning)


async def handle(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    serving = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    print(await reader.read())  # expect: b'hello\n'
    writer.close()
    await writer.wait_closed()
    serving.cancel()
    await asyncio.wait([serving])
    await server.wait_closed()
    print("closed")  # expect: closed


asyncio.run(main())
