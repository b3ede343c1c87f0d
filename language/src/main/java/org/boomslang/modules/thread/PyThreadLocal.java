package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _thread._local}: an object whose attributes are different in every thread. A thread that
 * touches it for the first time gets an empty dictionary, and a subclass's {@code __init__} runs
 * again, for that thread, with the arguments of the construction.
 *
 * <p>Thread-safety: atomic; each thread sees only its own dictionary, which dies with the thread.
 */
final class PyThreadLocal extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_thread._local",
          BuiltinTypes.OBJECT,
          Layout.of("_local", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          ThreadLocalMethodsTable::new);

  private final ThreadLocal<PyDict> dicts = new ThreadLocal<>();
  private final Object[] arguments;
  private final String[] names;

  PyThreadLocal(Shape shape, Object[] arguments, String[] names) {
    super(shape);
    this.arguments = arguments;
    this.names = names;
  }

  /**
   * Gives the constructing thread its dictionary; {@code type.__call__} runs {@code __init__} for
   * it.
   */
  void initialise() {
    dicts.set(new PyDict());
  }

  /** The current thread's dictionary. */
  @TruffleBoundary
  PyDict dict() {
    PyDict dict = dicts.get();
    if (dict != null) {
      return dict;
    }
    dict = new PyDict();
    dicts.set(dict);
    if (type().lookup("__init__") != BuiltinTypes.OBJECT.lookup("__init__")) {
      try {
        Calls.callKeywords(Attributes.lookupSpecial(this, "__init__"), arguments, names);
      } catch (PyException e) {
        dicts.remove();
        throw e;
      }
    }
    return dict;
  }
}
