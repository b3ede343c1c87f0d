package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * What a {@code class} statement does: {@code __build_class__}.
 *
 * <p>Compare CPython bltinmodule.c: {@code builtin___build_class__}.
 */
public final class ClassBuilder {
  private ClassBuilder() {}

  /**
   * Runs the class body and makes the class.
   *
   * @param body the function of the class body; called with the namespace it returns the cell of
   *     {@code __class__}, or None
   * @param name the class name, a str
   * @param bases as written, before {@code __mro_entries__}
   * @param keywords with {@code metaclass} among them; may be {@code null}; is not changed
   */
  @TruffleBoundary
  public static Object build(Object body, Object name, Object[] bases, PyDict keywords) {
    if (!(body instanceof PyFunction function)) {
      throw PyErrors.typeError("__build_class__: func must be a function");
    }
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("__build_class__: name is not a string");
    }
    Object[] resolved = resolveBases(bases);
    PyDict rest = keywords == null ? new PyDict() : (PyDict) keywords.copy();
    Object metaclass = rest.getStr("metaclass");
    if (metaclass != null) {
      rest.remove(PyStr.constant("metaclass"));
    } else {
      metaclass = resolved.length == 0 ? BuiltinTypes.TYPE : Types.of(resolved[0]);
    }
    if (metaclass instanceof PyType type) {
      metaclass = Bases.metaclass(type, resolved);
    }
    PyTuple basesTuple = PyTuple.of(resolved);
    Object namespace = prepare(metaclass, name, basesTuple, rest);
    Object cell = function.run(namespace);
    if (resolved != bases) {
      Items.set(namespace, PyStr.constant("__orig_bases__"), PyTuple.of(bases));
    }
    Object result = Calls.callDict(metaclass, new Object[] {name, basesTuple, namespace}, rest);
    if (result instanceof PyType && cell instanceof PyCell classCell) {
      checkClassCell(classCell, name, result);
    }
    return result;
  }

  /** The bases with {@code __mro_entries__} asked; the same array when no base has it. */
  @TruffleBoundary
  static Object[] resolveBases(Object[] bases) {
    List<Object> resolved = null;
    for (int i = 0; i < bases.length; i++) {
      Object entries =
          bases[i] instanceof PyType ? null : Attributes.getOrNull(bases[i], "__mro_entries__");
      if (entries == null) {
        if (resolved != null) {
          resolved.add(bases[i]);
        }
        continue;
      }
      if (!(Calls.call(entries, PyTuple.of(bases)) instanceof PyTuple replacement)) {
        throw PyErrors.typeError("__mro_entries__ must return a tuple");
      }
      if (resolved == null) {
        resolved = new ArrayList<>(Arrays.asList(bases).subList(0, i));
      }
      resolved.addAll(Arrays.asList(replacement.toArray()));
    }
    return resolved == null ? bases : resolved.toArray();
  }

  private static Object prepare(Object metaclass, Object name, PyTuple bases, PyDict keywords) {
    Object prepare = Attributes.getOrNull(metaclass, "__prepare__");
    if (prepare == null) {
      return new PyDict();
    }
    Object namespace = Calls.callDict(prepare, new Object[] {name, bases}, keywords);
    if (!(namespace instanceof PyDict) && Types.of(namespace).lookup("__getitem__") == null) {
      throw PyErrors.typeError(
          "%s.__prepare__() must return a mapping, not %s",
          metaclass instanceof PyType type ? type.shortName() : "<metaclass>",
          Types.of(namespace).name());
    }
    return namespace;
  }

  private static void checkClassCell(PyCell cell, Object name, Object result) {
    Object held = cell.get();
    if (held == result) {
      return;
    }
    String shownName = PyStr.toJava(Conversions.repr(name));
    String shownClass = PyStr.toJava(Conversions.repr(result));
    if (held == null) {
      throw PyErrors.runtimeError(
          "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
          shownName, shownClass);
    }
    throw PyErrors.typeError(
        "__class__ set to %s defining %s as %s",
        PyStr.toJava(Conversions.repr(held)), shownName, shownClass);
  }
}
