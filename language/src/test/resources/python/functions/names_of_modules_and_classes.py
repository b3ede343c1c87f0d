"""Code of modules and classes names what it stores by itself, and the line of a docstring."""
import sys


def show(code):
    print(code.co_name, code.co_names, sorted({line for *_, line in code.co_lines() if line}))
    for constant in code.co_consts:
        if isinstance(constant, type(code)) and constant.co_name != "__annotate__":
            show(constant)


def trace(frame, event, argument):
    if frame.f_code.co_filename == "m":
        print(event, frame.f_lineno)
        return trace


show(compile('# comment\n"""doc"""\nx = 1\n', "m", "exec"))
show(compile("x: int = 1\ny = 2\n", "m", "exec"))
show(compile('class A:\n    """doc"""\n    x = 1\n', "m", "exec"))
show(compile("class A[T](B):\n    if a:\n        x: T = 3\n", "m", "exec"))
sys.settrace(trace)
exec(compile('# comment\n\n"""\ndoc"""\nx = 1\n', "m", "exec"), {})
sys.settrace(None)
# expect: <module> ('__doc__', 'x') [2, 3]
# expect: <module> ('__conditional_annotations__', 'x', 'y', '__annotate__') [1, 2]
# expect: <module> ('A',) [1]
# expect: A ('__name__', '__module__', '__qualname__', '__firstlineno__', '__doc__', 'x', '__static_attributes__') [1, 2, 3]
# expect: <module> ('A',) [1]
# expect: <generic parameters of A> ('B',) [1]
# expect: A ('__name__', '__module__', '__qualname__', '__firstlineno__', '__type_params__', 'a', 'x', '__annotate_func__', '__static_attributes__', '__classdictcell__') [1, 2, 3]
# expect: call 0
# expect: line 3
# expect: line 5
# expect: return 5
