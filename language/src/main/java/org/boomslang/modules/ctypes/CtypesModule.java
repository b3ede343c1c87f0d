package org.boomslang.modules.ctypes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.ExtensionLoader;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code _ctypes_library}: memory, libraries and calls for {@code _ctypes}. Stateless. */
@PyBuiltins(module = "_ctypes_library", doc = "Native memory and calls, for _ctypes alone.")
public final class CtypesModule {
  private static final Function OPEN = Function.ofLong("dlopen");
  private static final Function SYMBOL = Function.ofLong("dlsym");
  private static final Function CLOSE = Function.ofInt("dlclose");
  private static final Function INFO = Function.ofInt("dlinfo");
  private static final int RTLD_DI_LINKMAP = 2;
  private static final Function ERROR = Function.ofLong("dlerror");

  private CtypesModule() {}

  static void initialize(PyContext context, PyModule module) {
    if (!NativeAccess.isUsable()) {
      throw PyErrors.importError("ctypes needs native access, which is denied here");
    }
  }

  private static MemorySegment at(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  @PyBuiltin(name = "allocate", sig = "(size, /)")
  @TruffleBoundary
  static Object allocate(long size) {
    return NativeMemory.allocate(size);
  }

  @PyBuiltin(name = "read", sig = "(address, size, /)")
  @TruffleBoundary
  static Object read(Object address, int size) {
    return PyBytes.wrap(at(ForeignType.bits(address), size).toArray(ValueLayout.JAVA_BYTE));
  }

  @PyBuiltin(name = "write", sig = "(address, data, /)")
  @TruffleBoundary
  static void write(Object address, Object data) {
    byte[] bytes = Buffers.toArray(data);
    MemorySegment.copy(
        bytes,
        0,
        at(ForeignType.bits(address), bytes.length),
        ValueLayout.JAVA_BYTE,
        0,
        bytes.length);
  }

  /** The number of items before the first that is zero. */
  @PyBuiltin(name = "length", sig = "(address, width, /)")
  @TruffleBoundary
  static long length(Object address, int width) {
    MemorySegment memory = at(ForeignType.bits(address), Long.MAX_VALUE / 2);
    long length = 0;
    if (width == 1) {
      while (memory.get(ValueLayout.JAVA_BYTE, length) != 0) {
        length++;
      }
    } else {
      while (memory.get(ValueLayout.JAVA_INT_UNALIGNED, 4 * length) != 0) {
        length++;
      }
    }
    return length;
  }

  @PyBuiltin(name = "get", sig = "(address, code, swapped, /)")
  @TruffleBoundary
  static Object get(Object address, String code, boolean swapped) {
    return ForeignType.read(ForeignType.bits(address), code.charAt(0), swapped);
  }

  @PyBuiltin(name = "set", sig = "(address, code, swapped, value, /)")
  @TruffleBoundary
  static void set(Object address, String code, boolean swapped, Object value) {
    ForeignType.write(ForeignType.bits(address), code.charAt(0), swapped, value);
  }

  @PyBuiltin(name = "view", sig = "(address, size, format, itemsize, shape, readonly, owner, /)")
  @TruffleBoundary
  static Object view(
      Object address,
      long size,
      String format,
      int itemSize,
      PyTuple shape,
      boolean readOnly,
      Object owner) {
    int[] dimensions = new int[shape.length()];
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = Conversions.asInt(shape.get(i));
    }
    MemorySegment memory = at(ForeignType.bits(address), size);
    return new PyMemoryView(
        owner, new NativeBuffer(memory, format, itemSize, dimensions, readOnly, owner));
  }

  /** Where the bytes of a buffer lie as long as it is held; 0 where they move in the Java heap. */
  @PyBuiltin(name = "buffer_address", sig = "(view, /)")
  @TruffleBoundary
  static long bufferAddress(Object view) {
    Buffer buffer = Buffers.export(view);
    try {
      return buffer.address();
    } finally {
      buffer.release();
    }
  }

  private static String lastError() {
    long text = ERROR.raw();
    return text == 0 ? "unknown error" : at(text, Integer.MAX_VALUE).getString(0);
  }

  /** The handle of a library, OSError in the linker's words where there is none. */
  @PyBuiltin(name = "open", sig = "(name, mode, /)")
  @TruffleBoundary
  static Object open(Object name, int mode) {
    try (Arena arena = Arena.ofShared()) {
      long text = name == PyNone.NONE ? 0 : text(arena, Buffers.toArray(name));
      String[] error = new String[1];
      FileDescriptors.current().expectNativeCode();
      // Both calls on one thread: the error is the thread's.
      long handle =
          Blocking.outside(
              () -> {
                long opened = OPEN.raw(text, mode);
                error[0] = opened == 0 ? lastError() : null;
                return opened;
              });
      return handle == 0 ? PyStr.of(error[0]) : (Object) handle;
    }
  }

  private static long text(Arena arena, byte[] bytes) {
    MemorySegment copy = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return copy.address();
  }

  /** The address of a symbol, or the text of the error. */
  @PyBuiltin(name = "symbol", sig = "(handle, name, /)")
  @TruffleBoundary
  static Object symbol(Object handle, String name) {
    try (Arena arena = Arena.ofConfined()) {
      long address =
          SYMBOL.raw(ForeignType.bits(handle), text(arena, name.getBytes(StandardCharsets.UTF_8)));
      return address == 0 ? PyStr.of(noSymbol(ForeignType.bits(handle), name)) : (Object) address;
    }
  }

  /** The linker's words. The JVM uses the linker too: its own may have been taken away. */
  private static String noSymbol(long handle, String name) {
    long text = ERROR.raw();
    return text != 0
        ? at(text, Integer.MAX_VALUE).getString(0)
        : fileOf(handle) + ": undefined symbol: " + name;
  }

  /** The file of a library; that of the program where the handle stands for it. */
  private static String fileOf(long handle) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment map = arena.allocate(ValueLayout.JAVA_LONG);
      if (INFO.raw(handle, RTLD_DI_LINKMAP, map.address()) == 0) {
        // struct link_map begins with the address and the name of the file
        long file =
            at(map.get(ValueLayout.JAVA_LONG, 0) + Long.BYTES, Long.BYTES)
                .get(ValueLayout.JAVA_LONG, 0);
        String path = at(file, Integer.MAX_VALUE).getString(0);
        if (!path.isEmpty()) {
          return path;
        }
      }
      return ProcessHandle.current().info().command().orElse("program");
    }
  }

  @PyBuiltin(name = "close", sig = "(handle, /)")
  @TruffleBoundary
  static Object close(Object handle) {
    return CLOSE.raw(ForeignType.bits(handle)) == 0 ? PyNone.NONE : PyStr.of(lastError());
  }

  @PyBuiltin(name = "call", sig = "(address, result, types, values, /)")
  @TruffleBoundary
  static Object call(Object address, Object result, PyTuple types, PyTuple values) {
    Object returned = ForeignFunctions.call(ForeignType.bits(address), result, types, values);
    return returned == null ? PyNone.NONE : returned;
  }

  /** The address of a function of Python's own C interface, or 0. */
  @PyBuiltin(name = "interface", sig = "(name, /)")
  @TruffleBoundary
  static long interfaceFunction(String name) {
    ExtensionLoader loader = ExtensionLoader.installed();
    return loader == null ? 0 : loader.function(name);
  }

  /**
   * Calls a function that Python's own C interface has, or that uses it.
   *
   * @param objects which values are Python objects; the last item is for the result
   */
  @PyBuiltin(name = "call_interface", sig = "(address, result, types, values, objects, /)")
  @TruffleBoundary
  static Object callInterface(
      Object address, Object result, PyTuple types, PyTuple values, PyTuple objects) {
    boolean[] isObject = new boolean[values.length()];
    for (int i = 0; i < isObject.length; i++) {
      isObject[i] = objects.get(i) == Boolean.TRUE;
    }
    long bits = ForeignType.bits(address);
    Object returned =
        ExtensionLoader.installed()
            .callInterface(
                values.toArray(),
                isObject,
                objects.get(isObject.length) == Boolean.TRUE,
                words -> ForeignFunctions.call(bits, result, types, words, true));
    if (returned == null && objects.get(isObject.length) == Boolean.TRUE) {
      throw PyErrors.valueError("PyObject is NULL");
    }
    return returned == null ? PyNone.NONE : returned;
  }

  @PyBuiltin(name = "errno", sig = "()", doc = "What the last call of this thread left.")
  static long errno() {
    return ForeignFunctions.errno();
  }

  @PyBuiltin(name = "callback", sig = "(arguments, function, returned, result, types, /)")
  @TruffleBoundary
  static Object callback(
      Object arguments, Object function, Object returned, Object result, PyTuple types) {
    return new ForeignFunctions.Callback(arguments, function, returned, result, types).entryPoint();
  }
}
