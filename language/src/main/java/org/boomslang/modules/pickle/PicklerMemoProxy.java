package org.boomslang.modules.pickle;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code Pickler.memo}. Thread-safety: as the pickler's. */
@PyBuiltins(type = "_pickle.PicklerMemoProxy", unhashable = true)
final class PicklerMemoProxy extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_pickle.PicklerMemoProxy",
          BuiltinTypes.OBJECT,
          Layout.of("PicklerMemoProxy", Layout.OBJECT, null),
          TypeFlags.FINAL,
          PicklerMemoProxyTable::new);

  private final PyPickler pickler;

  PicklerMemoProxy(PyPickler pickler) {
    super(TYPE.instanceShape());
    this.pickler = pickler;
  }

  PickleMemo memo() {
    return pickler.initialised().memo;
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items from memo.")
  static void clear(PicklerMemoProxy self) {
    self.memo().clear();
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "Copy the memo to a new object.")
  static Object copy(PicklerMemoProxy self) {
    return self.memo().toDict();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Implement pickle support.")
  static Object reduce(PicklerMemoProxy self) {
    return PyTuple.of(BuiltinTypes.DICT, PyTuple.of(self.memo().toDict()));
  }
}
