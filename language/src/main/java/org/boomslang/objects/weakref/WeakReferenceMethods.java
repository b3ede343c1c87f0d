package org.boomslang.objects.weakref;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code weakref.ref}. Compare CPython weakrefobject.c. */
@PyBuiltins(type = "weakref.ReferenceType")
final class WeakReferenceMethods {
  private WeakReferenceMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, object, callback=None, /, **kwargs)")
  static Object create(PyType type, Object object, Object callback, PyDict keywords) {
    return WeakReferences.reference(type, object, callback);
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, object, callback=None, /)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyWeakReference self, Object object, Object callback) {}

  @PyBuiltin(name = "__call__", sig = "($self, /)", doc = "Call self as a function.")
  static Object call(PyWeakReference self) {
    Object target = self.referent();
    return target == null ? PyNone.NONE : target;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyWeakReference self) {
    Object target = self.referent();
    if (target == null) {
      return PyStr.of("<weakref at 0x%x; dead>".formatted(Identity.id(self)));
    }
    Object name = name(target);
    String suffix = name != null && PyStr.isStr(name) ? " (" + PyStr.toJava(name) + ")" : "";
    return PyStr.of(
        "<weakref at 0x%x; to '%s' at 0x%x%s>"
            .formatted(Identity.id(self), Types.nameOf(target), Identity.id(target), suffix));
  }

  private static Object name(Object target) {
    try {
      return Attributes.getOrNull(target, "__name__");
    } catch (PyException e) {
      // The name is an extra; whatever is wrong with it must not hide the rest.
      return null;
    }
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyWeakReference self) {
    return self.hash();
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyWeakReference self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object notEqual(PyWeakReference self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  /** By referents while both live, by identity afterwards. */
  private static Object compare(CompareOp op, PyWeakReference self, Object value) {
    if (!(value instanceof PyWeakReference other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object left = self.referent();
    Object right = other.referent();
    if (left == null || right == null) {
      return (self == other) == (op == CompareOp.EQ);
    }
    return Comparisons.compare(op, left, right);
  }

  @PyBuiltin(name = "__callback__", kind = Kind.MEMBER)
  static Object callback(PyWeakReference self) {
    Object callback = self.callback();
    return callback == null ? PyNone.NONE : callback;
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }
}
