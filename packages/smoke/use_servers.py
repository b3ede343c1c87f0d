"""Servers and their clients in one process: tornado, aiohttp, httpx with uvicorn, anyio, websockets, aiosqlite, twisted."""

import tempfile
import time
import warnings

warnings.simplefilter("ignore")


def use_tornado():
    import asyncio, tornado.web, tornado.httpserver, tornado.httpclient, tornado.websocket, tornado.testing, tornado.template

    class H(tornado.web.RequestHandler):
        async def get(self, n):
            await asyncio.sleep(0)
            self.set_cookie("a", "b")
            self.write({"n": n, "q": self.get_argument("q", "none")})

        def post(self, n):
            self.set_status(201)
            self.write(self.request.body[::-1])

    class WS(tornado.websocket.WebSocketHandler):
        def on_message(self, m):
            self.write_message("echo " + m)

    class E(tornado.web.RequestHandler):
        def get(self):
            raise tornado.web.HTTPError(418, reason="teapot")

    async def main():
        app = tornado.web.Application([(r"/x/(\w+)", H), (r"/ws", WS), (r"/e", E)])
        s = app.listen(0, "127.0.0.1")
        port = list(s._sockets.values())[0].getsockname()[1]
        c = tornado.httpclient.AsyncHTTPClient()
        r = await c.fetch(f"http://127.0.0.1:{port}/x/abc?q=1")
        print(r.code, r.body, r.headers["Set-Cookie"])
        r = await c.fetch(f"http://127.0.0.1:{port}/x/z", method="POST", body="hello")
        print(r.code, r.body)
        try:
            await c.fetch(f"http://127.0.0.1:{port}/e")
        except tornado.httpclient.HTTPClientError as e:
            print(e)
        w = await tornado.websocket.websocket_connect(f"ws://127.0.0.1:{port}/ws")
        await w.write_message("hi")
        print(await w.read_message())
        w.close()
        s.stop()

    asyncio.run(main())
    print(tornado.template.Template("{% for i in x %}<{{i}}>{% end %}").generate(x=[1, "&"]))


def use_aiohttp():
    import asyncio, aiohttp
    from aiohttp import web

    async def main():
        async def h(r):
            return web.json_response({"p": r.match_info.get("n"), "b": (await r.text())[::-1]})

        async def ws(r):
            w = web.WebSocketResponse()
            await w.prepare(r)
            async for m in w:
                await w.send_str(m.data.upper())
            return w

        app = web.Application()
        app.router.add_route("*", "/a/{n}", h)
        app.router.add_get("/ws", ws)
        run = web.AppRunner(app)
        await run.setup()
        site = web.TCPSite(run, "127.0.0.1", 0)
        await site.start()
        port = site._server.sockets[0].getsockname()[1]
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as s:
            async with s.post("/a/x", data="abc") as r:
                print(r.status, await r.json())
            print(sorted(await asyncio.gather(*[(lambda i: fetch(s, i))(i) for i in range(5)])))
            async with s.get("/zz") as r:
                print(r.status, await r.text())
            async with s.ws_connect("/ws") as w:
                await w.send_str("hey")
                print((await w.receive()).data)
        await run.cleanup()

    async def fetch(s, i):
        async with s.get(f"/a/{i}") as r:
            return (await r.json())["p"]

    asyncio.run(main())


def use_httpx():
    import httpx, asyncio
    from starlette.applications import Starlette
    from starlette.responses import JSONResponse, StreamingResponse
    from starlette.routing import Route

    async def hello(r):
        return JSONResponse({"q": dict(r.query_params), "m": r.method})

    app = Starlette(routes=[Route("/", hello, methods=["GET", "POST"])])

    async def main():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://t") as c:
            r = await c.get("/", params={"a": 1})
            print(r, r.json(), r.headers["content-type"], r.url)

    asyncio.run(main())
    import uvicorn, threading

    cfg = uvicorn.Config(app, port=0, log_level="error")
    srv = uvicorn.Server(cfg)
    th = threading.Thread(target=srv.run)
    th.start()
    while not srv.started:
        time.sleep(0.01)
    port = srv.servers[0].sockets[0].getsockname()[1]
    with httpx.Client() as c:
        print(c.post(f"http://127.0.0.1:{port}/?z=1", json={}).json(), c.get(f"http://127.0.0.1:{port}/no").status_code)
    srv.should_exit = True
    th.join()
    try:
        httpx.get("http://127.0.0.1:1/")
    except httpx.ConnectError as e:
        print(type(e).__name__, e)


def use_anyio():
    import anyio

    async def main():
        send, recv = anyio.create_memory_object_stream(3)
        out = []

        async def prod():
            async with send:
                for i in range(5):
                    await send.send(i)

        async with anyio.create_task_group() as tg:
            tg.start_soon(prod)
            async with recv:
                async for x in recv:
                    out.append(x)
        print(out, await anyio.to_thread.run_sync(lambda: 5), anyio.from_thread is not None)
        with anyio.move_on_after(0.01) as sc:
            await anyio.sleep(5)
        print(sc.cancelled_caught)
        try:
            with anyio.fail_after(0.01):
                await anyio.sleep(5)
        except TimeoutError:
            print("timeout")
        print((await anyio.run_process(["echo", "x"])).stdout, await anyio.Path("/tmp").exists())

    anyio.run(main)
    anyio.run(main, backend="trio")


def use_asynch():
    import asyncio, aiosqlite, aiofiles, websockets

    async def main():
        async with aiosqlite.connect(":memory:") as db:
            await db.execute("create table t(x)")
            await db.executemany("insert into t values(?)", [(i,) for i in range(3)])
            async with db.execute("select sum(x) from t") as c:
                print(await c.fetchone())
        async with aiofiles.tempfile.NamedTemporaryFile("w+") as f:
            await f.write("hey\nyou")
            await f.seek(0)
            print([l async for l in f])

        async def echo(ws):
            async for m in ws:
                await ws.send(m[::-1])

        async with websockets.serve(echo, "127.0.0.1", 0) as srv:
            async with websockets.connect(f"ws://127.0.0.1:{srv.sockets[0].getsockname()[1]}") as c:
                await c.send("abc")
                print(await c.recv())

    asyncio.run(main())


def use_twisted():
    from twisted.internet import reactor, defer, protocol, endpoints, task
    from twisted.protocols.basic import LineReceiver

    class Echo(LineReceiver):
        def lineReceived(self, l):
            self.sendLine(b"> " + l)

    class Cl(LineReceiver):
        def connectionMade(self):
            self.sendLine(b"hello")

        def lineReceived(self, l):
            print(l)
            self.transport.loseConnection()
            reactor.callLater(0.05, reactor.stop)

    f = protocol.Factory.forProtocol(Echo)
    p = reactor.listenTCP(0, f, interface="127.0.0.1")
    cf = protocol.ClientFactory.forProtocol(Cl)
    reactor.connectTCP("127.0.0.1", p.getHost().port, cf)

    @defer.inlineCallbacks
    def co():
        x = yield task.deferLater(reactor, 0.01, lambda: 5)
        print("deferred", x)
        reactor.callInThread(lambda: reactor.callFromThread(print, "from thread"))
        return x

    co()
    reactor.callLater(10, reactor.stop)
    reactor.run()


if __name__ == "__main__":
    use_tornado()
    use_aiohttp()
    use_httpx()
    use_anyio()
    use_asynch()
    use_twisted()
