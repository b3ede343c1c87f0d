package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStrObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;

/**
 * Sequences as arrays: lists, tuples, ranges, bytes, what {@code match} takes for a sequence (PEP
 * 634), and any object with {@code __len__} and {@code __getitem__} that is no mapping.
 * Thread-safety: shared (stateless).
 */
final class Elements {
  private Elements() {}

  static boolean isArray(PyObject object) {
    if (object instanceof PyList || object instanceof PyTuple || object instanceof PyBytesLike) {
      return true;
    }
    PyType type = object.type();
    if (type.patternKind() == PatternKind.SEQUENCE) {
      return true;
    }
    return type.patternKind() != PatternKind.MAPPING
        && !(object instanceof PyStrObject)
        && type.lookup("__getitem__") != null
        && type.lookup("__len__") != null
        && !Entries.isHash(object);
  }

  static long size(PyObject object) throws UnsupportedMessageException {
    require(isArray(object));
    if (object instanceof PyList list) {
      return list.size();
    }
    if (object instanceof PyTuple tuple) {
      return tuple.size();
    }
    return Entry.run(() -> Items.longLength(object));
  }

  private static void require(boolean supported) throws UnsupportedMessageException {
    if (!supported) {
      throw UnsupportedMessageException.create();
    }
  }

  static boolean exists(PyObject object, long index) {
    if (index < 0 || !isArray(object)) {
      return false;
    }
    return Entry.test(() -> index < Items.longLength(object));
  }

  static Object read(PyObject object, long index)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    if (object instanceof PyList list) {
      Object value = index == (int) index ? list.getItem((int) index) : null;
      return found(value, index);
    }
    if (object instanceof PyTuple tuple) {
      return found(index >= 0 && index < tuple.size() ? tuple.get((int) index) : null, index);
    }
    require(isArray(object));
    return found(index < 0 ? null : Entry.run(() -> getOrNull(object, index)), index);
  }

  private static Object found(Object value, long index) throws InvalidArrayIndexException {
    if (value == null) {
      throw InvalidArrayIndexException.create(index);
    }
    return Values.toForeign(value);
  }

  private static Object getOrNull(PyObject object, long index) {
    try {
      return Items.get(object, index);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private static boolean isWritable(PyObject object) {
    return object instanceof PyList || object.type().lookup("__setitem__") != null;
  }

  static boolean isModifiable(PyObject object, long index) {
    return isWritable(object) && exists(object, index);
  }

  static boolean isInsertable(PyObject object, long index) {
    return isArray(object)
        && isWritable(object)
        && object.type().lookup("append") != null
        && Entry.test(() -> index == Items.longLength(object));
  }

  static boolean isRemovable(PyObject object, long index) {
    return (object instanceof PyList
            || object instanceof PyByteArray
            || object.type().lookup("__delitem__") != null)
        && exists(object, index);
  }

  static void write(PyObject object, long index, Object value)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    require(isArray(object) && isWritable(object));
    boolean append = isInsertable(object, index);
    if (!append && !exists(object, index)) {
      throw InvalidArrayIndexException.create(index);
    }
    Entry.run(
        () -> {
          if (append) {
            Calls.callMethod(object, "append", Values.toPython(value));
          } else {
            Items.set(object, index, Values.toPython(value));
          }
          return null;
        });
  }

  static void remove(PyObject object, long index)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    require(isArray(object));
    if (!isRemovable(object, index)) {
      if (exists(object, index)) {
        throw UnsupportedMessageException.create();
      }
      throw InvalidArrayIndexException.create(index);
    }
    Entry.run(
        () -> {
          Items.delete(object, index);
          return null;
        });
  }
}
