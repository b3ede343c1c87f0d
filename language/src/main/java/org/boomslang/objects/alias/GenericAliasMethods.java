package org.boomslang.objects.alias;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.List;
import java.util.Set;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** Builtins of {@code types.GenericAlias}. Compare CPython genericaliasobject.c. */
@PyBuiltins(
    type = "types.GenericAlias",
    doc =
        "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")
final class GenericAliasMethods {
  /** Attributes that are the alias's own; every other one is the origin's. */
  private static final Set<String> OWN =
      Set.of(
          "__class__",
          "__bases__",
          "__copy__",
          "__deepcopy__",
          "__origin__",
          "__args__",
          "__unpacked__",
          "__parameters__",
          "__typing_unpacked_tuple_args__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__");

  private static final List<String> ADDED_TO_DIR =
      List.of(
          "__origin__",
          "__args__",
          "__unpacked__",
          "__parameters__",
          "__typing_unpacked_tuple_args__",
          "__mro_entries__");

  private GenericAliasMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (keywords != null && keywords.length() != 0) {
      throw PyErrors.typeError("GenericAlias() takes no keyword arguments");
    }
    if (args.length != 2) {
      throw PyErrors.typeError("GenericAlias expected 2 arguments, got %d", args.length);
    }
    return new PyGenericAlias(type, args[0], args[1], false);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyGenericAlias self) {
    String text = TypeParameters.aliasRepr(self.origin(), self.args());
    return PyStr.of(self.starred() ? "*" + text : text);
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyGenericAlias self) {
    return Comparisons.hash(self.origin()) ^ Comparisons.hash(self.args());
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyGenericAlias self, Object value) {
    if (!(value instanceof PyGenericAlias other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.starred() == other.starred()
        && Comparisons.equal(self.origin(), other.origin())
        && Comparisons.equal(self.args(), other.args());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyGenericAlias self, Object[] args, PyDict keywords) {
    Object instance = Calls.callDict(self.origin(), args, keywords);
    try {
      Attributes.set(instance, "__orig_class__", self);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR) && !e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
    }
    return instance;
  }

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PyGenericAlias self, Object name) {
    String text = Attributes.name(name);
    return OWN.contains(text)
        ? Attributes.genericGet(self, text)
        : Attributes.get(self.origin(), text);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyGenericAlias self, Object item) {
    PyTuple args = TypeParameters.substitute(self, self.args(), self.parameters(), item);
    return new PyGenericAlias(PyGenericAlias.TYPE, self.origin(), args, self.starred());
  }

  /** {@code *list[int]}: one element, the starred alias. */
  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyGenericAlias self) {
    return new UnpackIterator(self);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    return PyUnion.or(self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(Object self, Object value) {
    return PyUnion.or(value, self);
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyGenericAlias self, Object bases) {
    return PyTuple.of(self.origin());
  }

  @PyBuiltin(name = "__instancecheck__", sig = "($self, object, /)")
  static Object instanceCheck(PyGenericAlias self, Object instance) {
    throw PyErrors.typeError("isinstance() argument 2 cannot be a parameterized generic");
  }

  @PyBuiltin(name = "__subclasscheck__", sig = "($self, object, /)")
  static Object subclassCheck(PyGenericAlias self, Object subclass) {
    throw PyErrors.typeError("issubclass() argument 2 cannot be a parameterized generic");
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyGenericAlias self) {
    if (self.starred()) {
      Object plain = new PyGenericAlias(self.type(), self.origin(), self.args(), false);
      return PyTuple.of(
          Imports.attribute("builtins", "next"),
          PyTuple.of(new UnpackIterator((PyGenericAlias) plain)));
    }
    return PyTuple.of(self.type(), PyTuple.of(self.origin(), self.args()));
  }

  @PyBuiltin(name = "__dir__", sig = "($self, /)")
  static Object dir(PyGenericAlias self) {
    PyList names = PyList.of(Iteration.toArray(Calls.callSpecial(self.origin(), "__dir__")));
    for (String name : ADDED_TO_DIR) {
      TruffleString added = PyStr.constant(name);
      if (!Items.contains(names, added)) {
        names.append(added);
      }
    }
    return names;
  }

  @PyBuiltin(name = "__origin__", kind = Kind.MEMBER)
  static Object origin(PyGenericAlias self) {
    return self.origin();
  }

  @PyBuiltin(name = "__args__", kind = Kind.MEMBER)
  static Object args(PyGenericAlias self) {
    return self.args();
  }

  @PyBuiltin(name = "__unpacked__", kind = Kind.MEMBER)
  static boolean unpacked(PyGenericAlias self) {
    return self.starred();
  }

  @PyBuiltin(
      name = "__parameters__",
      kind = Kind.GETTER,
      doc = "Type variables in the GenericAlias.")
  static Object parameters(PyGenericAlias self) {
    return self.parameters();
  }

  @PyBuiltin(name = "__typing_unpacked_tuple_args__", kind = Kind.GETTER)
  static Object unpackedTupleArgs(PyGenericAlias self) {
    return self.starred() && self.origin() == BuiltinTypes.TUPLE ? self.args() : PyNone.NONE;
  }

  /**
   * Yields the starred form of an alias, once.
   *
   * <p>Thread-safety: compatible; two threads may both get the one element.
   */
  static final class UnpackIterator extends PyIterator {
    static final PyType TYPE =
        PyType.builtin(
            "generic_alias_iterator",
            BuiltinTypes.OBJECT,
            Layout.of("generic_alias_iterator", Layout.OBJECT, null),
            TypeFlags.INTERNAL,
            UnpackIteratorMethodsTable::new);

    private volatile PyGenericAlias alias;

    UnpackIterator(PyGenericAlias alias) {
      super(TYPE.instanceShape());
      this.alias = alias;
    }

    /** The alias yet to be yielded, or {@code null}. */
    PyGenericAlias remaining() {
      return alias;
    }

    @Override
    public Object next() {
      PyGenericAlias plain = alias;
      if (plain == null) {
        return null;
      }
      alias = null;
      return new PyGenericAlias(Types.of(plain), plain.origin(), plain.args(), true);
    }
  }
}
