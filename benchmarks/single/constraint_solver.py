"""Constraint propagation with strengths: chains of equalities and scalings, planned and executed incrementally."""

EXPECTED = (190, 167961287)

REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK + 1
        self.mark = 0
        self.stay = True

    def add(self, constraint):
        self.constraints.append(constraint)

    def remove(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def is_input(self):
        return False

    def add(self, solver):
        for variable in self.variables():
            variable.add(self)
        solver.incremental_add(self)

    def satisfy(self, mark, solver):
        self.choose(mark)
        if not self.satisfied():
            if self.strength == REQUIRED:
                raise ValueError("cannot satisfy a required constraint")
            return None
        for variable in self.inputs():
            variable.mark = mark
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        out.determined_by = self
        solver.propagate(self, mark)
        out.mark = mark
        return overridden

    def inputs_known(self, mark):
        return all(v.mark == mark or v.stay or v.determined_by is None for v in self.inputs())


class Unary(Constraint):
    def __init__(self, variable, strength, solver):
        super().__init__(strength)
        self.variable = variable
        self.on = False
        self.add(solver)

    def variables(self):
        return (self.variable,)

    def choose(self, mark):
        self.on = self.variable.mark != mark and self.strength < self.variable.strength

    def satisfied(self):
        return self.on

    def unsatisfy(self):
        self.on = False

    def inputs(self):
        return ()

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()


class Stay(Unary):
    def execute(self):
        pass


class Edit(Unary):
    def is_input(self):
        return True

    def execute(self):
        pass


class Binary(Constraint):
    def __init__(self, a, b, strength, solver):
        super().__init__(strength)
        self.a = a
        self.b = b
        self.direction = 0
        self.add(solver)

    def variables(self):
        return (self.a, self.b)

    def choose(self, mark):
        a, b = self.a, self.b
        if a.mark == mark:
            self.direction = 1 if b.mark != mark and self.strength < b.strength else 0
        elif b.mark == mark:
            self.direction = -1 if self.strength < a.strength else 0
        elif a.strength > b.strength:
            self.direction = -1 if self.strength < a.strength else 0
        else:
            self.direction = 1 if self.strength < b.strength else 0

    def satisfied(self):
        return self.direction != 0

    def unsatisfy(self):
        self.direction = 0

    def input(self):
        return self.a if self.direction > 0 else self.b

    def output(self):
        return self.b if self.direction > 0 else self.a

    def inputs(self):
        return (self.input(),)

    def recalculate(self):
        source = self.input()
        out = self.output()
        out.strength = max(self.strength, source.strength)
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, a, b, factor, offset, strength, solver):
        self.factor = factor
        self.offset = offset
        super().__init__(a, b, strength, solver)

    def execute(self):
        if self.direction > 0:
            self.b.value = self.a.value * self.factor.value + self.offset.value
        else:
            self.a.value = (self.b.value - self.offset.value) // self.factor.value

    def inputs(self):
        return (self.input(), self.factor, self.offset)

    def recalculate(self):
        source = self.input()
        out = self.output()
        out.strength = max(self.strength, source.strength)
        out.stay = source.stay and self.factor.stay and self.offset.stay
        if out.stay:
            self.execute()


class Solver:
    def __init__(self):
        self.mark = 1

    def incremental_add(self, constraint):
        self.mark += 1
        overridden = constraint.satisfy(self.mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(self.mark, self)

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current is not constraint and current.output().mark == mark:
                continue
            current.recalculate()
            self.consumers(current.output(), todo)

    def consumers(self, variable, result):
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.satisfied():
                result.append(constraint)

    def remove(self, constraint):
        out = constraint.output()
        constraint.unsatisfy()
        for variable in constraint.variables():
            variable.remove(constraint)
        out.strength = WEAK + 1
        out.stay = True

    def plan(self, sources):
        self.mark += 1
        mark = self.mark
        plan = []
        hot = [c for c in sources if c.satisfied()]
        while hot:
            constraint = hot.pop()
            out = constraint.output()
            if out.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                out.mark = mark
                self.consumers(out, hot)
        return plan


def change(solver, variable, value):
    edit = Edit(variable, STRONG, solver)
    plan = solver.plan([edit])
    for _ in range(10):
        variable.value = value
        for constraint in plan:
            constraint.execute()
    solver.remove(edit)


def chain(n):
    solver = Solver()
    variables = [Variable("v%d" % i) for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED, solver)
    Stay(variables[n], WEAK, solver)
    total = 0
    for value in range(20):
        change(solver, variables[0], value)
        total += variables[n].value
    return total


def projection(n):
    solver = Solver()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    sources, targets = [], []
    for i in range(n):
        source = Variable("source", i)
        target = Variable("target", i)
        sources.append(source)
        targets.append(target)
        Stay(source, NORMAL, solver)
        Scale(source, target, scale, offset, REQUIRED, solver)
    change(solver, sources[0], 17)
    total = targets[0].value
    change(solver, targets[0], 1050)
    total += sources[0].value
    change(solver, scale, 5)
    total += sum(t.value for t in targets)
    change(solver, offset, 2000)
    return total + sum(t.value for t in targets)


def run():
    return chain(1200), projection(4000)
