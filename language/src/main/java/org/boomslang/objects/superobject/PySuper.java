package org.boomslang.objects.superobject;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A {@code super} object: the class behind which lookup starts, the object methods are bound to,
 * and the class whose MRO is searched.
 *
 * <p>{@code __init__} sets the three together; they are one immutable record, so a reader never
 * sees a mixture. Thread-safety: atomic.
 */
public final class PySuper extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "super",
          BuiltinTypes.OBJECT,
          Layout.of("super", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          SuperMethodsTable::new);

  /**
   * @param start the class behind which the search starts
   * @param object what is bound, {@code null} while unbound
   * @param objectType the class whose MRO is searched, {@code null} while unbound
   */
  record State(PyType start, Object object, PyType objectType) {
    static final State EMPTY = new State(null, null, null);
  }

  private volatile State state = State.EMPTY;

  PySuper(PyType type) {
    super(type.instanceShape());
  }

  State state() {
    return state;
  }

  void bind(PyType start, Object object) {
    state = new State(start, object, object == null ? null : objectType(start, object));
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    Object get = Descriptors.override(this, TYPE, "__get__");
    return get == null
        ? SuperMethods.get(this, instance, owner)
        : Descriptors.callGet(get, this, instance, owner);
  }

  /** {@code super(start, object)}, for the call without arguments that the compiler resolved. */
  @TruffleBoundary
  public static PySuper of(Object start, Object object) {
    if (start == null) {
      throw PyErrors.raise(ExceptionTypes.RUNTIME_ERROR, "super(): empty __class__ cell");
    }
    if (!(start instanceof PyType type)) {
      throw PyErrors.typeError("super() argument 1 must be a type, not %s", Types.of(start).name());
    }
    if (object == null) {
      throw PyErrors.raise(ExceptionTypes.RUNTIME_ERROR, "super(): arg[0] deleted");
    }
    PySuper result = new PySuper(PySuper.TYPE);
    result.bind(type, object);
    return result;
  }

  /**
   * {@code super(start, object).name} without making the super object.
   *
   * @throws org.boomslang.objects.PyException AttributeError when no class behind {@code start} has
   *     the attribute
   */
  @TruffleBoundary
  public static Object attribute(Object start, Object object, String name) {
    PySuper result = of(start, object);
    Object value = lookup(result.state, name);
    return value != null ? value : Attributes.genericGet(result, name);
  }

  /** The class whose MRO serves {@code super(start, object)}: object itself for class methods. */
  private static PyType objectType(PyType start, Object object) {
    if (object instanceof PyType type && type.isSubtype(start)) {
      return type;
    }
    PyType real = Types.of(object);
    if (real.isSubtype(start)) {
      return real;
    }
    // A proxy may claim another class.
    if (Attributes.getOrNull(object, "__class__") instanceof PyType claimed
        && claimed != real
        && claimed.isSubtype(start)) {
      return claimed;
    }
    throw PyErrors.typeError(
        "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).",
        object instanceof PyType ? "type" : "instance of",
        object instanceof PyType type ? type.name() : real.name(),
        start.name());
  }

  /** The attribute from the classes behind {@code state.start}, bound; {@code null} when absent. */
  static Object lookup(State state, String name) {
    PyType objectType = state.objectType;
    // The class of a super object is super, not the class searched.
    if (objectType == null || name.equals("__class__")) {
      return null;
    }
    PyType[] mro = objectType.mro();
    int i = 0;
    while (i < mro.length && mro[i] != state.start) {
      i++;
    }
    for (i++; i < mro.length; i++) {
      Object found = mro[i].getOwn(name);
      if (found != null) {
        return Attributes.bind(found, state.object == objectType ? null : state.object, objectType);
      }
    }
    return null;
  }
}
