# A released view keeps nothing: what only garbage still holds does not keep the owner's length.
import array


def after(make):
    memory = bytearray(64)
    view = memoryview(memory)
    make(view)
    view.release()
    memory.append(1)
    return len(memory)


print(after(lambda v: v.toreadonly()), after(lambda v: v.cast("H")), after(lambda v: v[3:9]), after(lambda v: memoryview(v)))  # expect: 65 65 65 65


def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


numbers = array.array("q", range(4))
view = memoryview(numbers)
part = view[1:]
view.release()
print(error(lambda: numbers.append(5)))  # expect: BufferError: cannot resize an array that is exporting buffers
print(part.tolist(), part.obj is numbers)  # expect: [1, 2, 3] True
part.release()
numbers.append(5)
print(len(numbers))  # expect: 5
uses = [lambda: part[0], lambda: part.obj, lambda: part[1:], lambda: part.cast("B"), lambda: part.tolist(), lambda: bytes(part), lambda: part.toreadonly(), lambda: memoryview(part)]
print({error(use) for use in uses})  # expect: {'ValueError: operation forbidden on released memoryview object'}
