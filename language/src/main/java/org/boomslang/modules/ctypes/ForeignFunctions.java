package org.boomslang.modules.ctypes;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyThreadState;

/**
 * Calls of C functions of any signature, and entry points by which C calls Python functions. Making
 * the handle of a signature takes some ten milliseconds, so handles are kept.
 *
 * <p>Thread-safety: atomic.
 */
final class ForeignFunctions {
  private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO =
      STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
  private static final ThreadLocal<MemorySegment> CAPTURED =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));
  private static final Map<FunctionDescriptor, MethodHandle> HANDLES = new ConcurrentHashMap<>();
  private static final MethodHandle ENTER;

  /** What a callback of the call into C that is under way has thrown. */
  private static final ThreadLocal<Throwable> THROWN = new ThreadLocal<>();

  static {
    try {
      ENTER =
          MethodHandles.lookup()
              .findVirtual(
                  Callback.class, "enter", MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private ForeignFunctions() {}

  private static FunctionDescriptor descriptor(Object result, PyTuple types) {
    MemoryLayout[] layouts = new MemoryLayout[types.length()];
    for (int i = 0; i < layouts.length; i++) {
      layouts[i] = ForeignType.layout(types.get(i));
    }
    MemoryLayout returned = ForeignType.layout(result);
    return returned == null
        ? FunctionDescriptor.ofVoid(layouts)
        : FunctionDescriptor.of(returned, layouts);
  }

  private static MethodHandle handle(FunctionDescriptor descriptor) {
    // Nobody says which functions are variadic. Those on x86-64 read from a register how many
    // arguments
    // are in vector registers, which the linker sets for them alone; no other function minds.
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                descriptor,
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(descriptor.argumentLayouts().size()));
    int count = handle.type().parameterCount();
    return handle.asType(handle.type().generic()).asSpreader(Object[].class, count);
  }

  /** Calls the function at an address; {@code errno} is the thread's afterwards. */
  static Object call(long address, Object result, PyTuple types, PyTuple values) {
    return call(address, result, types, values.toArray(), false);
  }

  /**
   * As the other, for functions that call Python.
   *
   * @param inside whether the thread stays a thread of Python meanwhile
   */
  static Object call(long address, Object result, PyTuple types, Object[] values, boolean inside) {
    FunctionDescriptor descriptor = descriptor(result, types);
    MethodHandle handle = HANDLES.computeIfAbsent(descriptor, ForeignFunctions::handle);
    boolean structure = result instanceof PyTuple;
    int first = structure ? 3 : 2;
    Object[] arguments = new Object[first + values.length];
    arguments[0] = MemorySegment.ofAddress(address);
    if (structure) {
      arguments[1] = (SegmentAllocator) Arena.ofAuto()::allocate;
    }
    arguments[first - 1] = CAPTURED.get();
    for (int i = 0; i < values.length; i++) {
      arguments[first + i] = ForeignType.toNative(types.get(i), values[i]);
    }
    Object returned =
        inside ? invoke(handle, arguments) : Blocking.outside(() -> invoke(handle, arguments));
    return ForeignType.toPython(result, returned);
  }

  private static Object invoke(MethodHandle handle, Object[] arguments) {
    VectorRegisters.clear();
    Object returned;
    try {
      returned = handle.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    Throwable thrown = THROWN.get();
    if (thrown != null) {
      THROWN.remove();
      throw ForeignFunctions.<RuntimeException>same(thrown);
    }
    return returned;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException same(Throwable thrown) throws T {
    throw (T) thrown;
  }

  static int errno() {
    return CAPTURED.get().get(ValueLayout.JAVA_INT, ERRNO);
  }

  /**
   * A Python function that C calls. Exceptions must not pass through C: they are reported, and what
   * is none of Python's, the end of the context, say, is thrown when the call into C returns.
   *
   * @param arguments makes a tuple of Python's arguments out of C's
   * @param returned makes what {@code result} says of what the function gave
   */
  record Callback(
      Object arguments, Object function, Object returned, Object result, PyTuple types) {

    /** An entry point for C. */
    NativeMemory entryPoint() {
      FunctionDescriptor descriptor = descriptor(result, types);
      MethodType type = descriptor.toMethodType();
      MethodHandle target =
          ENTER.bindTo(this).asCollector(Object[].class, type.parameterCount()).asType(type);
      return new NativeMemory(Linker.nativeLinker().upcallStub(target, descriptor, Arena.ofAuto()));
    }

    Object enter(Object[] given) {
      try {
        return run(given);
      } catch (Throwable e) {
        THROWN.set(e);
        return ForeignType.toNative(result, 0L);
      }
    }

    private Object run(Object[] given) {
      PyThreadState thread = PyThreadState.get();
      thread.attach();
      String doing = "calling";
      try {
        Object[] converted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
          converted[i] = ForeignType.toPython(types.get(i), given[i]);
        }
        PyTuple args = (PyTuple) Calls.call(arguments, converted);
        Object value = Calls.call(function, args.toArray());
        doing = "converting result of";
        return ForeignType.toNative(result, Calls.call(returned, value));
      } catch (PyException e) {
        Unraisable.reportCallback(
            e, "Exception ignored while " + doing + " ctypes callback function", function);
        return ForeignType.toNative(result, 0L);
      } finally {
        thread.detach();
      }
    }
  }
}
