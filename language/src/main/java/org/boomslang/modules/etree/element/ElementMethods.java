package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The methods of elements that make, change and walk them. Thread-safety: shared (stateless). */
@PyBuiltins(type = "xml.etree.ElementTree.Element")
final class ElementMethods {
  private static final TruffleString ANY = PyStr.constant("*");

  private ElementMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyElement(type.instanceShape(), PyNone.NONE);
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyElement self, Object[] args, PyDict kwargs) {
    ElementArguments.check("Element", args, 1, 2);
    PyDict attributes = ElementArguments.attributes(args.length > 1 ? args[1] : null, kwargs);
    if (attributes != null && !attributes.isEmpty()) {
      // As in CPython, an element that is initialised again loses what it had.
      self.clear();
      self.setAttributes(attributes);
    }
    self.setTag(args[0]);
    self.setText(PyNone.NONE);
    self.setTail(PyNone.NONE);
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyElement self) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      throw PyErrors.runtimeError("reentrant call inside %s.__repr__", self.type().name());
    }
    try {
      return PyStr.of(
          "<Element %s at 0x%x>"
              .formatted(PyStr.toJava(Conversions.repr(self.tag())), Identity.id(self)));
    } finally {
      thread.leaveRepr(self);
    }
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)", doc = "True if self else False")
  static boolean truth(PyElement self) {
    Warnings.deprecated(
        "Testing an element's truth value will always return True in future versions.  Use"
            + " specific 'len(elem)' or 'elem is not None' test instead.");
    return self.length() > 0;
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)")
  static long sizeOf(PyElement self) {
    int length = self.length();
    if (length == 0 && self.attributesOrNull() == null) {
      return 56;
    }
    // What CPython has allocated when the children were added one by one.
    int allocated = 4;
    while (allocated < length) {
      int wanted = allocated + 1;
      allocated = (wanted >> 3) + (wanted < 9 ? 3 : 6) + wanted;
    }
    return 56 + 64 + (allocated > 4 ? 8L * allocated : 0);
  }

  // ------------------------------------------------------------------ children

  @PyBuiltin(name = "append", sig = "($self, subelement, /)")
  static void append(PyElement self, Object subelement) {
    self.append(ElementArguments.element("append", "argument 1", subelement));
  }

  @PyBuiltin(name = "extend", sig = "($self, elements, /)")
  static void extend(PyElement self, Object elements) {
    Object[] items = Sequences.toArray(elements, "'elements' must be an iterable");
    int good = 0;
    while (good < items.length && items[good] instanceof PyElement) {
      good++;
    }
    self.children().extend(good == items.length ? items : Arrays.copyOf(items, good));
    if (good < items.length) {
      throw ElementArguments.noElement(items[good]);
    }
  }

  @PyBuiltin(name = "insert", sig = "($self, index, subelement, /)")
  static void insert(PyElement self, Object index, Object subelement) {
    int at = Sequences.size(index);
    self.children().insert(at, ElementArguments.element("insert", "argument 2", subelement));
  }

  @PyBuiltin(name = "remove", sig = "($self, subelement, /)")
  static void remove(PyElement self, Object subelement) {
    ElementArguments.element("remove", "argument", subelement);
    PyList children = self.childrenOrNull();
    if (children == null || !children.removeEqual(subelement)) {
      throw PyErrors.valueError("Element.remove(x): element not found");
    }
  }

  @PyBuiltin(name = "clear", sig = "($self, /)")
  static void clear(PyElement self) {
    self.clear();
  }

  @PyBuiltin(name = "makeelement", sig = "($self, tag, attrib, /)")
  static Object makeElement(PyElement self, Object tag, PyDict attrib) {
    return new PyElement(tag, attrib.copy());
  }

  // ------------------------------------------------------------------ attributes

  @PyBuiltin(name = "get", sig = "($self, /, key, default=None)")
  static Object get(PyElement self, Object key, Object fallback) {
    PyDict attributes = self.attributesOrNull();
    Object value = attributes == null ? null : attributes.get(key);
    return value == null ? fallback : value;
  }

  @PyBuiltin(name = "set", sig = "($self, key, value, /)")
  static void set(PyElement self, Object key, Object value) {
    self.putAttribute(key, value);
  }

  @PyBuiltin(name = "items", sig = "($self, /)")
  static Object items(PyElement self) {
    PyDict attributes = self.attributesOrNull();
    if (attributes == null) {
      return new PyList();
    }
    Object[] entries = attributes.entries();
    Object[] items = new Object[entries.length / 2];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyTuple.of(entries[2 * i], entries[2 * i + 1]);
    }
    return PyList.of(items);
  }

  @PyBuiltin(name = "keys", sig = "($self, /)")
  static Object keys(PyElement self) {
    PyDict attributes = self.attributesOrNull();
    if (attributes == null) {
      return new PyList();
    }
    Object[] entries = attributes.entries();
    Object[] keys = new Object[entries.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = entries[2 * i];
    }
    return PyList.of(keys);
  }

  // ------------------------------------------------------------------ walking

  @PyBuiltin(name = "iter", sig = "($self, /, tag=None)")
  static Object iter(PyElement self, Object tag) {
    boolean any =
        PyStr.isStr(tag)
            ? PyStr.equal(PyStr.value(tag), ANY)
            : tag instanceof PyBytes bytes && bytes.length() == 1 && bytes.array()[0] == '*';
    return new PyElementIterator(self, any ? PyNone.NONE : tag, false);
  }

  @PyBuiltin(name = "itertext", sig = "($self, /)")
  static Object iterText(PyElement self) {
    return new PyElementIterator(self, PyNone.NONE, true);
  }
}
