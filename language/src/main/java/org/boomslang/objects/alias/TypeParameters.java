package org.boomslang.objects.alias;

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
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Finding type parameters in type arguments, putting arguments in their place, and showing types.
 *
 * <p>Compare CPython genericaliasobject.c: {@code _Py_make_parameters}, {@code
 * _Py_subs_parameters}, and typevarobject.c: {@code _Py_typing_type_repr}.
 */
public final class TypeParameters {
  private TypeParameters() {}

  /** The distinct type parameters in {@code args}, a tuple or list of type arguments. */
  @TruffleBoundary
  public static PyTuple collect(Object args) {
    List<Object> found = new ArrayList<>();
    for (Object arg : elements(args)) {
      if (arg instanceof PyType) {
        continue;
      }
      if (Attributes.getOrNull(arg, "__typing_subst__") != null) {
        addOnce(found, arg);
        continue;
      }
      Object nested = Attributes.getOrNull(arg, "__parameters__");
      if (nested == null && isSequence(arg)) {
        nested = collect(arg);
      }
      if (nested instanceof PyTuple tuple) {
        for (Object parameter : tuple.toArray()) {
          addOnce(found, parameter);
        }
      }
    }
    return PyTuple.of(found.toArray());
  }

  private static boolean isSequence(Object value) {
    return value instanceof PyTuple || value instanceof PyList;
  }

  private static Object[] elements(Object sequence) {
    return sequence instanceof PyTuple tuple ? tuple.toArray() : ((PyList) sequence).toArray();
  }

  private static void addOnce(List<Object> list, Object item) {
    if (indexOf(list.toArray(), item) < 0) {
      list.add(item);
    }
  }

  private static int indexOf(Object[] array, Object item) {
    for (int i = 0; i < array.length; i++) {
      if (array[i] == item) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The arguments of {@code self[item]}.
   *
   * @param args the arguments of {@code self}, a tuple or list
   * @param parameters the type parameters in {@code args}
   */
  @TruffleBoundary
  public static PyTuple substitute(Object self, Object args, PyTuple parameters, Object item) {
    Object[] params = parameters.toArray();
    if (params.length == 0) {
      throw PyErrors.typeError("%s is not a generic class", PyStr.toJava(Conversions.repr(self)));
    }
    Object prepared = unpack(item);
    for (Object parameter : params) {
      Object prepare = Attributes.getOrNull(parameter, "__typing_prepare_subst__");
      if (prepare != null && prepare != PyNone.NONE) {
        prepared = Calls.call(prepare, self, prepared);
      }
    }
    Object[] values = prepared instanceof PyTuple tuple ? tuple.toArray() : new Object[] {prepared};
    if (values.length != params.length) {
      throw PyErrors.typeError(
          "Too %s arguments for %s; actual %d, expected %d",
          values.length > params.length ? "many" : "few",
          PyStr.toJava(Conversions.repr(self)),
          values.length,
          params.length);
    }
    List<Object> result = new ArrayList<>();
    for (Object arg : elements(args)) {
      if (arg instanceof PyType) {
        result.add(arg);
      } else if (isSequence(arg)) {
        PyTuple nested = substitute(self, arg, parameters, item);
        result.add(arg instanceof PyTuple ? nested : PyList.of(nested.toArray()));
      } else {
        substituteOne(arg, params, values, result);
      }
    }
    return PyTuple.of(result.toArray());
  }

  private static void substituteOne(
      Object arg, Object[] params, Object[] values, List<Object> result) {
    boolean unpacked = isUnpackedTypeVarTuple(arg);
    Object subst = Attributes.getOrNull(arg, "__typing_subst__");
    Object replaced;
    if (subst != null) {
      replaced = Calls.call(subst, values[indexOf(params, arg)]);
    } else {
      replaced = substituteNested(arg, params, values);
    }
    if (!unpacked) {
      result.add(replaced);
    } else if (replaced instanceof PyTuple tuple) {
      result.addAll(Arrays.asList(tuple.toArray()));
    } else {
      throw PyErrors.typeError(
          "expected __typing_subst__ of %s objects to return a tuple, not %s",
          Types.of(arg).name(), Types.of(replaced).name());
    }
  }

  private static boolean isUnpackedTypeVarTuple(Object arg) {
    Object flag = Attributes.getOrNull(arg, "__typing_is_unpacked_typevartuple__");
    return flag != null && Conversions.truth(flag);
  }

  /** {@code arg}, itself generic, with the parameters among its own replaced. */
  private static Object substituteNested(Object arg, Object[] params, Object[] values) {
    if (!(Attributes.getOrNull(arg, "__parameters__") instanceof PyTuple own)
        || own.length() == 0) {
      return arg;
    }
    List<Object> items = new ArrayList<>();
    for (Object parameter : own.toArray()) {
      int index = indexOf(params, parameter);
      if (index < 0) {
        items.add(parameter);
      } else if (values[index] instanceof PyTuple tuple
          && Types.of(parameter).lookup("__iter__") != null) {
        items.addAll(Arrays.asList(tuple.toArray()));
      } else {
        items.add(values[index]);
      }
    }
    return Items.get(arg, PyTuple.of(items.toArray()));
  }

  /** The arguments in {@code item}, unpacked tuples such as {@code *tuple[int, str]} spread out. */
  private static PyTuple unpack(Object item) {
    List<Object> result = new ArrayList<>();
    Object[] items = item instanceof PyTuple tuple ? tuple.toArray() : new Object[] {item};
    for (Object each : items) {
      if (!(each instanceof PyType)
          && Attributes.getOrNull(each, "__typing_unpacked_tuple_args__") instanceof PyTuple args
          && !(args.length() != 0 && args.get(args.length() - 1) == PyEllipsis.ELLIPSIS)) {
        result.addAll(Arrays.asList(args.toArray()));
      } else {
        result.add(each);
      }
    }
    return PyTuple.of(result.toArray());
  }

  /**
   * How a type shows inside the repr of another: {@code int}, {@code a.B}, {@code None}, {@code
   * ...}.
   */
  @TruffleBoundary
  public static String typeRepr(Object type) {
    if (type == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (type == BuiltinTypes.NONE_TYPE) {
      return "None";
    }
    if (Attributes.getOrNull(type, "__origin__") != null
        && Attributes.getOrNull(type, "__args__") != null) {
      return PyStr.toJava(Conversions.repr(type));
    }
    Object qualname = Attributes.getOrNull(type, "__qualname__");
    if (qualname == null) {
      return PyStr.toJava(Conversions.repr(type));
    }
    Object module = Attributes.getOrNull(type, "__module__");
    if (module == null || module == PyNone.NONE) {
      return PyStr.toJava(Conversions.repr(type));
    }
    String name = PyStr.toJava(Conversions.str(qualname));
    if (PyStr.isStr(module) && PyStr.toJava(module).equals("builtins")) {
      return name;
    }
    return PyStr.toJava(Conversions.str(module)) + "." + name;
  }

  /** The repr of {@code origin[args]}. */
  static String aliasRepr(Object origin, PyTuple args) {
    StringBuilder text = new StringBuilder(typeRepr(origin)).append('[');
    appendAll(text, args.toArray());
    if (args.length() == 0) {
      text.append("()");
    }
    return text.append(']').toString();
  }

  private static void appendAll(StringBuilder text, Object[] items) {
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        text.append(", ");
      }
      if (items[i] instanceof PyList list) {
        // Parameter lists, as in Callable[[int, str], None].
        text.append('[');
        appendAll(text, list.toArray());
        text.append(']');
      } else {
        text.append(typeRepr(items[i]));
      }
    }
  }
}
