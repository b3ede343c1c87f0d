# Bound methods of builtin types in variables do what the methods do.
class Negated(list):
    def append(self, value):
        list.append(self, -value)


def use(push, pop, count):
    for i in range(count):
        push(i)
    return [pop() for _ in range(count // 2)]


for values in ([], ["a"], [1.5], Negated()):
    print(use(values.append, values.pop, 10), values)
print(use(super(Negated, values).append, values.pop, 4), values)


def call(method, *arguments):
    return method(*arguments)


def call_one(method, argument):
    return method(argument)


found = {"a": 1, 2: 3}
print(call_one(found.get, "a"), call_one(found.get, 2), call_one(found.get, None), call(found.get, 5, 6))
members = set()
call_one(members.add, 1)
call_one(members.add, "x")
print(sorted(map(str, members)))
print(call_one("a,b".split, ","), call_one("a-b".split, "-"))
errors = [lambda: use([].append, [].pop, 2), lambda: call([].append), lambda: call_one({}.get, []), lambda: call_one(members.add, [])]
for error in errors:
    try:
        error()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
# expect: [9, 8, 7, 6, 5] [0, 1, 2, 3, 4]
# expect: [9, 8, 7, 6, 5] ['a', 0, 1, 2, 3, 4]
# expect: [9, 8, 7, 6, 5] [1.5, 0, 1, 2, 3, 4]
# expect: [-9, -8, -7, -6, -5] [0, -1, -2, -3, -4]
# expect: [3, 2] [0, -1, -2, -3, -4, 0, 1]
# expect: 1 3 None 6
# expect: ['1', 'x']
# expect: ['a', 'b'] ['a', 'b']
# expect: IndexError pop from empty list
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
