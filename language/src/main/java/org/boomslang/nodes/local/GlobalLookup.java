package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.GlobalCell;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;

/**
 * What is known about a global name in one pair of namespaces: the cells to ask, and the value
 * while it is constant. Thread-safety: immutable.
 */
final class GlobalLookup {
  final PyDict globals;
  final PyDict builtins;
  final GlobalCell global;
  final GlobalCell builtin;

  /** What the name means while both are valid; the second is null for a global. */
  private final GlobalCell.Constant globalConstant;

  private final GlobalCell.Constant builtinConstant;

  private GlobalLookup(
      PyDict globals,
      PyDict builtins,
      GlobalCell global,
      GlobalCell builtin,
      GlobalCell.Constant globalConstant,
      GlobalCell.Constant builtinConstant) {
    this.globals = globals;
    this.builtins = builtins;
    this.global = global;
    this.builtin = builtin;
    this.globalConstant = globalConstant;
    this.builtinConstant = builtinConstant;
  }

  /** Whether a namespace can be asked by cells: an exact dictionary. */
  static boolean isPlain(Object namespace) {
    return namespace instanceof PyDict dict
        && dict.type() == BuiltinTypes.DICT
        && !dict.isInstanceDict();
  }

  @TruffleBoundary
  static GlobalLookup of(PyDict globals, PyDict builtins, String name) {
    GlobalCell global = globals.cell(name);
    GlobalCell builtin = builtins.cell(name);
    GlobalCell.Constant globalConstant = global.constant();
    boolean isGlobal = globalConstant.value() != null || global.value() != null;
    return new GlobalLookup(
        globals, builtins, global, builtin, globalConstant, isGlobal ? null : builtin.constant());
  }

  /** The value while it is constant, else null. */
  Object constant() {
    if (!globalConstant.isValid()) {
      return null;
    }
    if (builtinConstant == null) {
      return globalConstant.value();
    }
    return builtinConstant.isValid() ? builtinConstant.value() : null;
  }

  /** The present value through the cells, or null. */
  Object read() {
    Object current = global.value();
    return current != null ? current : builtin.value();
  }

  /** The value of a name in any namespaces, or null. */
  @TruffleBoundary
  static Object readAny(PyDict globals, Object builtins, String name) {
    Object value = get(globals, name);
    return value != null ? value : get(builtins, name);
  }

  @TruffleBoundary
  static Object get(Object namespace, String name) {
    if (namespace instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      return dict.getStr(name);
    }
    try {
      return Items.get(namespace, PyStr.constant(name));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
