package org.boomslang.ext;

import java.util.Map;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeNumbers;

/**
 * What a type made from a specification adds to its class: how much memory in C its instances have,
 * which functions its slots hold, and its module.
 *
 * <p>The memory of an instance begins with its record. It lives as long as the object in Java; then
 * {@code tp_finalize} and {@code tp_dealloc} run.
 *
 * <p>Thread-safety: shared; it changes only while the type is made.
 */
final class NativeType {
  private static final HiddenKey NATIVE = new HiddenKey("extension type");
  private static final HiddenKey GUARD = new HiddenKey("memory");

  static final int TP_DEALLOC = 52;
  static final int TP_FINALIZE = 80;
  static final int TP_DEL = 53;
  static final int BF_GETBUFFER = 1;
  static final int BF_RELEASEBUFFER = 2;

  final PyType type;
  final NativeType base;
  final NativeModule module;
  final PyModule moduleObject;
  final long size;
  final long itemSize;

  /** Where the type's own part of the memory begins ({@code PyObject_GetTypeData}). */
  final long dataOffset;

  final long dataSize;

  /** Where the address of an instance's dict lies in its memory; 0 for nowhere. */
  final long dictOffset;

  /** Where the address of the function that calls an instance lies; 0 for nowhere. */
  final long vectorcallOffset;

  /** Whether calls of instances may go to that function at once ({@code HAVE_VECTORCALL}). */
  final boolean callsVector;

  /** The slots of the specification, while the type is made from it. */
  long specification;

  /** Whether the type lies in the extension's own memory: instances hold no reference to it. */
  final boolean isStatic;

  private final Map<Integer, Long> slots;

  NativeType(
      PyType type,
      NativeType base,
      NativeModule module,
      PyModule moduleObject,
      long size,
      long itemSize,
      long dataOffset,
      long dataSize,
      long dictOffset,
      long vectorcallOffset,
      boolean callsVector,
      boolean isStatic,
      Map<Integer, Long> slots) {
    this.type = type;
    this.base = base;
    this.module = module;
    this.moduleObject = moduleObject;
    this.size = size;
    this.itemSize = itemSize;
    this.dataOffset = dataOffset;
    this.dataSize = dataSize;
    this.dictOffset = dictOffset;
    this.vectorcallOffset = vectorcallOffset;
    this.callsVector = callsVector;
    this.isStatic = isStatic;
    this.slots = slots;
    type.setAttribute(NATIVE, this);
    TypeNumbers.setSizes(type, size, itemSize);
  }

  /** What a type itself was made from, or null. */
  static NativeType own(PyType type) {
    return type.isHeapType() && type.getAttribute(NATIVE) instanceof NativeType found
        ? found
        : null;
  }

  /** What a type or the nearest of its bases was made from, or null. */
  static NativeType of(PyType type) {
    if (!type.isHeapType()) {
      return null;
    }
    for (PyType each : type.mro()) {
      NativeType found = own(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static NativeType ofInstance(PyObject object) {
    return of(object.type());
  }

  /** The function in a slot, its own or inherited; 0 for none. */
  long slot(int number) {
    for (NativeType each = this; each != null; each = each.base) {
      Long found = each.slots.get(number);
      if (found != null) {
        return found;
      }
    }
    return 0;
  }

  /** The type whose own slot {@link #slot} finds. */
  private NativeType ownerOf(int number) {
    NativeType each = this;
    while (each.slots.get(number) == null) {
      each = each.base;
    }
    return each;
  }

  /**
   * An instance's dict that C has put into its memory becomes the object's {@code __dict__}.
   *
   * @param result what a function of the extension has made or filled
   */
  static void bindDict(Object result) {
    if (!(result instanceof PyObject object)) {
      return;
    }
    NativeType type = ofInstance(object);
    long memory = type == null || type.dictOffset == 0 ? 0 : Handles.memory(object);
    long dict = memory == 0 ? 0 : Memory.getLong(memory + type.dictOffset);
    if (dict != 0
        && Handles.object(dict) instanceof PyDict given
        && given != Attributes.dict(object)) {
      Attributes.setDict(object, given);
    }
  }

  /**
   * Gives an instance its memory, and C a reference to it; under the object's monitor.
   *
   * @param bits of its record
   */
  long addMemory(NativeThread thread, PyObject object, int bits) {
    return addMemory(thread, object, bits, 0);
  }

  long addMemory(NativeThread thread, PyObject object, int bits, long items) {
    long memory =
        NativeLibrary.invoke(
            thread.address,
            NativeLibrary.function("bs_new_instance"),
            thread.address,
            size + itemSize * items,
            bits >>> 16,
            0,
            0);
    if (memory == 0) {
      throw PyErrors.memoryError("out of native memory");
    }
    if (itemSize > 0 && size >= Handles.SIZE + 8) {
      Memory.putLong(memory + Handles.SIZE, items);
    }
    NativeHandle handle = Handles.adopt(object, memory);
    if (object instanceof PyType made && size >= TypeMemory.SIZE) {
      TypeMemory.fill(thread, made, memory);
    }
    handle.setReady(true);
    // tp_dealloc gives back the reference that every instance has to its type.
    Handles.give(thread, object.type());
    object.setAttribute(GUARD, Finalizers.watch(object, this::died));
    return memory;
  }

  private long finalizer() {
    long finalize = slot(TP_FINALIZE);
    return finalize != 0 ? finalize : slot(TP_DEL);
  }

  /**
   * The object is garbage. A finaliser may make it reachable again, so its memory goes when it is
   * found dead once more.
   */
  private void died(PyObject object) {
    if (finalizer() == 0 && !object.type().hasFinalizer()) {
      deallocate(object);
      return;
    }
    object.setAttribute(GUARD, Finalizers.watch(object, this::deallocate));
    if (finalizer() != 0) {
      NativeThread thread = NativeThread.current();
      long handle = Handles.give(thread, object);
      run(thread, finalizer(), handle);
      Handles.release(thread, handle);
      thread.settle();
    }
  }

  private void deallocate(PyObject object) {
    NativeThread thread = NativeThread.current();
    if (!Handles.isDead(Handles.memory(object))) {
      // The context ends, and something in C that ends later still has a reference.
      return;
    }
    long place = placeOf(Handles.memory(object));
    long handle = Handles.give(thread, object);
    try {
      long dealloc = slot(TP_DEALLOC);
      PyType actual = object.type();
      if (dealloc != 0) {
        run(thread, dealloc, handle);
        if (ownerOf(TP_DEALLOC).isStatic) {
          // Functions of static types know nothing of the reference.
          long typeHandle = Handles.give(thread, actual);
          Handles.release(thread, typeHandle);
          Handles.release(thread, typeHandle);
        }
      } else {
        NativeLibrary.free(handle);
        long typeHandle = Handles.give(thread, actual);
        Handles.release(thread, typeHandle);
        Handles.release(thread, typeHandle);
      }
    } finally {
      Handles.abandon(thread, place, object);
      thread.settle();
    }
  }

  private static long placeOf(long memory) {
    return Memory.getLong(memory + 56);
  }

  private void run(NativeThread thread, long function, long handle) {
    try {
      NativeCall.last(thread, module, function, handle, 0, 0, 0, 0);
      if (thread.hasError()) {
        throw thread.raise("%s", "no exception");
      }
    } catch (PyException e) {
      Unraisable.report(e, "Exception ignored in deallocator of " + type.name(), null);
    }
  }
}
