"""Looks through the source of a program for what may go wrong when its threads run in parallel.

`python -m freethreading check` is the command. Nothing is run: what is found is advice, from the shape of the code alone.
"""

import ast
import json
import os
import re
import sys
import tokenize

RULES = {
    "global-state": (
        "Functions change an object that belongs to the module.",
        "Guard it with a lock, keep it in threading.local() or a ContextVar, or pass it as an argument."),
    "global-update": (
        "A global is read, changed and written back; another thread's update in between is lost.",
        "Hold a lock around the statement; for a counter itertools.count will do."),
    "attribute-update": (
        "An attribute is read, changed and written back; another thread's update in between is lost.",
        "Hold a lock around the statement wherever the attribute is written."),
    "element-update": (
        "An element of a shared collection is read, changed and written back.",
        "Hold a lock around the statement."),
    "lazy-init": (
        "Something is made at first use; two threads that come at once both make it.",
        "Make it at import or in __init__, or check again under a lock before making it."),
    "check-then-act": (
        "An entry is looked for and then stored; another thread may store one in between.",
        "Use setdefault(), or hold a lock around both."),
    "shared-walk": (
        "A loop over a collection that functions of the module change; it may change during the loop.",
        "Iterate over a copy (list(x), dict.copy() and set.copy() are atomic), or hold a lock."),
}

MAKERS = {"list", "dict", "set", "deque", "defaultdict", "OrderedDict", "Counter", "bytearray", "WeakValueDictionary",
          "WeakKeyDictionary", "WeakSet"}
ATOMIC_MAKERS = {"count", "Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore", "Event", "Barrier", "Queue",
                 "SimpleQueue", "LifoQueue", "PriorityQueue", "local", "ContextVar"}
CHANGES = {"append", "appendleft", "extend", "insert", "add", "update", "setdefault", "pop", "popleft", "popitem", "remove",
           "discard", "clear", "sort", "reverse"}
THREADS = {"threading", "_thread", "concurrent", "queue", "socketserver", "multiprocessing"}
LOCK = re.compile(r"lock|mutex|cond|sema|guard|monitor|critical", re.IGNORECASE)
IGNORE = re.compile(r"#\s*races:\s*ignore\b")


class Advice:
    def __init__(self, file, node, rule, what, function):
        self.file = file
        self.line = node.lineno
        self.column = node.col_offset + 1
        self.rule = rule
        self.what = what
        self.function = function
        self.why, self.remedy = RULES[rule]


def _text(node):
    return ast.unparse(node)


def _called(node):
    """The last name of what a call calls."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name):
            return node.func.id
        if isinstance(node.func, ast.Attribute):
            return node.func.attr
    return None


def _is_mutable(node):
    return isinstance(node, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)) \
        or _called(node) in MAKERS


class _Module:
    """What the names at the top of a module are, and whether its code uses threads."""

    def __init__(self, tree):
        self.mutable = set()
        self.variables = set()
        self.locks = set()
        self.changed = set()
        self.threaded = False
        for node in tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] \
                if isinstance(node, (ast.AnnAssign, ast.AugAssign)) else []
            for target in targets:
                if isinstance(target, ast.Name):
                    self.variables.add(target.id)
                    value = node.value
                    if value is not None and _is_mutable(value):
                        self.mutable.add(target.id)
                    if _called(value) in ATOMIC_MAKERS:
                        self.locks.add(target.id)
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                self.threaded |= any(a.name.split(".")[0] in THREADS for a in node.names)
            elif isinstance(node, ast.ImportFrom):
                self.threaded |= (node.module or "").split(".")[0] in THREADS


class _Checker(ast.NodeVisitor):
    def __init__(self, file, tree, everything):
        self.file = file
        self.module = _Module(tree)
        self.everything = everything
        self.advice = []
        self.functions = []
        self.classes = []
        self.globals = [set()]
        self.locals = [set()]
        self.guards = 0
        self.checked = []
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                for inner in ast.walk(node):
                    name = self._changed_name(inner)
                    if name in self.module.mutable:
                        self.module.changed.add(name)

    @staticmethod
    def _changed_name(node):
        """The plain name of a collection that a node changes, or None."""
        target = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
            target = node.func.value
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del)):
            target = node.value
        return target.id if isinstance(target, ast.Name) else None

    # what is around a statement

    def _function(self, node):
        name = node.name if not isinstance(node, ast.Lambda) else "<lambda>"
        self.functions.append(name)
        self.globals.append({n for s in ast.walk(node) if isinstance(s, ast.Global) for n in s.names})
        arguments = node.args
        bound = {a.arg for a in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs,
                                 *filter(None, [arguments.vararg, arguments.kwarg])]}
        for inner in ast.walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                bound.add(inner.id)
        self.locals.append(bound - self.globals[-1])
        decorators = [] if isinstance(node, ast.Lambda) else node.decorator_list
        guarded = LOCK.search(name) or any(LOCK.search(_text(d)) for d in decorators)
        outer, self.guards = self.guards, 1 if guarded else 0
        checked, self.checked = self.checked, []
        self.generic_visit(node)
        self.checked = checked
        self.guards = outer
        self.locals.pop()
        self.globals.pop()
        self.functions.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function

    def visit_ClassDef(self, node):
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_With(self, node):
        guarded = any(LOCK.search(_text(item.context_expr)) or self._is_lock(item.context_expr) for item in node.items)
        for item in node.items:
            self.visit(item)
        self.guards += guarded
        for statement in node.body:
            self.visit(statement)
        self.guards -= guarded

    visit_AsyncWith = visit_With

    def _is_lock(self, node):
        return isinstance(node, ast.Name) and node.id in self.module.locks

    def _block(self, statements):
        """After x.acquire() in a block the rest of it is guarded, up to x.release()."""
        held = 0
        for statement in statements:
            call = statement.value if isinstance(statement, ast.Expr) else None
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                if call.func.attr == "acquire" and not held:
                    held = 1
                    self.guards += 1
                elif call.func.attr == "release" and held:
                    held = 0
                    self.guards -= 1
            self.visit(statement)
        self.guards -= held

    def generic_visit(self, node):
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                self._block(value)
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, ast.AST):
                        self.visit(item)
            elif isinstance(value, ast.AST):
                self.visit(value)

    # what is found

    def _tell(self, node, rule, what):
        if not self.guards:
            function = ".".join([*self.classes[-1:], *self.functions[-1:]]) or "<module>"
            self.advice.append(Advice(self.file, node, rule, what, function))

    def _is_global(self, name):
        return bool(self.functions) and name in self.module.variables and not any(name in l for l in self.locals)

    def _initialises(self):
        return bool(self.functions) and self.functions[-1] in ("__init__", "__new__", "__post_init__", "__setstate__",
                                                              "__enter__", "setUp")

    def _is_own(self, node):
        """Whether an attribute is of an object that others may have: self.x, cls.x, Class.x, name_of_module.x."""
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and self.functions):
            return False
        name = node.value.id
        if name in ("self", "cls"):
            return not self._initialises()
        return self._is_global(name) or (name[:1].isupper() and self._is_outer(name))

    def _is_outer(self, name):
        return not any(name in l for l in self.locals)

    def _matters(self):
        """Attributes are shared only where there are threads."""
        return self.everything or self.module.threaded

    def visit_AugAssign(self, node):
        self._update(node, node.target)
        self.generic_visit(node)

    def _update(self, node, target):
        if isinstance(target, ast.Name):
            if self.functions and target.id in self.globals[-1]:
                self._tell(node, "global-update", target.id)
        elif self._is_own(target):
            if self._matters():
                self._tell(node, "attribute-update", _text(target))
        elif isinstance(target, ast.Subscript):
            owner = target.value
            if isinstance(owner, ast.Name) and self._is_global(owner.id) \
                    or self._is_own(owner) and self._matters():
                self._tell(node, "element-update", _text(target))

    def visit_Assign(self, node):
        for target in node.targets:
            text = _text(target)
            reads = {_text(n) for n in ast.walk(node.value)
                     if isinstance(n, (ast.Name, ast.Attribute, ast.Subscript))}
            if text in self.checked:
                pass  # told with the check
            elif text in reads:
                self._update(node, target)
            elif isinstance(target, ast.Subscript) and _text(target.value) + ".get" in reads:
                self._update(node, target)
            elif isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name) \
                    and self._is_global(target.value.id):
                self._tell(node, "global-state", f"{target.value.id}[…] = …")
        self.generic_visit(node)

    def visit_Delete(self, node):
        for target in node.targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name) \
                    and self._is_global(target.value.id):
                self._tell(node, "global-state", f"del {target.value.id}[…]")
        self.generic_visit(node)

    def visit_Call(self, node):
        name = self._changed_name(node)
        if name and name in self.module.mutable and self._is_global(name):
            self._tell(node, "global-state", f"{name}.{node.func.attr}(…)")
        self.generic_visit(node)

    @staticmethod
    def _absence(test):
        """What a test finds missing: ('value', text) for x is None and not x, ('entry', text) for k not in d."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            operand = test.operand
            if isinstance(operand, (ast.Name, ast.Attribute, ast.Subscript)):
                return "value", _text(operand)
            if _called(operand) == "hasattr" and len(operand.args) == 2 \
                    and isinstance(operand.args[1], ast.Constant):
                return "value", f"{_text(operand.args[0])}.{operand.args[1].value}"
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            right = test.comparators[0]
            if isinstance(test.ops[0], (ast.Is, ast.Eq)) and isinstance(right, ast.Constant) and right.value is None:
                return "value", _text(test.left)
            if isinstance(test.ops[0], ast.NotIn):
                return "entry", f"{_text(right)}[{_text(test.left)}]"
        return None, None

    def visit_If(self, node):
        kind, text = self._absence(node.test)
        stored = kind and self._stored(node.body, text)
        if stored is not None and stored is not False and not self._initialises():
            owner = stored.value if kind == "entry" else stored
            if isinstance(owner, ast.Name) and (owner.id in self.globals[-1] or self._is_global(owner.id)) \
                    or self._is_own(owner) and self._matters():
                self._tell(node, "check-then-act" if kind == "entry" else "lazy-init", text)
                self.checked.append(text)
                self.generic_visit(node)
                self.checked.pop()
                return
        self.generic_visit(node)

    def _stored(self, statements, text):
        """The target of an assignment to the text that no second check or lock precedes, or None."""
        for statement in statements:
            if isinstance(statement, (ast.Assign, ast.AnnAssign)):
                targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
                for target in targets:
                    if _text(target) == text:
                        return target
            elif isinstance(statement, ast.If):
                if self._absence(statement.test)[1] != text:
                    found = self._stored(statement.body, text)
                    if found is not None:
                        return found
            elif isinstance(statement, (ast.With, ast.Try)):
                found = self._stored(statement.body, text)
                if found is not None:
                    return found
        return None

    def _loop(self, node, iterated):
        if isinstance(iterated, ast.Call) and isinstance(iterated.func, ast.Attribute) \
                and iterated.func.attr in ("items", "keys", "values"):
            iterated = iterated.func.value
        if isinstance(iterated, ast.Name) and iterated.id in self.module.changed and self._is_global(iterated.id):
            self._tell(node, "shared-walk", iterated.id)

    def visit_For(self, node):
        self._loop(node, node.iter)
        self.generic_visit(node)

    def visit_comprehension(self, node):
        self._loop(node.iter, node.iter)
        self.generic_visit(node)


def check_source(source, file, everything=False):
    """The advice for a source; SyntaxError when it is none."""
    tree = ast.parse(source, file)
    checker = _Checker(file, tree, everything)
    checker.visit(tree)
    lines = source.splitlines()
    found = [a for a in checker.advice if not IGNORE.search(lines[a.line - 1])]
    return sorted(found, key=lambda a: (a.line, a.column))


def files(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "__pycache__")
                for name in sorted(names):
                    if name.endswith(".py"):
                        yield os.path.join(folder, name)
        else:
            yield path


def check(paths, everything=False, problem=None):
    """The advice for files and folders, in their order; what cannot be read goes to problem(file, exception)."""
    found = []
    for file in files(paths):
        try:
            with tokenize.open(file) as f:
                source = f.read()
            found += check_source(source, file, everything)
        except (OSError, SyntaxError, UnicodeDecodeError, ValueError) as e:
            if problem:
                problem(file, e)
    return found


def as_text(advice):
    out = []
    for a in advice:
        out.append(f"{a.file}:{a.line}:{a.column}: {a.rule}: {a.what} in {a.function}")
        out.append(f"    {a.why} {a.remedy}")
    out.append(f"{len(advice)} place{'s' * (len(advice) != 1)}")
    return "\n".join(out) + "\n"


def as_json(advice):
    keys = ("file", "line", "column", "rule", "what", "function", "why", "remedy")
    return json.dumps({"version": 1, "advice": [{k: getattr(a, k) for k in keys} for a in advice]}, indent=1) + "\n"


def as_sarif(advice):
    rules = list(RULES)
    results = [{
        "ruleId": a.rule, "ruleIndex": rules.index(a.rule), "level": "note",
        "message": {"text": f"{a.what}: {a.why} {a.remedy}"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": a.file},
            "region": {"startLine": a.line, "startColumn": a.column}}}],
    } for a in advice]
    driver = {"name": "Boomslang freethreading check",
              "rules": [{"id": r, "shortDescription": {"text": why}, "help": {"text": remedy}}
                        for r, (why, remedy) in RULES.items()]}
    return json.dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
                       "runs": [{"tool": {"driver": driver}, "results": results}]}, indent=1) + "\n"


def run(options):
    problems = []

    def problem(file, exception):
        problems.append(file)
        print(f"freethreading: {file}: {exception}", file=sys.stderr)

    missing = [p for p in options.paths if not os.path.exists(p)]
    for path in missing:
        print(f"freethreading: no such file: {path}", file=sys.stderr)
    if missing:
        return 2
    advice = check(options.paths, options.all, problem)
    sys.stdout.write({"text": as_text, "json": as_json, "sarif": as_sarif}[options.format](advice))
    return 2 if problems else int(bool(advice))
