package org.boomslang.ext;

import java.lang.ref.WeakReference;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * What a handle in a field of a type's structure stands for: {@code tp_mro}, {@code tp_bases} and
 * {@code tp_dict} are made when C uses them. So they are what they are then, and do not keep the
 * class alive. A dict is a copy; what C writes into the field itself by {@code PyDict_SetItem} and
 * its kin the class gets.
 *
 * <p>Thread-safety: immutable.
 */
final class TypeField {
  enum Kind {
    MRO,
    BASES,
    DICT
  }

  private final WeakReference<PyType> type;
  final Kind kind;

  TypeField(PyType type, Kind kind) {
    this.type = new WeakReference<>(type);
    this.kind = kind;
  }

  private PyType type() {
    PyType of = type.get();
    if (of == null) {
      throw PyErrors.systemError("a field of a type that is gone");
    }
    return of;
  }

  private String name(Object key) {
    if (kind != Kind.DICT || !PyStr.isStr(key)) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return PyStr.toJava(key);
  }

  /** As extensions do to types that they have made, static ones too. */
  void set(Object key, Object value) {
    type().setOwn(name(key), value);
  }

  /** KeyError when the class does not have it. */
  void delete(Object key) {
    if (type().deleteOwn(name(key)) == null) {
      throw PyErrors.keyError(key);
    }
  }

  Object value() {
    PyType of = type();
    if (kind == Kind.MRO) {
      return PyTuple.of((Object[]) of.mro());
    }
    if (kind == Kind.BASES) {
      return PyTuple.of((Object[]) of.bases());
    }
    PyDict result = new PyDict();
    for (String name : of.ownNames()) {
      Object value = of.getOwn(name);
      if (value != null) {
        result.putStr(PyStr.of(name), value);
      }
    }
    return result;
  }
}
