package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;

/**
 * Mappings as hash maps: dicts, what {@code match} takes for a mapping (PEP 634), and any object
 * with {@code keys}, {@code items}, {@code __len__} and {@code __getitem__}. Thread-safety: shared
 * (stateless).
 */
final class Entries {
  private Entries() {}

  static boolean isHash(PyObject object) {
    if (object instanceof PyDict) {
      return true;
    }
    PyType type = object.type();
    return type.patternKind() == PatternKind.MAPPING
        || type.patternKind() != PatternKind.SEQUENCE
            && type.lookup("keys") != null
            && type.lookup("items") != null
            && type.lookup("__getitem__") != null
            && type.lookup("__len__") != null;
  }

  private static void require(boolean supported) throws UnsupportedMessageException {
    if (!supported) {
      throw UnsupportedMessageException.create();
    }
  }

  static long size(PyObject object) throws UnsupportedMessageException {
    require(isHash(object));
    return Entry.run(() -> Items.longLength(object));
  }

  static boolean exists(PyObject object, Object key) {
    return isHash(object) && Entry.test(() -> getOrNull(object, Values.toPython(key)) != null);
  }

  private static Object getOrNull(PyObject object, Object key) {
    if (object instanceof PyDict dict && !dict.type().isHeapType()) {
      return dict.get(key);
    }
    try {
      return Items.get(object, key);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR) || e.matches(ExceptionTypes.INDEX_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static Object read(PyObject object, Object key)
      throws UnsupportedMessageException, UnknownKeyException {
    require(isHash(object));
    Object value = Entry.run(() -> getOrNull(object, Values.toPython(key)));
    if (value == null) {
      throw UnknownKeyException.create(key);
    }
    return Values.toForeign(value);
  }

  private static boolean isWritable(PyObject object) {
    return isHash(object) && object.type().lookup("__setitem__") != null;
  }

  static boolean isModifiable(PyObject object, Object key) {
    return isWritable(object) && exists(object, key);
  }

  static boolean isInsertable(PyObject object, Object key) {
    return isWritable(object) && isHashable(key) && !exists(object, key);
  }

  private static boolean isHashable(Object key) {
    return Entry.test(
        () -> {
          org.boomslang.objects.Comparisons.hash(Values.toPython(key));
          return true;
        });
  }

  static void write(PyObject object, Object key, Object value) throws UnsupportedMessageException {
    require(isWritable(object));
    Entry.run(
        () -> {
          Items.set(object, Values.toPython(key), Values.toPython(value));
          return null;
        });
  }

  static boolean isRemovable(PyObject object, Object key) {
    return object.type().lookup("__delitem__") != null && exists(object, key);
  }

  static void remove(PyObject object, Object key)
      throws UnsupportedMessageException, UnknownKeyException {
    require(isHash(object) && object.type().lookup("__delitem__") != null);
    boolean removed =
        Entry.run(
            () -> {
              try {
                Items.delete(object, Values.toPython(key));
                return true;
              } catch (PyException e) {
                if (e.matches(ExceptionTypes.KEY_ERROR)) {
                  return false;
                }
                throw e;
              }
            });
    if (!removed) {
      throw UnknownKeyException.create(key);
    }
  }

  /** {@code iter(object.items())}. */
  static Object iterator(PyObject object) throws UnsupportedMessageException {
    require(isHash(object));
    return Entry.run(
        () -> {
          Object iterator = Iteration.iter(Calls.callMethod(object, "items"));
          if (!(iterator instanceof PyObject)) {
            throw PyErrors.typeError("items() gave no iterable");
          }
          return iterator;
        });
  }
}
