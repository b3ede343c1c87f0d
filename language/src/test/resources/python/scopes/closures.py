x = "global"


def function():
    x = "local"

    class C:
        seen = x
        x = "class"
        comprehension = [x for _ in range(1)]

        def method(self):
            return x

    return C.seen, C.x, C.comprehension, C().method()


print(function())  # expect: ('global', 'class', ['local'], 'local')


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step


step = counter()
print(step(), step(), step.__closure__[0].cell_contents)  # expect: 1 2 2
print([f() for f in [lambda: i for i in range(3)]])  # expect: [2, 2, 2]


def walrus():
    if any((last := n) > 2 for n in [1, 2, 3, 4]):
        return last, [y := k for k in range(2)], y


print(walrus())  # expect: (3, [0, 1], 1)


def shadows():
    i = 20
    functions = [lambda: i for i in range(5)]
    return i, functions[0](), sorted(locals())


print(shadows())  # expect: (20, 4, ['functions', 'i'])


class Private:
    __name = 1

    def __get(self, __parameter):
        return self.__name + __parameter

    def get(self):
        return self.__get(1)


print(Private().get(), sorted(n for n in vars(Private) if "Private" in n))  # expect: 2 ['_Private__get', '_Private__name']


def unbound():
    try:
        return later
    except UnboundLocalError as e:
        text = str(e)
    later = 1
    return text


print(unbound())  # expect: cannot access local variable 'later' where it is not associated with a value


def deleted():
    value = 1

    def inner():
        return value

    del value
    try:
        inner()
    except NameError as e:
        return str(e), e.name


print(deleted())  # expect: ("cannot access free variable 'value' where it is not associated with a value in enclosing scope", 'value')
try:
    undefined
except NameError as e:
    print(e)  # expect: name 'undefined' is not defined
