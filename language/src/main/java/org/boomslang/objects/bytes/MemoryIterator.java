package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator over a {@code memoryview} of one dimension.
 *
 * <p>Thread-safety: compatible (the position is a plain field).
 */
public final class MemoryIterator extends PyIterator {

  public static final PyType TYPE =
      PyType.builtin(
          "memory_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("memory_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MemoryIteratorMethodsTable::new);

  private PyMemoryView view;
  private int position;

  MemoryIterator(PyMemoryView view) {
    super(TYPE.instanceShape());
    this.view = view;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    PyMemoryView current = view;
    if (current == null) {
      return null;
    }
    int index = position;
    if (index >= MemoryViewItems.length(current)) {
      view = null;
      return null;
    }
    position = index + 1;
    return MemoryViewItems.get(current, index);
  }
}
