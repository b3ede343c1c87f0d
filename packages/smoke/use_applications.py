"""What applications are made of: logs, dates, tables, validation, tokens, mappers of objects."""

import io
import sys
import time
import warnings

warnings.simplefilter("ignore")


def use_logs():
    import structlog, loguru, sys

    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.KeyValueRenderer(sort_keys=True)],
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
    )
    structlog.get_logger().bind(a=1).info("hi", b=[2])
    o = io.StringIO()
    loguru.logger.remove()
    loguru.logger.add(o, format="{level}|{function}|{message}|{extra}", backtrace=False, diagnose=True)
    loguru.logger.bind(u=1).info("x {}", 3)
    try:
        1 / 0
    except ZeroDivisionError:
        loguru.logger.exception("boom")
    print(o.getvalue().replace(__file__, "FILE"))


def use_misc():
    import tabulate, tqdm, humanize, pytz, babel.dates, babel.numbers, arrow, datetime, mako.template, faker, jsonpickle, sqlparse, cattrs, attr, beartype, typeguard, jsonpatch, jwt, itsdangerous, anytree, peewee, freezegun, tenacity, wrapt, networkx as nx

    print(tabulate.tabulate([["a", 1.5], ["é", 20]], headers=["n", "v"], tablefmt="grid"))
    o = io.StringIO()
    list(tqdm.tqdm(range(3), file=o, ncols=40, mininterval=0))
    print("100%" in o.getvalue(), humanize.naturalsize(10**9), humanize.intcomma(12345), humanize.naturaldelta(datetime.timedelta(seconds=4000)))
    print(
        pytz.timezone("Europe/Berlin").localize(datetime.datetime(2024, 7, 1)),
        babel.dates.format_datetime(datetime.datetime(2024, 1, 2, 3), locale="de_DE"),
        babel.numbers.format_currency(1234.5, "EUR", locale="fr"),
        arrow.get("2024-01-02").shift(months=1).humanize(arrow.get("2024-01-05")),
        mako.template.Template("% for i in x:\n${i|h}\n% endfor").render(x=["<", 2]),
    )
    f = faker.Faker()
    faker.Faker.seed(1)
    print(f.name(), f.address().replace("\n", "|"), f.email())
    print(
        jsonpickle.decode(jsonpickle.encode({"a": datetime.date(2024, 1, 1), "s": {1, 2}})),
        sqlparse.format("select a,b from t where x=1 and y in (select 1)", reindent=True, keyword_case="upper"),
    )

    @attr.define
    class P:
        x: int
        y: list[str] = attr.Factory(list)

    print(cattrs.structure({"x": "1", "y": [1]}, P), cattrs.unstructure(P(1, ["a"])))

    @beartype.beartype
    def bt(x: int, y: list[str]) -> str:
        return "ok"

    print(bt(1, ["a"]))
    try:
        bt("x", [])
    except Exception as e:
        print(type(e).__name__, str(e)[:100].replace("\n", " "))

    @typeguard.typechecked
    def tg(x: int, y: dict[str, int]) -> str:
        return str(x)

    try:
        print(tg(1, {"a": 1}))
        tg(1, {"a": "b"})
    except typeguard.TypeCheckError as e:
        print(e)
    print(
        jsonpatch.JsonPatch.from_diff({"a": 1}, {"a": 2, "b": [1]}),
        jwt.decode(jwt.encode({"a": 1}, "k" * 32, "HS256"), "k" * 32, ["HS256"]),
        itsdangerous.URLSafeSerializer("k").dumps([1, 2]),
    )
    r = anytree.Node("r")
    anytree.Node("c", parent=r)
    print(anytree.RenderTree(r).by_attr())
    db = peewee.SqliteDatabase(":memory:")

    class U(peewee.Model):
        n = peewee.CharField(unique=True)
        a = peewee.IntegerField(default=3)

        class Meta:
            database = db

    db.create_tables([U])
    U.create(n="x")
    U.insert_many([{"n": "y", "a": 5}, {"n": "z", "a": 7}]).execute()
    print(
        [(u.n, u.a) for u in U.select().where(U.a > 3).order_by(U.n.desc())],
        U.select(peewee.fn.SUM(U.a)).scalar(),
        U.update(a=U.a + 1).where(U.n == "x").execute(),
    )
    try:
        U.create(n="x")
    except peewee.IntegrityError as e:
        print(e)
    with freezegun.freeze_time("2020-01-02 03:04:05"):
        print(datetime.datetime.now(), time.time(), datetime.date.today(), time.strftime("%Y"))
    n = []

    @tenacity.retry(stop=tenacity.stop_after_attempt(3), wait=tenacity.wait_none(), reraise=True)
    def flaky():
        n.append(1)
        raise ValueError(len(n))

    try:
        flaky()
    except ValueError as e:
        print(e)

    @wrapt.decorator
    def w(wrapped, instance, a, k):
        return ("w", wrapped(*a, **k))

    @w
    def wf(x):
        return x

    print(wf(3), wf.__name__, nx.shortest_path(nx.grid_2d_graph(3, 3), (0, 0), (2, 2)), list(nx.topological_sort(nx.DiGraph([(1, 2), (2, 3)]))))


if __name__ == "__main__":
    use_logs()
    use_misc()
