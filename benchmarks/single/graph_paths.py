"""Shortest paths with heapq, breadth-first search with deque, union-find, topological order."""

import heapq
from collections import defaultdict, deque

EXPECTED = (4460602, 705)


def graph(n):
    edges = defaultdict(list)
    state = 99
    for a in range(n):
        for _ in range(5):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            edges[a].append(((state >> 8) % n, (state >> 4) % 100 + 1))
    return edges


def dijkstra(edges, start):
    distance = {start: 0}
    heap = [(0, start)]
    done = set()
    while heap:
        d, node = heapq.heappop(heap)
        if node in done:
            continue
        done.add(node)
        for target, weight in edges[node]:
            through = d + weight
            if target not in distance or through < distance[target]:
                distance[target] = through
                heapq.heappush(heap, (through, target))
    return distance


def breadth_first(edges, start):
    level = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target, _ in edges[node]:
            if target not in level:
                level[target] = level[node] + 1
                queue.append(target)
    return level


def components(n, pairs):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in pairs:
        parent[find(a)] = find(b)
    return len({find(x) for x in range(n)})


def run():
    n = 3000
    edges = graph(n)
    total = 0
    for start in range(8):
        total += sum(dijkstra(edges, start).values())
        total += max(breadth_first(edges, start).values())
    pairs = [(a, b) for a in range(n) for b, w in edges[a] if w > 80]
    return total, components(n, pairs)
