"""SQLAlchemy on SQLite: Core expressions, the ORM with relations, loading strategies, inheritance, events, transactions, and a pool of threads."""
import threading
from decimal import Decimal
from sqlalchemy import JSON, CheckConstraint, Column, ForeignKey, Integer, MetaData, Numeric, String, Table, case, create_engine, event, exists, func, insert, inspect, select, text, union_all, update
from sqlalchemy.exc import IntegrityError, NoResultFound, StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, joinedload, mapped_column, relationship, selectinload, validates
from sqlalchemy.pool import QueuePool
from sqlalchemy.dialects import mysql, postgresql

engine = create_engine("sqlite://")


class Base(DeclarativeBase):
    pass


class Person(Base):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    kind: Mapped[str] = mapped_column(default="person")
    nick: Mapped[str | None]
    posts: Mapped[list["Post"]] = relationship(back_populates="author", cascade="all, delete-orphan", order_by="Post.id")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}

    @validates("name")
    def check(self, key, value):
        if not value:
            raise ValueError(f"{key} is empty")
        return value

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Boss(Person):
    __tablename__ = "boss"
    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    level: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"polymorphic_identity": "boss"}


tags = Table("post_tag", Base.metadata, Column("post", ForeignKey("post.id"), primary_key=True), Column("tag", ForeignKey("tag.id"), primary_key=True))


class Tag(Base):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str]


class Post(Base):
    __tablename__ = "post"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    cost: Mapped[Decimal] = mapped_column(Numeric(8, 2), default=Decimal("1.50"))
    data: Mapped[dict] = mapped_column(JSON, default=dict)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    author: Mapped[Person] = relationship(back_populates="posts")
    tags: Mapped[list[Tag]] = relationship(secondary=tags)
    __table_args__ = (CheckConstraint("length(title) < 20"),)


Base.metadata.create_all(engine)
log = []
event.listen(engine, "before_cursor_execute", lambda c, cursor, statement, parameters, context, many: log.append(statement.split()[0]))
with Session(engine) as session:
    red, blue = Tag(word="red"), Tag(word="blue")
    ada = Person(name="Ada", posts=[Post(title=f"post {i}", cost=Decimal(i) / 4, data={"n": [i, None]}, tags=[red, blue][: i % 3]) for i in range(4)])
    session.add_all([ada, Boss(name="Bob", level=3, nick="B")])
    session.commit()
    print(session.scalars(select(Person).order_by(Person.name)).all(), session.get(Boss, 2).level, ada.posts[1].data, ada.posts[1].cost)
    print(session.execute(select(Person.name, func.count(Post.id), func.sum(Post.cost)).outerjoin(Post).group_by(Person.id).having(func.count(Post.id) >= 0)).all())
    n = len(log)
    people = session.scalars(select(Person).options(selectinload(Person.posts).joinedload(Post.tags)).execution_options(populate_existing=True)).all()
    print(len(log) - n, [[t.word for t in p.tags] for p in people[0].posts], session.scalars(select(Post).where(Post.tags.any(Tag.word == "blue"))).all()[0].title)
    ada.posts.pop(0)
    ada.nick = "A"
    print(len(session.dirty), inspect(ada).attrs.nick.history, len(session.new))
    session.flush()
    print(session.scalar(select(func.count()).select_from(Post)))
    session.rollback()
    print(len(ada.posts), ada.nick)
    for wrong in (lambda: session.add(Person(name="Ada")) or session.flush(), lambda: Person(name=""), lambda: session.scalars(select(Person).where(Person.id == 9)).one(), lambda: session.execute(text("select nope"))):
        try:
            wrong()
        except (IntegrityError, ValueError, NoResultFound, StatementError) as e:
            print(type(e).__name__, str(e).split("\n")[0])
            session.rollback()
    with session.begin_nested() as savepoint:
        session.add(Tag(word="gone"))
        session.flush()
        savepoint.rollback()
    other = aliased(Person)
    print(session.scalars(select(Tag.word).order_by(Tag.word)).all(), session.execute(update(Post).where(Post.id > 2).values(title=Post.title + "!").returning(Post.title)).all())
    print(select(Person, other).join(other, Person.id < other.id).where(exists().where(Post.author_id == other.id)))
query = select(case((Post.cost > 1, "dear"), else_="cheap").label("c"), func.row_number().over(partition_by=Post.author_id, order_by=Post.id.desc())).where(Post.title.ilike("P%") & Post.id.in_([1, 2]))
print(query.compile(dialect=postgresql.dialect()), query.compile(dialect=mysql.dialect(), compile_kwargs={"literal_binds": True}))
with engine.connect() as c:
    cte = select(Post.id.label("n")).where(Post.id == 1).cte("r", recursive=True)
    cte = cte.union_all(select(cte.c.n + 1).where(cte.c.n < 5))
    print(c.execute(select(cte)).scalars().all(), c.execute(union_all(select(Tag.word), select(Person.name))).all(), c.execute(insert(Tag), [{"word": w} for w in "xyz"]).rowcount)
m = MetaData()
m.reflect(engine)
print(sorted(m.tables), [(x.name, str(x.type)) for x in m.tables["post"].columns], inspect(engine).get_unique_constraints("person"))
pool = create_engine("sqlite:///threads.db", poolclass=QueuePool, pool_size=4, connect_args={"timeout": 60})
numbers = Table("numbers", MetaData(), Column("id", Integer, primary_key=True), Column("n", Integer))
numbers.create(pool)


def work(k):
    for i in range(25):
        with pool.begin() as c:
            c.execute(insert(numbers).values(n=k * 100 + i))


threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
with pool.connect() as c:
    print(c.execute(select(func.count(), func.sum(numbers.c.n))).one())
