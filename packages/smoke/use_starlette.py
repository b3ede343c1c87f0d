"""An ASGI application under its test client: routes, middleware, websockets, background tasks, errors, static files, lifespan."""
import contextlib
import os
import threading
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

log = []


async def home(request: Request):
    return JSONResponse({"query": dict(request.query_params), "agent": request.headers["user-agent"], "state": request.app.state.value}, background=BackgroundTask(log.append, "background"))


async def item(request):
    if request.path_params["id"] > 100:
        raise HTTPException(404, "too big")
    body = await request.json() if request.method == "POST" else None
    return JSONResponse({"id": request.path_params["id"], "body": body, "url": str(request.url_for("item", id=7))})


def sync(request):
    return PlainTextResponse(f"thread {threading.current_thread() is threading.main_thread()}")


async def stream(request):
    async def rows():
        for i in range(3):
            yield f"row {i}\n"
    return StreamingResponse(rows(), media_type="text/plain")


async def chat(websocket):
    await websocket.accept()
    async for message in websocket.iter_json():
        if message == "end":
            break
        await websocket.send_json({"echo": message})
    await websocket.close(4000)


class Header(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["X-Path"] = request.url.path
        return response


async def boom(request):
    raise RuntimeError("boom")


@contextlib.asynccontextmanager
async def lifespan(app):
    app.state.value = "up"
    log.append("start")
    yield
    log.append("stop")


with open("static.txt", "w") as f:
    f.write("static content\n" * 100)
app = Starlette(routes=[Route("/", home), Route("/item/{id:int}", item, name="item", methods=["GET", "POST"]), Route("/sync", sync), Route("/stream", stream), Route("/boom", boom), WebSocketRoute("/chat", chat),
                        Route("/go", lambda r: RedirectResponse("/item/1")), Mount("/files", StaticFiles(directory=os.getcwd()))],
                middleware=[Middleware(GZipMiddleware, minimum_size=500), Middleware(CORSMiddleware, allow_origins=["http://o"]), Middleware(Header)], lifespan=lifespan,
                exception_handlers={HTTPException: lambda r, e: PlainTextResponse(f"handled {e.detail}", e.status_code)})
with TestClient(app, raise_server_exceptions=False) as client:
    for r in (client.get("/?a=1&b=%C3%BC"), client.get("/item/5"), client.post("/item/6", json=[1, None]), client.get("/item/500"), client.delete("/item/1"), client.get("/nowhere"), client.get("/sync"), client.get("/stream"), client.get("/go"), client.get("/boom"),
              client.get("/files/static.txt"), client.get("/item/5", headers={"Origin": "http://o"})):
        print(r.status_code, r.text[:80], sorted((k, v) for k, v in r.headers.items() if k in ("x-path", "content-length", "content-encoding", "access-control-allow-origin", "allow")))
    with client.websocket_connect("/chat") as ws:
        for m in ("a", {"b": [1]}):
            ws.send_json(m)
            print(ws.receive_json())
        ws.send_json("end")
        print(ws.receive())
    wrong = []
    work = lambda n: [wrong.append((n, i)) for i in range(15) if client.get(f"/item/{n * 10 + i % 9}").json()["id"] != n * 10 + i % 9]
    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    print(wrong)
print(log)
