package org.boomslang.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * Makes weak references, knows those of every object, and runs their callbacks (see {@link
 * ReferenceWatch}).
 *
 * <p>An object's references hang on it under a hidden attribute, each held weakly: whoever drops a
 * reference drops its callback with it. Thread-safety: atomic.
 */
public final class WeakReferences {
  private static final HiddenKey REFERENCES = new HiddenKey("weak references");

  /** Builtin types that make instances weakly referable where their bases do not. */
  private static final Set<String> REFERABLE =
      Set.of(
          "ExceptionGroup",
          "_asyncio.Future",
          "_contextvars.Context",
          "_io._IOBase",
          "_queue.SimpleQueue",
          "_struct.Struct",
          "_thread.RLock",
          "_thread._local",
          "_thread._localdummy",
          "_thread.lock",
          "array.array",
          "async_generator",
          "builtin_function_or_method",
          "code",
          "collections.OrderedDict",
          "collections.deque",
          "coroutine",
          "frozenset",
          "function",
          "functools._lru_cache_wrapper",
          "functools.partial",
          "generator",
          "itertools._tee",
          "memoryview",
          "method",
          "mmap.mmap",
          "module",
          "pickle.PickleBuffer",
          "re.Pattern",
          "set",
          "sqlite3.Blob",
          "sqlite3.Cursor",
          "type",
          "types.GenericAlias",
          "typing.ParamSpec",
          "typing.ParamSpecArgs",
          "typing.ParamSpecKwargs",
          "typing.TypeVar",
          "typing.TypeVarTuple",
          "typing.Union",
          "xml.etree.ElementTree.Element",
          "zoneinfo.ZoneInfo");

  private WeakReferences() {}

  /** Whether instances of a class can be weakly referenced. */
  @TruffleBoundary
  public static boolean areSupported(PyType type) {
    for (PyType each : type.mro()) {
      if (each.isHeapType()
          ? each.getOwn("__weakref__") != null
          : REFERABLE.contains(each.name())) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ the references of an object

  /** Guarded by its own monitor; no Python code runs inside. */
  private static final class References {
    private final List<Reference<PyWeakObject>> all = new ArrayList<>(2);

    synchronized void add(PyWeakObject reference) {
      all.removeIf(each -> each.get() == null);
      boolean plain = reference.callback() == null && !reference.type().isHeapType();
      all.add(plain ? 0 : all.size(), new WeakReference<>(reference));
    }

    synchronized List<Object> live() {
      List<Object> live = new ArrayList<>();
      for (Reference<PyWeakObject> each : all) {
        PyWeakObject reference = each.get();
        if (reference != null) {
          live.add(reference);
        }
      }
      return live;
    }

    /** The plain reference of a type, which is shared by all who ask without a callback. */
    synchronized PyWeakObject plain(PyType type) {
      for (Reference<PyWeakObject> each : all) {
        PyWeakObject reference = each.get();
        if (reference != null && reference.type() == type && reference.callback() == null) {
          return reference;
        }
      }
      return null;
    }
  }

  private static References referencesOf(PyObject object) {
    Object known = object.getAttribute(REFERENCES);
    return known != null
        ? (References) known
        : (References) object.setAttributeIfAbsent(REFERENCES, new References());
  }

  /** The live weak references and proxies to an object. */
  @TruffleBoundary
  public static List<Object> all(Object object) {
    Object known = object instanceof PyObject o ? o.getAttribute(REFERENCES) : null;
    return known == null ? List.of() : ((References) known).live();
  }

  /** {@code object.__weakref__}: the first weak reference, or None. */
  @TruffleBoundary
  public static Object first(Object object) {
    List<Object> all = all(object);
    return all.isEmpty() ? PyNone.NONE : all.get(0);
  }

  // ------------------------------------------------------------------ creation

  /**
   * {@code weakref.ref(target, callback)}.
   *
   * @param callback {@code null} or None for none
   */
  @TruffleBoundary
  public static PyWeakReference reference(PyType type, Object target, Object callback) {
    PyObject object = referable(target);
    Object function = callback == PyNone.NONE ? null : callback;
    References references = referencesOf(object);
    if (type != PyWeakReference.TYPE || function != null) {
      PyWeakReference made = new PyWeakReference(type.instanceShape(), object, function);
      references.add(made);
      return made;
    }
    synchronized (references) {
      PyWeakObject shared = references.plain(type);
      if (shared == null) {
        shared = new PyWeakReference(type.instanceShape(), object, null);
        references.add(shared);
      }
      return (PyWeakReference) shared;
    }
  }

  /** {@code weakref.proxy(target, callback)}. */
  @TruffleBoundary
  public static PyWeakProxy proxy(Object target, Object callback) {
    PyObject object = referable(target);
    Object function = callback == PyNone.NONE ? null : callback;
    PyType type = Calls.isCallable(target) ? PyWeakProxy.CALLABLE_TYPE : PyWeakProxy.TYPE;
    References references = referencesOf(object);
    synchronized (references) {
      PyWeakObject shared = function == null ? references.plain(type) : null;
      if (shared == null) {
        shared = new PyWeakProxy(type.instanceShape(), object, function);
        references.add(shared);
      }
      return (PyWeakProxy) shared;
    }
  }

  private static PyObject referable(Object target) {
    if (target instanceof PyObject object && areSupported(object.type())) {
      return object;
    }
    throw PyErrors.typeError("cannot create weak reference to '%s' object", Types.nameOf(target));
  }

  // ------------------------------------------------------------------ death of the referent

  /** The callback of a reference whose referent is gone; in a Python thread, without a lock. */
  static void runCallback(PyWeakObject reference) {
    Object callback = reference.takeCallback();
    if (callback == null) {
      return;
    }
    try {
      Calls.call(callback, reference);
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(callback));
      Unraisable.report(e, "Exception ignored while calling weakref callback " + text, null);
    }
  }

  /** Makes the references to an object, which its finaliser is about to use, find it again. */
  @TruffleBoundary
  public static void revive(PyObject object) {
    if (object.getAttribute(REFERENCES) instanceof References references) {
      for (Object reference : references.live()) {
        ((PyWeakObject) reference).revive(object);
      }
    }
  }
}
