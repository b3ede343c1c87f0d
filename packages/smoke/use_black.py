"""Formatting of code of every kind, modes, line ranges, errors, and the check that the tree stays the same."""
import black
from concurrent.futures import ThreadPoolExecutor

source = '''
import os,sys
from a import (b,
  c)
@decorator ( 1 )
class A ( B,metaclass = C ) :
  x:int=1
  """doc"""
  def f(self,a,*,b:int=3,**kw)->Dict[ str,int ]:
      \'\'\'Docstring   \'\'\'
      if (yield x) and not (a==b) : return {  'a':1,'b':[i for i in range(10) if i%2],}
      elif a is not   b: pass
      with open('x') as f, open("y", 'w') as g: print(f"{a!r:>{width}}", 'it\\'s', U'x', 0XFF, 1E5, 10L if False else 10J)
      try: raise ValueError ('x') from e
      except* (KeyError, ValueError) as eg: del a , b
      return some_function_name(argument_one, argument_two, argument_three=argument_four, *args, **kwargs)[index](x)(y)
async def g():
    async with a as b: await c ; return (lambda x,y=1:x**-y)
    # comment
    for (i) in (1,2): print((i), end = "")
    assert some_type_of_boolean_expression, "followed by a really long string that is used to explain the assertion error"
    result = first.second(1).third(2, 3).fourth("a long argument that makes the line too long").fifth().sixth
    match x:
        case {"a":1,**rest} if y: pass
        case [1,2,*_] | Point(x=0): ...
    # fmt: off
    m = [1,0,
         0,1]
    # fmt: on
    if x:
        pass
    return not(a), -(b), (c,), ((d)), a if b else c, x[a:b, c : d], x[fn(a) : fn(b)]
type X[T:int,*Ts,**P] = list [T]
def h[T](a:T)->T: return a
'''.replace("10L if False else 10J", "10J")
modes = [black.Mode(), black.Mode(line_length=40), black.Mode(string_normalization=False, magic_trailing_comma=False), black.Mode(preview=True, target_versions={black.TargetVersion.PY312}), black.Mode(is_pyi=True)]
for mode in modes:
    out = black.format_str(source, mode=mode)
    print(out)
    print(black.format_str(out, mode=mode) == out)
    black.assert_equivalent(source, out)
try:
    black.format_file_contents("x = 1\n", fast=False, mode=modes[0])
except black.NothingChanged:
    print("unchanged")
for wrong in ("x = (", "def f(:\n", "a b\n", "if x:\npass\n"):
    try:
        black.format_str(wrong, mode=modes[0])
    except black.InvalidInput as e:
        print(e)
print(black.format_str("x = {  'a':1 }\ny = [ 1,2 ]\nz=( 3 )\n", mode=modes[0], lines=[(2, 2)]), black.diff("a\n", "b\n", "x", "y"), sorted(v.name for v in black.detect_target_versions(black.lib2to3_parse("match x:\n  case 1: pass\n")))[:2])
with ThreadPoolExecutor(4) as pool:
    print(len(set(pool.map(lambda i: black.format_str(source, mode=modes[0]), range(4)))))
