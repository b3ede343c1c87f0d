"""Conway's game of life: sets and dicts of tuples, and once as a grid of bytes."""

EXPECTED = (113, 73)


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    at = (x + dx, y + dy)
                    neighbours[at] = neighbours.get(at, 0) + 1
    return {at for at, count in neighbours.items() if count == 3 or count == 2 and at in cells}


def grid_step(grid, width, height):
    result = bytearray(width * height)
    for y in range(1, height - 1):
        row = y * width
        for x in range(1, width - 1):
            i = row + x
            n = (grid[i - width - 1] + grid[i - width] + grid[i - width + 1] + grid[i - 1] + grid[i + 1]
                 + grid[i + width - 1] + grid[i + width] + grid[i + width + 1])
            if n == 3 or n == 2 and grid[i]:
                result[i] = 1
    return result


def run():
    acorn = {(0, 0), (1, 0), (1, 2), (3, 1), (4, 0), (5, 0), (6, 0)}
    cells = acorn
    for _ in range(110):
        cells = step(cells)
    width = height = 70
    grid = bytearray(width * height)
    for x, y in acorn:
        grid[(y + 35) * width + x + 30] = 1
    for _ in range(35):
        grid = grid_step(grid, width, height)
    return len(cells), sum(grid)
