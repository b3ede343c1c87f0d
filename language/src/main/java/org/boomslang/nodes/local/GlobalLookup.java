package org.boomslang.nodes.local;

import com.oracle.truffle.api.Assumption;
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
  final GlobalCell global;
  final GlobalCell builtin;

  /** Hold while {@link #value} is what the name means; the second is null for a global. */
  final Assumption globalConstant;

  final Assumption builtinConstant;
  final Object value;

  private GlobalLookup(
      PyDict globals,
      GlobalCell global,
      GlobalCell builtin,
      Assumption globalConstant,
      Assumption builtinConstant,
      Object value) {
    this.globals = globals;
    this.global = global;
    this.builtin = builtin;
    this.globalConstant = globalConstant;
    this.builtinConstant = builtinConstant;
    this.value = value;
  }

  /** Whether a namespace can be asked by cells: an exact dictionary. */
  static boolean isPlain(PyDict namespace) {
    return namespace.type() == BuiltinTypes.DICT && !namespace.isInstanceDict();
  }

  @TruffleBoundary
  static GlobalLookup of(PyDict globals, PyDict builtins, String name) {
    GlobalCell global = globals.cell(name);
    GlobalCell builtin = isPlain(builtins) ? builtins.cell(name) : null;
    // Assumptions first: the values read afterwards are those the assumptions speak of.
    Assumption globalConstant = global.constant();
    Object value = global.value();
    if (value != null || builtin == null) {
      return new GlobalLookup(globals, global, builtin, globalConstant, null, value);
    }
    Assumption builtinConstant = builtin.constant();
    return new GlobalLookup(
        globals, global, builtin, globalConstant, builtinConstant, builtin.value());
  }

  boolean isConstant() {
    return value != null
        && globalConstant.isValid()
        && (builtinConstant == null || builtinConstant.isValid());
  }

  /** The present value through the cells, or null. */
  Object read() {
    Object current = global.value();
    return current != null || builtin == null ? current : builtin.value();
  }

  /** The value of a name in any namespaces, or null. */
  @TruffleBoundary
  static Object readAny(PyDict globals, PyDict builtins, String name) {
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
