package org.boomslang.modules.symtable;

import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code symtable entry}: one block of a program. Its lists and its dictionary are Python objects,
 * which a program may change.
 *
 * <p>Thread-safety: immutable but for them.
 */
final class PySymtableEntry extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "symtable entry",
          BuiltinTypes.OBJECT,
          Layout.of("symtable entry", Layout.OBJECT, null),
          TypeFlags.FINAL,
          SymtableEntryMethodsTable::new);

  final BlockSymbols block;
  final PyDict symbols;
  final PyList parameters;
  final PyList children;

  private PySymtableEntry(
      Shape shape, BlockSymbols block, PyDict symbols, PyList parameters, PyList children) {
    super(shape);
    this.block = block;
    this.symbols = symbols;
    this.parameters = parameters;
    this.children = children;
  }

  static PySymtableEntry of(BlockSymbols block) {
    PyDict symbols = new PyDict();
    for (Map.Entry<String, Integer> entry : block.symbols().entrySet()) {
      symbols.put(PyStr.of(entry.getKey()), (long) entry.getValue());
    }
    return new PySymtableEntry(
        TYPE.instanceShape(),
        block,
        symbols,
        PyList.of(block.parameters().stream().map(PyStr::of).toArray()),
        PyList.of(block.children().stream().map(PySymtableEntry::of).toArray()));
  }

  long id() {
    return Identity.id(this);
  }
}
