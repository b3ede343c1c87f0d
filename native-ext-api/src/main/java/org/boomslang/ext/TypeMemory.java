package org.boomslang.ext;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeNumbers;
import org.boomslang.runtime.PyContext;

/**
 * Types as C sees them: a handle of a type is a {@code PyTypeObject}, whose fields are filled in
 * when it is made ({@code type.c}). A type that an extension defined in its own memory has that as
 * its handle, which belongs to one context at a time.
 *
 * <p>Thread-safety: atomic.
 */
final class TypeMemory {
  /** The size of a {@code PyTypeObject}. */
  static final int SIZE = 464;

  private static final long IMMUTABLE = 1L << 8;
  private static final long HEAP = 1L << 9;

  private static final int BASE = 304;
  private static final int DICT = TypeNumbers.DICT_OF_TYPE;
  private static final int BASES = 384;
  private static final int MRO = 392;

  private static final HiddenKey GUARD = new HiddenKey("type memory");

  private static final String[][] OWN = {
    {"__repr__"},
    {"__str__"},
    {"__hash__"},
    {"__call__"},
    {"__iter__"},
    {"__next__"},
    {"__eq__", "__lt__", "__ne__", "__gt__"},
    {"__getattribute__", "__getattr__"},
    {"__setattr__", "__delattr__"},
    {"__get__"},
    {"__set__", "__delete__"},
    {"__init__"},
    {"__new__"},
    {"__len__"},
    {"__getitem__"},
    {"__setitem__"},
  };

  /** Which context has made a type of an extension's memory. */
  private static final ConcurrentHashMap<Long, WeakReference<PyContext>> STATIC =
      new ConcurrentHashMap<>();

  private TypeMemory() {}

  /** Gives a class its structure, and C a reference to it; under the class's monitor. */
  static long add(NativeThread thread, PyType type) {
    long memory =
        NativeLibrary.invoke(
            thread.address,
            NativeLibrary.function("bs_new_instance"),
            thread.address,
            SIZE,
            Handles.bits(type) >>> 16,
            0,
            0);
    if (memory == 0) {
      throw PyErrors.memoryError("out of native memory");
    }
    NativeHandle handle = Handles.adopt(type, memory);
    fill(thread, type, memory);
    handle.setReady(true);
    type.setAttribute(GUARD, Finalizers.watch(type, TypeMemory::free));
    return memory;
  }

  /** Fills in the structure of a type. */
  static void fill(NativeThread thread, PyType type, long memory) {
    NativeType found = NativeType.of(type);
    NativeType itself = NativeType.own(type);
    long slots = itself == null ? 0 : itself.specification;
    long own = 0;
    for (int i = 0; i < OWN.length; i++) {
      for (String name : OWN[i]) {
        Object value = type.getOwn(name);
        if (value != null && !Slot.isNative(value)) {
          own |= 1L << i;
        }
      }
    }
    PyType base = base(type);
    long info = thread.pushScratch(9);
    Memory.putLong(info, NameTexts.of(type.name()));
    Memory.putLong(info + 8, found == null ? Handles.SIZE : found.size);
    Memory.putLong(info + 16, found == null ? 0 : found.itemSize);
    long flags = TypeNumbers.flags(type);
    if (itself != null && itself.isStatic) {
      flags = flags & ~HEAP | IMMUTABLE;
    }
    Memory.putLong(info + 24, flags);
    Memory.putLong(info + 32, Handles.give(thread, base));
    int at = 40;
    for (TypeField.Kind kind : TypeField.Kind.values()) {
      Memory.putLong(info + at, Handles.field(thread, new TypeField(type, kind)));
      at += 8;
    }
    Memory.putLong(info + 64, own);
    NativeLibrary.invoke(
        thread.address, NativeLibrary.function("bs_fill_type"), memory, info, slots, 0, 0);
    thread.popScratch(info, 9);
  }

  private static PyType base(PyType type) {
    PyType[] mro = type.mro();
    return mro.length < 2 ? null : mro[1];
  }

  private static void free(PyObject object) {
    NativeThread thread = NativeThread.current();
    long memory = Handles.memory(object);
    if (!Handles.isDead(memory)) {
      // The context ends, and instances that end after this still need it.
      return;
    }
    long place = Memory.getLong(memory + 56);
    Handles.release(thread, Memory.getLong(memory + BASE));
    Handles.release(thread, Memory.getLong(memory + DICT));
    Handles.release(thread, Memory.getLong(memory + MRO));
    Handles.release(thread, Memory.getLong(memory + BASES));
    NativeLibrary.free(memory);
    Handles.abandon(thread, place, object);
  }

  /** Makes the memory of an extension the handle of a class, for ever. */
  static void adopt(NativeThread thread, PyType type, long memory) {
    NativeLibrary.invoke(
        thread.address, NativeLibrary.function("bs_adopt_static"), thread.address, memory, 0, 0, 0);
    NativeHandle handle = Handles.adopt(type, memory);
    fill(thread, type, memory);
    handle.setReady(true);
    STATIC.put(memory, new WeakReference<>(PyContext.get()));
  }

  /**
   * Whether memory of an extension is a type of this context already; SystemError when it is one of
   * another that is in use.
   */
  static boolean belongs(long memory) {
    WeakReference<PyContext> known = STATIC.get(memory);
    PyContext owner = known == null ? null : known.get();
    if (owner == PyContext.get()) {
      return true;
    }
    if (owner != null && !owner.isDisposed()) {
      throw PyErrors.systemError(
          "the extension type %s is a static one, which only one context can use at a time",
          Memory.string(Memory.getLong(memory + 72)));
    }
    return false;
  }
}
