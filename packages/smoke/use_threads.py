"""Objects of packages that six threads share as applications share them, each from its first use on, with exact totals:
jinja2, SQLAlchemy's pool, logging, cachetools, tqdm, joblib, kombu in memory, pygments, lark, pyparsing and mistune."""

import collections
import concurrent.futures
import functools
import io
import logging
import logging.handlers
import os
import queue
import tempfile
import threading

THREADS = 6


def share(rounds, work):
    """Calls work(thread, round) in all threads at once; shows what they raised."""
    start = threading.Barrier(THREADS)
    errors = []

    def run(thread):
        start.wait()
        try:
            for k in range(rounds):
                work(thread, k)
        except Exception as error:
            errors.append(repr(error))

    threads = [threading.Thread(target=run, args=(i,)) for i in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(errors)


def use_jinja2():
    import jinja2

    page = "{% extends 'base' %}{% block b %}{% for x in xs if x is even %}{{ loop.index }}:{{ square(x) }}{% if not loop.last %},{% endif %}{% endfor %}{% endblock %}"
    templates = {f"t{i}": page for i in range(8)} | {"base": "<{% block b %}{% endblock %}>"}
    environment = jinja2.Environment(loader=jinja2.DictLoader(templates), cache_size=3)
    seen = set()

    def work(thread, k):
        text = environment.get_template(f"t{(k + thread) % 8}").render(xs=range(k), square=lambda x: x * x)
        seen.add((k, text))

    share(12, work)
    print(sorted(seen))


def use_sqlalchemy(folder):
    from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, func, select
    from sqlalchemy.orm import declarative_base, relationship, scoped_session, sessionmaker
    from sqlalchemy.pool import QueuePool

    Base = declarative_base()

    class Order(Base):
        __tablename__ = "orders"
        id = Column(Integer, primary_key=True)
        customer = Column(String)
        items = relationship("Item", back_populates="order")

    class Item(Base):
        __tablename__ = "items"
        id = Column(Integer, primary_key=True)
        order_id = Column(ForeignKey("orders.id"))
        price = Column(Integer)
        order = relationship("Order", back_populates="items")

    engine = create_engine(
        f"sqlite:///{folder}/orders", poolclass=QueuePool, pool_size=2, max_overflow=1, connect_args={"timeout": 60, "check_same_thread": False}
    )
    Base.metadata.create_all(engine)
    sessions = scoped_session(sessionmaker(engine))
    writing = threading.Lock()
    counts = []

    def work(thread, k):
        with writing:
            session = sessions()
            session.add(Order(customer=str(thread), items=[Item(price=p) for p in range(3)]))
            session.commit()
            sessions.remove()
        session = sessions()
        counts.append(session.execute(select(func.count(Item.id)).join(Order).where(Order.customer == str(thread))).scalar() - 3 * k)
        assert all(sum(i.price for i in o.items) == 3 for o in session.query(Order).limit(5))
        sessions.remove()

    share(5, work)
    with engine.connect() as connection:
        print(set(counts), connection.execute(select(func.sum(Item.price))).scalar(), engine.pool.checkedout())
    engine.dispose()


def use_logging(folder):
    handler = logging.handlers.RotatingFileHandler(f"{folder}/log", maxBytes=2000, backupCount=1000)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    waiting = queue.Queue()
    taken = []

    class Taking(logging.Handler):
        def emit(self, record):
            taken.append(record.getMessage())

    listener = logging.handlers.QueueListener(waiting, Taking())
    listener.start()
    top = logging.getLogger("top")
    top.setLevel(logging.INFO)
    top.propagate = False
    top.addHandler(handler)
    top.addHandler(logging.handlers.QueueHandler(waiting))
    share(60, lambda thread, k: logging.getLogger(f"top.{k % 20}.{thread}").info("message %d", k))
    listener.stop()
    handler.close()
    lines = [line for name in os.listdir(folder) if name.startswith("log") for line in open(f"{folder}/{name}")]
    print(len(lines), len(set(lines)), len(taken))


def use_caches():
    import cachetools
    import joblib
    from tqdm import tqdm

    @functools.lru_cache(50)
    def square(x):
        return x * x

    @cachetools.cached(cachetools.LRUCache(40), lock=threading.RLock(), info=True)
    def cube(x):
        return x**3

    bar = tqdm(file=io.StringIO(), total=10**6)

    def work(thread, k):
        for j in range(50):
            x = (k * 31 + j * thread) % 97
            assert (square(x), cube(x)) == (x * x, x**3)
        bar.update(50)
        if k % 10 == 0:
            with concurrent.futures.ThreadPoolExecutor(3) as pool:
                assert sum(pool.map(square, range(60))) == 70210
            assert sum(joblib.Parallel(n_jobs=3, backend="threading")(joblib.delayed(cube)(a) for a in range(40))) == 608400

    share(20, work)
    print(bar.n, square.cache_info().currsize, cube.cache_info().currsize)


def use_kombu():
    from kombu import Connection, Exchange, Queue

    connection = Connection("memory://")
    exchange = Exchange("work", "direct")
    queues = [Queue(f"q{i}", exchange, routing_key=f"r{i}") for i in range(3)]
    got = collections.Counter()
    lock = threading.Lock()
    local = threading.local()

    def publish(thread, k):
        if not hasattr(local, "producer"):
            local.producer = connection.clone().Producer(serializer="json")
        i = (thread + k) % 3
        local.producer.publish({"n": k, "text": "é"}, exchange=exchange, routing_key=f"r{i}", declare=[queues[i]])

    share(30, publish)

    def consume(thread, k):
        def take(body, message):
            with lock:
                got[thread % 3] += body["n"]
            message.ack()

        clone = connection.clone()
        with clone.Consumer(queues[thread % 3], callbacks=[take], accept=["json"]):
            while True:
                try:
                    clone.drain_events(timeout=0.3)
                except TimeoutError:
                    return

    share(1, consume)
    print(sorted(got.items()))


def use_texts():
    import lark
    import mistune
    import pygments
    import pygments.formatters
    import pygments.lexers
    import pyparsing as pp

    markdown = mistune.create_markdown()
    lexer, formatter = pygments.lexers.get_lexer_by_name("python"), pygments.formatters.HtmlFormatter()
    grammar = lark.Lark('start: sum\n?sum: sum "+" NUMBER -> add\n| NUMBER -> number\n%import common.NUMBER\n%ignore " "', parser="lalr")
    number = pp.Word(pp.nums).set_parse_action(lambda t: int(t[0]))
    product = pp.infix_notation(number, [("+", 2, pp.OpAssoc.LEFT, lambda t: sum(t[0][0::2]))])
    pp.ParserElement.enable_packrat()
    seen = set()

    def work(thread, k):
        seen.add(markdown("# T\n\n* a *b* `c`\n\n[x](http://y) **z**\n"))
        seen.add(pygments.highlight("def f(x: int):\n    return f'{x!r}'  # c\n", lexer, formatter))
        seen.add(grammar.parse(f"1 + 2 + {k}").pretty())
        seen.add(product.parse_string(f"{k} + 2 + 40")[0])

    share(6, work)
    for text in sorted(map(str, seen)):
        print(text)


with tempfile.TemporaryDirectory() as folder:
    use_jinja2()
    use_sqlalchemy(folder)
    use_logging(folder)
use_caches()
use_kombu()
use_texts()
