"""Recursive traversal of a binary tree, its subtrees dealt out to 1, 2 and 4 threads.

    boomslang tree_traversal.py [DEPTH]
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

DEPTH = int(sys.argv[1]) if len(sys.argv) > 1 else 18


class Node:
    __slots__ = ("value", "left", "right")

    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def build(depth, value=1):
    if depth == 0:
        return None
    return Node(value, build(depth - 1, 2 * value), build(depth - 1, 2 * value + 1))


def total(node):
    if node is None:
        return 0
    return node.value + total(node.left) + total(node.right)


tree = build(DEPTH)
subtrees = [tree.left.left, tree.left.right, tree.right.left, tree.right.right]
top = tree.value + tree.left.value + tree.right.value
count = 2**DEPTH - 1
expected = count * (count + 1) // 2
total(tree)  # the first run compiles
correct = True
for threads in (1, 2, 4):
    start = time.perf_counter()
    for _ in range(5):
        with ThreadPoolExecutor(max_workers=threads) as pool:
            result = top + sum(pool.map(total, subtrees))
        correct &= result == expected
    print(f"{threads} thread(s): {time.perf_counter() - start:.3f} s for 5 traversals")
print(f"{count:,} nodes, sum {expected:,}: {'correct' if correct else 'WRONG'}")
sys.exit(not correct)
