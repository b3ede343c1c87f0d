"""Structured concurrency: nurseries, cancellation, channels, timeouts on a clock of the test, sockets, threads, exception groups."""
import threading
import trio
import trio.testing


async def main():
    log = []

    async def child(name, delay, fail=False):
        try:
            await trio.sleep(delay)
            log.append(name)
            if fail:
                raise ValueError(name)
        except trio.Cancelled:
            log.append(f"{name} cancelled")
            raise
    try:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(child, "a", 1)
            nursery.start_soon(child, "b", 2, True)
            nursery.start_soon(child, "c", 9)
    except* ValueError as group:
        print("group", [str(e) for e in group.exceptions])
    print(log, trio.current_time() >= 2)
    with trio.move_on_after(3) as scope:
        await trio.sleep(10)
    print(scope.cancelled_caught)
    try:
        with trio.fail_after(1):
            with trio.CancelScope(shield=True):
                await trio.sleep(2)
            await trio.sleep(1)
    except trio.TooSlowError as e:
        print("too slow", e)
    send, receive = trio.open_memory_channel(2)
    got = []

    async def produce(channel, numbers):
        async with channel:
            for i in numbers:
                await channel.send(i)

    async def consume(channel):
        async with channel:
            async for x in channel:
                got.append(x)
    async with trio.open_nursery() as nursery:
        async with send, receive:
            for k in range(3):
                nursery.start_soon(produce, send.clone(), range(k * 10, k * 10 + 5))
            for _ in range(2):
                nursery.start_soon(consume, receive.clone())
    print(sorted(got))

    async def started(task_status=trio.TASK_STATUS_IGNORED):
        task_status.started("value")
        await trio.sleep_forever()
    async with trio.open_nursery() as nursery:
        print(await nursery.start(started))
        nursery.cancel_scope.cancel()
    lock, limiter, event = trio.Lock(), trio.CapacityLimiter(2), trio.Event()
    peak = running = 0

    async def limited():
        nonlocal peak, running
        async with limiter:
            running += 1
            peak = max(peak, running)
            await trio.sleep(0.1)
            running -= 1
    async with trio.open_nursery() as nursery:
        for _ in range(6):
            nursery.start_soon(limited)
    print("peak", peak)


async def real():
    async def echo(stream):
        async for data in stream:
            await stream.send_all(data.upper())
    async with trio.open_nursery() as nursery:
        listeners = await nursery.start(trio.serve_tcp, echo, 0, )
        port = listeners[0].socket.getsockname()[1]

        async def client(n, out):
            stream = await trio.open_tcp_stream("127.0.0.1", port)
            async with stream:
                await stream.send_all(b"message %d" % n)
                out[n] = await stream.receive_some()
        out = {}
        async with trio.open_nursery() as clients:
            for n in range(20):
                clients.start_soon(client, n, out)
        print(sorted(out.items())[:3], len(out))
        nursery.cancel_scope.cancel()
    main = threading.current_thread()
    print(await trio.to_thread.run_sync(lambda: threading.current_thread() is not main and trio.from_thread.run(trio.sleep, 0) is None))
    result = await trio.run_process(["sh", "-c", "cat; echo err >&2"], stdin=b"in", capture_stdout=True, capture_stderr=True)
    print(result.stdout, result.stderr, result.returncode)
    async with await trio.open_file(__file__) as f:
        print((await f.readline()).strip()[:24])


trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
trio.run(real)
outs = {}
threads = [threading.Thread(target=lambda n=n: outs.__setitem__(n, trio.run(trio.to_thread.run_sync, lambda: n * n))) for n in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(outs.items()))
