package org.boomslang.objects.weakref;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code weakref.proxy}: stands for its referent in every operation. Proxies of callables have a
 * type of their own, so that {@code callable()} is right.
 *
 * <p>Thread-safety: atomic.
 */
public final class PyWeakProxy extends PyWeakObject {
  private static final Layout LAYOUT = Layout.of("weakproxy", Layout.OBJECT, null);

  public static final PyType TYPE =
      PyType.builtin(
          "weakref.ProxyType",
          BuiltinTypes.OBJECT,
          LAYOUT,
          TypeFlags.INTERNAL,
          WeakProxyMethodsTable::new);

  public static final PyType CALLABLE_TYPE =
      PyType.builtin(
          "weakref.CallableProxyType",
          TYPE,
          LAYOUT,
          TypeFlags.INTERNAL,
          WeakCallableProxyMethodsTable::new);

  PyWeakProxy(Shape shape, PyObject referent, Object callback) {
    super(shape, referent, callback);
  }

  /** The referent; ReferenceError when it is gone. */
  Object target() {
    Object target = referent();
    if (target == null) {
      throw PyErrors.referenceError("weakly-referenced object no longer exists");
    }
    return target;
  }

  /** The referent of a proxy, any other object itself. */
  static Object unwrap(Object value) {
    return value instanceof PyWeakProxy proxy ? proxy.target() : value;
  }
}
