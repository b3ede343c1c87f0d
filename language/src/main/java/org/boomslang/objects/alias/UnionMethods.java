package org.boomslang.objects.alias;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.StringJoiner;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Builtins of {@code typing.Union}. Compare CPython unionobject.c. */
@PyBuiltins(type = "typing.Union", doc = "Represent a union type\n\nE.g. for int | str")
final class UnionMethods {
  private UnionMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyUnion self) {
    StringJoiner text = new StringJoiner(" | ");
    for (Object member : self.args().toArray()) {
      text.add(TypeParameters.typeRepr(member));
    }
    return PyStr.of(text.toString());
  }

  /** Independent of the order, as equality is. */
  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyUnion self) {
    return self.hash();
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyUnion self, Object value) {
    return value instanceof PyUnion other
        ? (Object) PyUnion.equal(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PyUnion self, Object name) {
    String text = Attributes.name(name);
    // A union shows its type's module as its own.
    return text.equals("__module__")
        ? Attributes.get(self.type(), text)
        : Attributes.genericGet(self, text);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    return PyUnion.of(PyTuple.of(self, value));
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(Object self, Object value) {
    return PyUnion.of(PyTuple.of(value, self));
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyUnion self, Object item) {
    return PyUnion.of(TypeParameters.substitute(self, self.args(), self.parameters(), item));
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyUnion self, Object bases) {
    throw PyErrors.typeError("Cannot subclass %s", PyStr.toJava(Conversions.repr(self)));
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return PyUnion.of(item);
  }

  @PyBuiltin(name = "__args__", kind = Kind.MEMBER)
  static Object args(PyUnion self) {
    return self.args();
  }

  @PyBuiltin(name = "__name__", kind = Kind.GETTER, doc = "Name of the type")
  static String name(PyUnion self) {
    return "Union";
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER, doc = "Qualified name of the type")
  static String qualname(PyUnion self) {
    return "Union";
  }

  @PyBuiltin(name = "__origin__", kind = Kind.GETTER, doc = "Always returns the type")
  static Object origin(PyUnion self) {
    return PyUnion.TYPE;
  }

  @PyBuiltin(
      name = "__parameters__",
      kind = Kind.GETTER,
      doc = "Type variables in the types.UnionType.")
  static Object parameters(PyUnion self) {
    return self.parameters();
  }
}
