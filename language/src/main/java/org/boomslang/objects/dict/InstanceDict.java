package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.str.PyStr;

/**
 * The {@code __dict__} of an object: string keys are the object's attributes and stay where its
 * shape puts them. Keys of other types, which no attribute can have, lie in a dictionary beside and
 * come last in the order. When the object gets another {@code __dict__}, this one is detached: the
 * attributes move to the dictionary beside.
 *
 * <p>Thread-safety: atomic, by the object's own rules for string keys and the other dictionary's
 * for the rest. Changes through the dictionary hold the object's monitor, so that none gets lost
 * when it is detached.
 */
final class InstanceDict extends PyDict {
  private final PyObject origin;
  private final PyDict others = new PyDict();

  /** Written under the object's monitor. */
  private volatile boolean detached;

  InstanceDict(PyObject object) {
    this.origin = object;
  }

  @Override
  public boolean isViewOf(PyObject candidate) {
    return !detached && origin == candidate;
  }

  @Override
  public boolean isInstanceDict() {
    return true;
  }

  @Override
  @TruffleBoundary
  public void detach() {
    synchronized (origin) {
      Object[] rest = others.entries();
      others.clear();
      for (String name : origin.attributeNames()) {
        others.putStr(name, origin.getAttribute(name));
      }
      for (int i = 0; i < rest.length; i += 2) {
        others.put(rest[i], rest[i + 1]);
      }
      detached = true;
    }
  }

  @Override
  public PyDict asNamespace() {
    throw PyErrors.notImplementedError(
        "the __dict__ of an instance cannot be the globals of a function");
  }

  /** The attribute that a key names, or null for a key in the dictionary beside. */
  private String attribute(Object key) {
    return PyStr.isStr(key) && !detached ? PyStr.intern(key) : null;
  }

  @Override
  @TruffleBoundary
  public Object get(Object key) {
    String name = attribute(key);
    if (name != null) {
      Object value = origin.getAttribute(name);
      // The attributes go from the object only once they are in the dictionary beside.
      if (value != null || !detached) {
        return value;
      }
    }
    return others.get(key);
  }

  @Override
  @TruffleBoundary
  public Object getStr(TruffleString key) {
    return get(key);
  }

  @Override
  @TruffleBoundary
  public Object getStr(String name) {
    return get(PyStr.of(name));
  }

  @Override
  @TruffleBoundary
  public int size() {
    return (detached ? 0 : origin.attributeNames().size()) + others.size();
  }

  @Override
  @TruffleBoundary
  public Object[] entries() {
    if (detached) {
      return others.entries();
    }
    List<String> names = origin.attributeNames();
    Object[] rest = others.entries();
    Object[] result = new Object[2 * names.size() + rest.length];
    int n = 0;
    for (String name : names) {
      Object value = origin.getAttribute(name);
      if (value != null) {
        result[n++] = PyStr.of(name);
        result[n++] = value;
      }
    }
    System.arraycopy(rest, 0, result, n, rest.length);
    return Arrays.copyOf(result, n + rest.length);
  }

  @Override
  @TruffleBoundary
  public void put(Object key, Object value) {
    String name = attribute(key);
    if (name != null) {
      synchronized (origin) {
        if (!detached) {
          origin.setAttribute(name, value);
          return;
        }
      }
    }
    others.put(key, value);
  }

  @Override
  @TruffleBoundary
  public void putStr(String name, Object value) {
    put(PyStr.of(name), value);
  }

  @Override
  @TruffleBoundary
  public void putStr(TruffleString key, Object value) {
    put(key, value);
  }

  @Override
  @TruffleBoundary
  public Object remove(Object key) {
    String name = attribute(key);
    if (name != null) {
      synchronized (origin) {
        if (!detached) {
          return origin.deleteAttribute(name);
        }
      }
    }
    return others.remove(key);
  }

  @Override
  @TruffleBoundary
  public Object setDefault(Object key, Object value) {
    String name = attribute(key);
    if (name != null) {
      synchronized (origin) {
        if (!detached) {
          return origin.setAttributeIfAbsent(name, value);
        }
      }
    }
    return others.setDefault(key, value);
  }

  @Override
  @TruffleBoundary
  public boolean replace(Object key, Object expected, Object value) {
    String name = attribute(key);
    if (name != null) {
      synchronized (origin) {
        if (!detached) {
          if (!Identity.identical(origin.getAttribute(name), expected)) {
            return false;
          }
          origin.setAttribute(name, value);
          return true;
        }
      }
    }
    return others.replace(key, expected, value);
  }

  @Override
  @TruffleBoundary
  public void clear() {
    if (!detached) {
      for (String name : origin.attributeNames()) {
        origin.deleteAttribute(name);
      }
    }
    others.clear();
  }

  @Override
  @TruffleBoundary
  public Object[] popEntry(boolean last) {
    Object[] popped = last || detached ? others.popEntry(last) : null;
    if (popped != null) {
      return popped;
    }
    while (!detached) {
      List<String> names = origin.attributeNames();
      if (names.isEmpty()) {
        break;
      }
      String name = last ? names.getLast() : names.getFirst();
      Object value = origin.deleteAttribute(name);
      if (value != null) {
        return new Object[] {PyStr.of(name), value};
      }
    }
    return others.popEntry(last);
  }

  @Override
  long stamp() {
    return size();
  }

  @Override
  public Cursor cursor() {
    return new EntriesCursor(this, false);
  }

  @Override
  public Cursor reverseCursor() {
    return new EntriesCursor(this, true);
  }

  /** Walks over the keys that were there at the start, with the values of the moment. */
  private static final class EntriesCursor extends Cursor {
    private final InstanceDict dict;
    private final Object[] entries;
    private final boolean reverse;
    private int position;

    EntriesCursor(InstanceDict dict, boolean reverse) {
      this.dict = dict;
      this.reverse = reverse;
      entries = dict.entries();
    }

    private EntriesCursor(EntriesCursor other) {
      dict = other.dict;
      reverse = other.reverse;
      entries = other.entries;
      position = other.position;
    }

    @Override
    public Cursor duplicate() {
      return new EntriesCursor(this);
    }

    @Override
    @TruffleBoundary
    Object step(Part part) {
      int at = position;
      if (at > entries.length) {
        return null;
      }
      if (dict.size() != entries.length / 2) {
        throw PyErrors.runtimeError("dictionary changed size during iteration");
      }
      if (at == entries.length) {
        position = at + 1;
        return null;
      }
      position = at + 2;
      Object key = entries[reverse ? entries.length - 2 - at : at];
      Object value = dict.get(key);
      if (value == null) {
        throw PyErrors.runtimeError("dictionary keys changed during iteration");
      }
      return take(part, key, value);
    }

    @Override
    @TruffleBoundary
    public int remaining() {
      return dict.size() != entries.length / 2 ? 0 : Math.max(0, entries.length - position) / 2;
    }
  }

  @Override
  long bytes() {
    return 48 + 16L * size();
  }
}
