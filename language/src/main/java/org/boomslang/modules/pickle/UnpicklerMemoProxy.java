package org.boomslang.modules.pickle;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code Unpickler.memo}. Thread-safety: as the unpickler's. */
@PyBuiltins(type = "_pickle.UnpicklerMemoProxy", unhashable = true)
final class UnpicklerMemoProxy extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_pickle.UnpicklerMemoProxy",
          BuiltinTypes.OBJECT,
          Layout.of("UnpicklerMemoProxy", Layout.OBJECT, null),
          TypeFlags.FINAL,
          UnpicklerMemoProxyTable::new);

  private final PyUnpickler unpickler;

  UnpicklerMemoProxy(PyUnpickler unpickler) {
    super(TYPE.instanceShape());
    this.unpickler = unpickler;
  }

  UnpickleMemo memo() {
    return unpickler.initialised().memo;
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items from memo.")
  static void clear(UnpicklerMemoProxy self) {
    self.unpickler.initialised().memo = new UnpickleMemo();
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "Copy the memo to a new object.")
  static Object copy(UnpicklerMemoProxy self) {
    return self.memo().toDict();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Implement pickling support.")
  static Object reduce(UnpicklerMemoProxy self) {
    return PyTuple.of(BuiltinTypes.DICT, PyTuple.of(self.memo().toDict()));
  }
}
