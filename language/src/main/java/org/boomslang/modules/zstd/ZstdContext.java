package org.boomslang.modules.zstd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.boomslang.modules.zstd.ZstdLibrary.Function;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;

/**
 * A context or a digested dictionary of the library; freed when it is dropped.
 *
 * <p>Thread-safety: incompatible; {@code _zstd} lets one thread at a time use one.
 */
final class ZstdContext extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_zstd_library.Context",
          BuiltinTypes.OBJECT,
          Layout.of("ZstdContext", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ZstdContextMethodsTable::new);

  private final Arena arena = Arena.ofAuto();
  private final MemorySegment memory;

  /** What the library only refers to. */
  private final List<Object> kept = new ArrayList<>();

  ZstdContext(long address, Function free) {
    super(TYPE.instanceShape());
    memory = MemorySegment.ofAddress(address).reinterpret(1, arena, m -> free.call(m.address()));
  }

  long address() {
    return memory.address();
  }

  /** A copy of bytes that lives as long as this. */
  MemorySegment keep(byte[] bytes) {
    MemorySegment copy = copy(arena, bytes);
    kept.add(copy);
    return copy;
  }

  void keep(Object other) {
    kept.add(other);
  }

  static MemorySegment copy(Arena arena, byte[] bytes) {
    MemorySegment copy = arena.allocate(Math.max(bytes.length, 1));
    MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return copy.asSlice(0, bytes.length);
  }

  /** A call that may run long and uses this. */
  long use(LongSupplier call) {
    try {
      return Blocking.outside(call::getAsLong);
    } finally {
      Reference.reachabilityFence(this);
    }
  }
}
