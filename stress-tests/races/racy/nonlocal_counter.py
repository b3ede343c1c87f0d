"""A captured variable is counted up by two threads."""
from together import run


def main():
    count = 0

    def work():
        nonlocal count
        for _ in range(20):
            count += 1  # RACE

    run(work, work)
    return count


main()
