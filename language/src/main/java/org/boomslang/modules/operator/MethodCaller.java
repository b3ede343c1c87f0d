package org.boomslang.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code operator.methodcaller}. Thread-safety: immutable. */
@PyBuiltins(
    type = "operator.methodcaller",
    doc =
        "Return a callable object that calls the given method on its operand.\n"
            + "After f = methodcaller('name'), the call f(r) returns r.name().\n"
            + "After g = methodcaller('name', 'date', foo=1), the call g(r) returns\n"
            + "r.name('date', foo=1).")
final class MethodCaller extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "operator.methodcaller",
          BuiltinTypes.OBJECT,
          Layout.of("methodcaller", Layout.OBJECT, null),
          MethodCallerTable::new);

  private final Object name;
  private final String method;
  private final Object[] arguments;
  private final PyDict keywords;

  private MethodCaller(
      Shape shape, Object name, String method, Object[] arguments, PyDict keywords) {
    super(shape);
    this.name = name;
    this.method = method;
    this.arguments = arguments;
    this.keywords = keywords;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, name, /, *args, **kwargs)")
  static Object create(PyType type, Object name, Object[] args, PyDict keywords) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("method name must be a string");
    }
    String method = PyStr.toJava(name).intern();
    return new MethodCaller(type.instanceShape(), name, method, args, keywords);
  }

  @PyBuiltin(name = "__call__", sig = "($self, obj, /)", doc = "Call self as a function.")
  static Object call(MethodCaller self, Object object) {
    return Calls.callDict(Attributes.get(object, self.method), self.arguments, self.keywords);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static TruffleString repr(MethodCaller self) {
    return Representation.of(self, Calls.prepend(self.name, self.arguments), self.keywords);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Return state information for pickling")
  static Object reduce(MethodCaller self) {
    if (self.keywords.isEmpty()) {
      return PyTuple.of(self.type(), PyTuple.of(Calls.prepend(self.name, self.arguments)));
    }
    Object partial =
        Calls.callDict(
            Imports.attribute("functools", "partial"),
            new Object[] {self.type(), self.name},
            self.keywords);
    return PyTuple.of(partial, PyTuple.of(self.arguments));
  }
}
