package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.tuple.PyTuple;

/** The methods of {@code bytes_iterator} and {@code bytearray_iterator}. */
@PyBuiltins(type = "bytes_iterator")
public final class BytesIteratorMethods {

  private BytesIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(BytesIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(BytesIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }

  @PyBuiltin(name = "__length_hint__")
  static int lengthHint(BytesIterator self) {
    PyBytesLike bytes = self.bytes();
    return bytes == null ? 0 : Math.max(0, bytes.length() - self.position());
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setState(BytesIterator self, int state) {
    self.setPosition(state);
  }

  @PyBuiltin(name = "__reduce__")
  static Object reduce(BytesIterator self) {
    PyBytesLike bytes = self.bytes();
    Object iter = Builtins.get("iter");
    return bytes == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.of()))
        : PyTuple.of(iter, PyTuple.of(bytes), (long) self.position());
  }
}
