package org.boomslang.modules.extension;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boomslang.api.PySingleton;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;
import org.graalvm.polyglot.Value;

/**
 * Results of Java as Python values, for the code that {@link StubWriter} generates. Thread-safety:
 * shared (stateless).
 */
public final class JavaResults {
  private JavaResults() {}

  public static Object none() {
    return PyNone.NONE;
  }

  public static Object fromLong(long value) {
    return value;
  }

  public static Object fromDouble(double value) {
    return value;
  }

  public static Object fromBoolean(boolean value) {
    return value;
  }

  /**
   * Any object.
   *
   * @param receiver of the method that returned it, or null
   */
  public static Object fromObject(Object value, JavaCode code, Object receiver) {
    if (receiver instanceof PyJavaObject object && object.delegate == value) {
      return receiver;
    }
    return convert(value, code.module);
  }

  @TruffleBoundary
  static Object convert(Object value, JavaModule module) {
    if (value == null) {
      return PyNone.NONE;
    }
    if (value instanceof PyObject || value instanceof Long || value instanceof Double) {
      return value;
    }
    if (value instanceof BigInteger number) {
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
    if (value instanceof String text) {
      return PyStr.of(text);
    }
    if (value instanceof Value other) {
      return Values.toPython(PyContext.get().env().asGuestValue(other));
    }
    if (value instanceof byte[] bytes) {
      return PyBytes.wrap(bytes.clone());
    }
    PyType type = module.typeOf(value.getClass());
    if (type != null) {
      return PyJavaObject.make(type, value);
    }
    if (value instanceof ListView view) {
      return view.sequence();
    }
    if (value instanceof MapView view) {
      return view.mapping();
    }
    if (value instanceof PySingleton single) {
      return single == PySingleton.ELLIPSIS
          ? PyEllipsis.ELLIPSIS
          : PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list.size());
      for (Object each : list) {
        items.add(convert(each, module));
      }
      return PyList.of(items);
    }
    if (value instanceof Map<?, ?> map) {
      PyDict dict = new PyDict();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        dict.put(convert(each.getKey(), module), convert(each.getValue(), module));
      }
      return dict;
    }
    if (value instanceof long[] longs) {
      return PyList.ofLongs(longs.clone());
    }
    if (value instanceof double[] doubles) {
      return PyList.ofDoubles(doubles.clone());
    }
    if (value.getClass().isArray()) {
      Object[] items = new Object[Array.getLength(value)];
      for (int i = 0; i < items.length; i++) {
        items[i] = convert(Array.get(value, i), module);
      }
      return PyList.of(items);
    }
    return Values.toPython(PyContext.get().env().asGuestValue(value));
  }
}
