package org.boomslang.objects.functools;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code functools.partial}. Compare CPython {@code _functoolsmodule.c}. */
@PyBuiltins(
    type = "functools.partial",
    doc = "Create a new function with partial application of the given arguments and keywords.")
final class PartialMethods {
  private PartialMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] given, PyDict keywords) {
    if (given.length < 1) {
      throw PyErrors.typeError("type 'partial' takes at least one argument");
    }
    Object function = given[0];
    if (!Calls.isCallable(function)) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    Object[] args = java.util.Arrays.copyOfRange(given, 1, given.length);
    if (args.length > 0 && args[args.length - 1] == PyPlaceholder.PLACEHOLDER) {
      throw PyErrors.typeError("trailing Placeholders are not allowed");
    }
    PyDict.Cursor cursor = keywords.cursor();
    while (cursor.next()) {
      if (cursor.value() == PyPlaceholder.PLACEHOLDER) {
        throw PyErrors.typeError("Placeholder cannot be passed as a keyword argument");
      }
    }
    PyDict all = keywords;
    // A partial of a partial calls the function itself, unless somebody hung attributes on it.
    if (function instanceof PyPartial inner
        && inner.type().lookup("__call__") == PyPartial.TYPE.getOwn("__call__")
        && inner.attributeNames().isEmpty()
        && Attributes.replacedDict(inner) == null) {
      PyPartial.Target target = inner.target();
      args = PyPartial.fill(target.args().items(), target.placeholders(), args);
      function = target.function();
      if (!target.keywords().isEmpty()) {
        all = target.keywords().copy();
        all.merge(keywords, true);
      }
    }
    return new PyPartial(
        type.instanceShape(),
        new PyPartial.Target(function, PyTuple.of(args), PyPartial.placeholders(args), all));
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, *args, **kwargs)")
  static Object call(PyPartial self, Object[] args, PyDict keywords) {
    PyPartial.Target target = self.target();
    if (args.length < target.placeholders()) {
      throw PyErrors.typeError(
          "missing positional arguments in 'partial' call; expected at least %d, got %d",
          target.placeholders(), args.length);
    }
    PyDict all = target.keywords();
    if (all.isEmpty()) {
      all = keywords;
    } else if (!keywords.isEmpty()) {
      all = all.copy();
      all.merge(keywords, true);
    }
    return Calls.callDict(
        target.function(), PyPartial.fill(target.args().items(), target.placeholders(), args), all);
  }

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(PyPartial self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return instance == PyNone.NONE ? self : new PyMethod(self, instance);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static TruffleString repr(PyPartial self) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      return PyStr.constant("...");
    }
    try {
      PyPartial.Target target = self.target();
      StrBuilder text = new StrBuilder();
      text.append(PyStr.toJava(Conversions.str(Attributes.get(self.type(), "__module__"))))
          .append(".")
          .append(self.type().qualname())
          .append("(")
          .append(Conversions.repr(target.function()));
      for (Object argument : target.args().items()) {
        text.append(", ").append(Conversions.repr(argument));
      }
      Object[] entries = target.keywords().entries();
      for (int i = 0; i < entries.length; i += 2) {
        text.append(", ")
            .append(Conversions.str(entries[i]))
            .append("=")
            .append(Conversions.repr(entries[i + 1]));
      }
      return text.append(")").toTruffleString();
    } finally {
      thread.leaveRepr(self);
    }
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyPartial self) {
    PyPartial.Target target = self.target();
    PyDict dict = Attributes.dict(self);
    Object attributes = dict == null || dict.isEmpty() ? PyNone.NONE : dict;
    return PyTuple.of(
        self.type(),
        PyTuple.of(target.function()),
        PyTuple.of(target.function(), target.args(), target.keywords(), attributes));
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, object, /)")
  static void setState(PyPartial self, Object state) {
    if (!(state instanceof PyTuple parts)
        || parts.length() != 4
        || !Calls.isCallable(parts.get(0))
        || !(parts.get(1) instanceof PyTuple args)
        || (parts.get(2) != PyNone.NONE && !(parts.get(2) instanceof PyDict))
        || (parts.get(3) != PyNone.NONE && !(parts.get(3) instanceof PyDict))) {
      throw PyErrors.typeError("invalid partial state");
    }
    int placeholders = PyPartial.placeholders(args.items());
    PyTuple plain = args.type() == BuiltinTypes.TUPLE ? args : PyTuple.of(args.toArray());
    PyDict keywords;
    if (parts.get(2) instanceof PyDict given) {
      keywords = given.type() == BuiltinTypes.DICT ? given : given.copy();
    } else {
      keywords = new PyDict();
    }
    self.setTarget(new PyPartial.Target(parts.get(0), plain, placeholders, keywords));
    Attributes.setDict(self, parts.get(3) instanceof PyDict dict ? dict : new PyDict());
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(
      name = "func",
      kind = Kind.MEMBER,
      doc = "function object to use in future partial calls")
  static Object function(PyPartial self) {
    return self.target().function();
  }

  @PyBuiltin(name = "args", kind = Kind.MEMBER, doc = "tuple of arguments to future partial calls")
  static Object args(PyPartial self) {
    return self.target().args();
  }

  @PyBuiltin(
      name = "keywords",
      kind = Kind.MEMBER,
      doc = "dictionary of keyword arguments to future partial calls")
  static Object keywords(PyPartial self) {
    return self.target().keywords();
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyPartial self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyPartial self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError(
          "__dict__ must be set to a dictionary, not a '%s'",
          org.boomslang.objects.Types.nameOf(value));
    }
    Attributes.setDict(self, dict);
  }
}
