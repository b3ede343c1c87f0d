package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.interop.Overrides;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An instance of a Python class that extends a class, or implements interfaces, of Java: {@code
 * class Task(Runnable)}. Behind it is an object of an adapter class, which Truffle makes; its
 * methods call those of the Python class that bear their names. Java code gets the adapter, Python
 * code the instance, wherever the one or the other crosses the border.
 *
 * <p>The adapter is made by {@code HostInstance.__init__}, with the arguments that its constructor
 * takes, or without any when it is needed and {@code __init__} was not called.
 *
 * <p>Thread-safety: shared. When two threads need the adapter first, both make one, and both use
 * that of the first: constructors are Java's and may call Python code, so no lock is held.
 */
public final class PyHostInstance extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "polyglot.HostInstance",
          BuiltinTypes.OBJECT,
          Layout.of("HostInstance", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          HostInstanceMethodsTable::new);

  private static final Object[] NO_ARGUMENTS = {};

  private final AtomicReference<Object> adapter = new AtomicReference<>();

  PyHostInstance(PyType type) {
    super(type.instanceShape());
  }

  /** The object that Java code sees. */
  public Object adapter() {
    Object known = adapter.get();
    return known != null ? known : make(NO_ARGUMENTS);
  }

  /** Makes the adapter, with arguments for its constructor. */
  @TruffleBoundary
  Object make(Object[] arguments) {
    if (!(type().lookup(HostAdapters.ATTRIBUTE) instanceof PyForeign adapterClass)) {
      throw PyErrors.typeError("%s is no subclass of a Java class", type().name());
    }
    Object[] all = Arrays.copyOf(Values.toForeign(arguments), arguments.length + 1);
    all[arguments.length] = new Overrides(this);
    Object cls = adapterClass.delegate();
    Object made = Messages.send(cls, i -> i.instantiate(cls, all));
    return adapter.compareAndSet(null, made) ? made : adapter.get();
  }

  boolean isMade() {
    return adapter.get() != null;
  }

  /** What {@code super} means in Java code: methods as the Java class has them. */
  Object inherited() {
    Object made = adapter();
    return Messages.send(made, i -> i.readMember(made, "super"));
  }

  /** Calls a method as the Java class has it. */
  @TruffleBoundary
  public Object callInherited(String name, Object[] arguments) {
    Object inherited = inherited();
    if (!InteropLibrary.getUncached().isMemberInvocable(inherited, name)) {
      throw PyErrors.attributeError("'super' object has no attribute '%s'", name);
    }
    return Messages.sendForValue(
        inherited, i -> i.invokeMember(inherited, name, Values.toForeign(arguments)));
  }
}
