package org.boomslang.modules.ctypes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * Memory outside the Java heap, or an entry point for C, that lives as long as this object. Its
 * bytes are read and written by address, without a check, as C does it.
 *
 * <p>Thread-safety: shared (immutable); what lies in the memory is as safe as in C.
 */
final class NativeMemory extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_ctypes_library.Memory",
          BuiltinTypes.OBJECT,
          Layout.of("NativeMemory", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          NativeMemoryMethodsTable::new);

  private static final int ALIGNMENT = 16;

  private final MemorySegment memory;

  NativeMemory(MemorySegment memory) {
    super(TYPE.instanceShape());
    this.memory = memory;
  }

  /** Zeroed memory. */
  static NativeMemory allocate(long size) {
    return new NativeMemory(Arena.ofAuto().allocate(Math.max(size, 1), ALIGNMENT));
  }

  long address() {
    return memory.address();
  }
}
