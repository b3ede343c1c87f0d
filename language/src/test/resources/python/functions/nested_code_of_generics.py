"""Code objects hold those of what is nested in the scopes of type parameters."""
source = '''
def plain(x): pass
def pair[T: int, U = str](x: T, y: U = 1) -> T:
    return x
class Box[T](list[T]):
    def get(self) -> T: ...
type Alias[T] = list[T]
type Plain = int
'''


def show(code, depth=0):
    print("  " * depth + code.co_qualname, code.co_firstlineno, code.co_freevars)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            show(constant, depth + 1)


show(compile(source, "m", "exec"))
# expect: <module> 1 ()
# expect:   plain 2 ()
# expect:   <generic parameters of pair> 3 ()
# expect:     T 3 ()
# expect:     U 3 ()
# expect:     __annotate__ 3 ('T', 'U')
# expect:     pair 3 ()
# expect:   <generic parameters of Box> 5 ()
# expect:     Box 5 ('.type_params', 'T')
# expect:       Box.__annotate__ 6 ('T', '__classdict__')
# expect:       Box.get 6 ()
# expect:   <generic parameters of Alias> 7 ()
# expect:     Alias 7 ('T',)
# expect:   Plain 8 ()
