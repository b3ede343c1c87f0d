"""Sudoku by elimination and search: dicts of strings of digits, as a puzzle solver is usually written."""

EXPECTED = ['417369825', '527316489', '483921657', '417369825', '527316489', '483921657', '417369825', '527316489', '483921657', '417369825', '527316489', '483921657']

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITS = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: set(sum(UNITS_OF[s], [])) - {s} for s in SQUARES}


def parse(text):
    values = {s: DIGITS for s in SQUARES}
    for s, d in zip(SQUARES, text):
        if d in DIGITS and not assign(values, s, d):
            return None
    return values


def assign(values, s, d):
    others = values[s].replace(d, "")
    return values if all(eliminate(values, s, other) for other in others) else None


def eliminate(values, s, d):
    if d not in values[s]:
        return values
    values[s] = values[s].replace(d, "")
    if len(values[s]) == 0:
        return None
    if len(values[s]) == 1:
        last = values[s]
        if not all(eliminate(values, peer, last) for peer in PEERS[s]):
            return None
    for unit in UNITS_OF[s]:
        places = [square for square in unit if d in values[square]]
        if not places:
            return None
        if len(places) == 1 and not assign(values, places[0], d):
            return None
    return values


def search(values):
    if values is None:
        return None
    if all(len(values[s]) == 1 for s in SQUARES):
        return values
    _, s = min((len(values[s]), s) for s in SQUARES if len(values[s]) > 1)
    for d in values[s]:
        found = search(assign(values.copy(), s, d))
        if found:
            return found
    return None


PUZZLES = (
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "52...6.........7.13...........4..8..6......5...........418.........3..2...87.....",
    "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..",
)


def run():
    result = []
    for puzzle in PUZZLES * 4:
        values = search(parse(puzzle))
        result.append("".join(values[s] for s in SQUARES[:9]))
    return result
