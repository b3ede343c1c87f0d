# Nodes without fields or positions: what repr() and compile() say of them.
import ast


def failure(function, *args):
    try:
        function(*args)
    except (AttributeError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


import warnings

warnings.simplefilter("ignore", DeprecationWarning)
print(failure(repr, ast.BinOp()))  # expect: AttributeError: 'BinOp' object has no attribute 'left'
print(repr(ast.Return()), repr(ast.Module()))  # expect: Return(value=None) Module(body=[], type_ignores=[])
print(failure(compile, ast.Module([ast.Expr(ast.Name("x"))], []), "", "exec"))  # expect: TypeError: required field "lineno" missing from stmt
print(failure(compile, ast.Module([1], []), "", "exec"))  # expect: TypeError: required field "lineno" missing from stmt
print(failure(compile, ast.Expression(ast.Constant([])), "", "eval"))  # expect: TypeError: required field "lineno" missing from expr
arguments = ast.arguments(args=[ast.arg("a")])
print(failure(compile, ast.Module([ast.FunctionDef("f", arguments, [], lineno=1, col_offset=0)], []), "", "exec"))  # expect: TypeError: required field "lineno" missing from arg
