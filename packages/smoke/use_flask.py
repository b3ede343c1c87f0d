"""A small web application: routes, sessions, templates, errors, blueprints, hooks, streaming, and clients in four threads."""
import threading
from flask import Blueprint, Flask, abort, flash, g, get_flashed_messages, jsonify, make_response, redirect, render_template_string, request, session, stream_with_context, url_for, signals
from flask.views import MethodView

app = Flask(__name__)
app.secret_key = "fixed"
api = Blueprint("api", __name__, url_prefix="/api")
notes = {}


class Note(MethodView):
    def get(self, number):
        if number not in notes:
            abort(404, description=f"note {number}")
        return notes[number]

    def put(self, number):
        notes[number] = {"text": request.get_json()["text"], "by": request.headers.get("X-User", "?")}
        return notes[number], 201, {"Location": url_for("api.note", number=number)}

    def delete(self, number):
        return "", 204 if notes.pop(number, None) else 404


api.add_url_rule("/note/<int:number>", view_func=Note.as_view("note"))
app.register_blueprint(api)


@app.before_request
def before():
    g.user = request.args.get("user", "nobody")


@app.after_request
def after(response):
    response.headers["X-User"] = g.user
    return response


@app.route("/")
@app.route("/hello/<path:name>")
def hello(name="world"):
    return render_template_string("{% for m in get_flashed_messages() %}[{{ m }}]{% endfor %}Hello {{ name }} {{ g.user }} {{ request.path }}", name=name)


@app.post("/form")
def form():
    f = request.files.get("file")
    session["seen"] = session.get("seen", 0) + 1
    flash("saved <b>")
    return jsonify(form=request.form.to_dict(flat=False), size=len(f.read()) if f else None, name=f and f.filename, seen=session["seen"])


@app.route("/stream")
def stream():
    return app.response_class(stream_with_context(f"{i}:{request.args['n']}\n" for i in range(int(request.args["n"]))), mimetype="text/plain")


@app.route("/fail")
def fail():
    raise ValueError("broken")


@app.route("/go")
def go():
    response = make_response(redirect(url_for("hello", name="a/b", user="me", _anchor="x")))
    response.set_cookie("k", "v", max_age=60, httponly=True, samesite="Lax")
    return response


@app.errorhandler(404)
def missing(e):
    return {"error": e.description}, 404


@app.errorhandler(ValueError)
def value(e):
    return f"handled {e}", 500


client = app.test_client()
show = lambda r: print(r.status, r.content_type, r.get_data(as_text=True).strip()[:200], {k: v for k, v in r.headers if k not in ("Date", "Content-Type", "Set-Cookie")})
import io
show(client.get("/?user=ada"))
show(client.get("/hello/x/y%20z"))
show(client.put("/api/note/1", json={"text": "é"}, headers={"X-User": "bob"}))
show(client.get("/api/note/1"))
show(client.delete("/api/note/1"))
show(client.get("/api/note/1"))
show(client.post("/api/note/1"))
show(client.put("/api/note/2", data="{", content_type="application/json"))
show(client.post("/form", data={"a": ["1", "2"], "b": "ü", "file": (io.BytesIO(b"x" * 1000), "f.bin")}))
show(client.post("/form", data="a=1&a=%20", content_type="application/x-www-form-urlencoded"))
show(client.get("/"))
show(client.get("/stream?n=3"))
show(client.get("/fail"))
r = client.get("/go")
show(r)
print(r.headers["Set-Cookie"].split("; Expires")[0])
show(client.get("/go", follow_redirects=True))
print(sorted(str(r) for r in app.url_map.iter_rules()))
with app.test_request_context("/hello/q?x=1&x=2", method="POST"):
    print(request.endpoint, request.view_args, request.args.getlist("x"), url_for("stream", n=2, _external=True))
wrong = []


def work(n):
    c = app.test_client()
    for i in range(40):
        if c.get(f"/hello/{n}.{i}?user=u{n}").get_data(as_text=True) != f"Hello {n}.{i} u{n} /hello/{n}.{i}":
            wrong.append((n, i))
        if c.post("/form", data={"n": str(n)}).get_json() != {"form": {"n": [str(n)]}, "size": None, "name": None, "seen": i + 1}:
            wrong.append((n, i, "form"))
        c.get("/")


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print("threads", wrong)
