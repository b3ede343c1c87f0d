"""An interpreter of a small stack machine: a loop over tuples with a long if chain."""

EXPECTED = (669, 5000)

PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, JUMP, JUMP_IF, JUMP_UNLESS, DUP, HALT = range(13)


def primes_program(limit):
    return [
        (PUSH, 2), (STORE, 0), (PUSH, 0), (STORE, 2),
        (LOAD, 0), (PUSH, limit), (LESS, 0), (JUMP_UNLESS, 33),
        (PUSH, 2), (STORE, 1),
        (LOAD, 1), (LOAD, 1), (MUL, 0), (LOAD, 0), (PUSH, 1), (ADD, 0), (LESS, 0), (JUMP_UNLESS, 26),
        (LOAD, 0), (LOAD, 1), (MOD, 0), (JUMP_UNLESS, 30),
        (LOAD, 1), (PUSH, 1), (ADD, 0), (JUMP, 34),
        (LOAD, 2), (PUSH, 1), (ADD, 0), (STORE, 2),
        (LOAD, 0), (PUSH, 1), (JUMP, 36),
        (HALT, 0),
        (STORE, 1), (JUMP, 10),
        (ADD, 0), (STORE, 0), (JUMP, 4),
    ]


def execute(code):
    stack = []
    variables = [0] * 8
    push = stack.append
    pop = stack.pop
    pc = 0
    while True:
        op, arg = code[pc]
        pc += 1
        if op == PUSH:
            push(arg)
        elif op == LOAD:
            push(variables[arg])
        elif op == STORE:
            variables[arg] = pop()
        elif op == ADD:
            b = pop()
            push(pop() + b)
        elif op == SUB:
            b = pop()
            push(pop() - b)
        elif op == MUL:
            b = pop()
            push(pop() * b)
        elif op == MOD:
            b = pop()
            push(pop() % b)
        elif op == LESS:
            b = pop()
            push(1 if pop() < b else 0)
        elif op == JUMP:
            pc = arg
        elif op == JUMP_IF:
            if pop():
                pc = arg
        elif op == JUMP_UNLESS:
            if not pop():
                pc = arg
        elif op == DUP:
            push(stack[-1])
        else:
            return variables[2], variables[0]


def run():
    count, last = execute(primes_program(5000))
    return count, last
