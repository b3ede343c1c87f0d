# Several threads that ask for a module get it when it is complete, also where it puts another one in its place.
import threading

barrier = threading.Barrier(4)
failures = []


def generic():
    barrier.wait()
    try:
        for i in range(20):

            class Box[T]:
                def get(self, value: T) -> T:
                    return value

            assert Box[int]().get(i) == i

        from decimal import Decimal

        assert Decimal("1.5") * 2 == 3
    except BaseException as e:
        failures.append(repr(e))


threads = [threading.Thread(target=generic) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failures)  # expect: []
