"""A value is computed at first use and kept."""
from together import run


class Document:
    def __init__(self):
        self._words = None

    def words(self):
        if self._words is not None:  # RACE
            return self._words
        self._words = "to be or not".split()  # RACE
        return self._words


document = Document()


def work():
    document.words()


run(work, work, work)
