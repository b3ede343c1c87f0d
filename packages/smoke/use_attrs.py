"""Classes with validators, converters, slots, ordering, evolution and conversion to dictionaries."""
import attr
from attrs import define, evolve, exceptions, field, fields, filters, frozen, asdict, astuple, validators, make_class, cmp_using, Factory, mutable, resolve_types


@define
class Point:
    x: int = field(converter=int, validator=validators.ge(0))
    y: int = field(default=2, metadata={"unit": "m"})
    tags: list[str] = field(factory=list, repr=lambda t: f"<{len(t)}>")

    @y.validator
    def _even(self, attribute, value):
        if value % 2:
            raise ValueError(f"{attribute.name} must be even, not {value}")


@frozen(order=True)
class Version:
    major: int
    minor: int = 0

    def bump(self):
        return evolve(self, minor=self.minor + 1)


@define(kw_only=True)
class Child(Point):
    parent: "Child | None" = None
    depth: int = field(init=False, default=Factory(lambda self: self.parent.depth + 1 if self.parent else 0, takes_self=True))


p = Point("3", tags=["a", "b"])
print(p, asdict(p), astuple(p), Point.__slots__)
for wrong in (lambda: Point(-1), lambda: Point(1, 3), lambda: Point("x"), lambda: setattr(p, "y", 5), lambda: setattr(p, "z", 1), lambda: Point()):
    try:
        wrong()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
v = Version(1, 2)
print(v.bump() > v, sorted([Version(2), v, Version(1)]), hash(v) == hash(Version(1, 2)), {v: 1}[Version(1, 2)])
try:
    v.major = 3
except exceptions.FrozenInstanceError as e:
    print("frozen", e.args, isinstance(e, AttributeError))
root = Child(x=0)
print(Child(x=1, parent=Child(x=2, parent=root)).depth, [a.name for a in fields(Child)], fields(Point).y.metadata["unit"])
Dynamic = make_class("Dynamic", {"a": field(type=int), "b": field(default=7)}, order=True)
print(Dynamic(1), Dynamic(1) < Dynamic(2), attr.has(Dynamic), asdict(Dynamic(1), filter=filters.exclude(fields(Dynamic).b)))
print(asdict(Child(x=1, parent=root), recurse=True, value_serializer=lambda i, a, value: str(value) if isinstance(value, int) else value))
resolve_types(Child)
print(fields(Child).parent.type)
Odd = make_class("Odd", {"v": field(eq=cmp_using(eq=lambda a, b: a % 10 == b % 10), order=False)}, order=False)
print(Odd(13) == Odd(3), Odd(13) == Odd(4))


@mutable(slots=False)
class Loose:
    n: int = field(on_setattr=attr.setters.pipe(attr.setters.convert, attr.setters.validate), converter=float, validator=validators.instance_of(float))


loose = Loose(1)
loose.n = "2.5"
loose.extra = 1
print(loose, vars(loose), attr.validate(loose))
match Point(1, 4):
    case Point(a, b):
        print("matched", a, b)
