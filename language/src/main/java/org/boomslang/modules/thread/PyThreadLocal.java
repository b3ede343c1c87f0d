package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.races.PerThread;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyThreadState;

/**
 * {@code _thread._local}: an object whose attributes are different in every thread. A thread that
 * touches it for the first time gets an empty dictionary, and a subclass's {@code __init__} runs
 * again, for that thread, with the arguments of the construction.
 *
 * <p>Thread-safety: atomic; each thread sees only its own dictionary, which dies with the thread.
 */
final class PyThreadLocal extends PyObject implements PyThreadState.EndListener, PerThread {
  static final PyType TYPE =
      PyType.builtin(
          "_thread._local",
          BuiltinTypes.OBJECT,
          Layout.of("_local", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          ThreadLocalMethodsTable::new);

  /**
   * The dictionaries belong to this object, not to the threads, so that a cycle through them is
   * garbage with it.
   */
  private final ConcurrentHashMap<Thread, PyDict> dicts = new ConcurrentHashMap<>();

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
    add(new PyDict());
  }

  private void add(PyDict dict) {
    PyThreadState.get().atEnd(this);
    dicts.put(Thread.currentThread(), dict);
  }

  @Override
  public void threadEnded(Thread thread) {
    dicts.remove(thread);
  }

  /** The current thread's dictionary. */
  @TruffleBoundary
  PyDict dict() {
    PyDict dict = dicts.get(Thread.currentThread());
    if (dict != null) {
      return dict;
    }
    dict = new PyDict();
    add(dict);
    if (type().lookup("__init__") != BuiltinTypes.OBJECT.lookup("__init__")) {
      try {
        Calls.callKeywords(Attributes.lookupSpecial(this, "__init__"), arguments, names);
      } catch (PyException e) {
        dicts.remove(Thread.currentThread());
        throw e;
      }
    }
    return dict;
  }
}
