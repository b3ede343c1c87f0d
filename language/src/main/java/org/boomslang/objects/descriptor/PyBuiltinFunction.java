package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A {@code builtin_function_or_method}: a builtin with the object it is bound to: a module, a type
 * (for {@code __new__} and static methods), or the instance of a method. Immutable.
 */
public final class PyBuiltinFunction extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "builtin_function_or_method",
          BuiltinTypes.OBJECT,
          Layout.of("builtin_function_or_method", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          BuiltinFunctionMethodsTable::new);

  private final BuiltinCode code;
  private final Object self;
  private final Object module;
  private final boolean passesSelf;

  /**
   * @param self what {@code __self__} gives, or null
   * @param module what {@code __module__} gives, or null
   */
  public PyBuiltinFunction(BuiltinCode code, Object self, Object module) {
    super(TYPE.instanceShape());
    this.code = code;
    this.self = self;
    this.module = module;
    this.passesSelf = code.takesReceiver() && code.kind() != BuiltinCode.Kind.NEW;
  }

  public BuiltinCode code() {
    return code;
  }

  public Object self() {
    return self;
  }

  public Object module() {
    return module;
  }

  /** Whether a call passes {@link #self()} as the first argument. */
  public boolean passesSelf() {
    return passesSelf;
  }

  /** Calls it; {@code names} are those of the last arguments. */
  public Object call(Object[] arguments, String[] names) {
    Object[] all = arguments;
    if (passesSelf) {
      all = new Object[arguments.length + 1];
      all[0] = self;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
    }
    return names.length == 0 ? code.callPositional(all) : code.call(all, names);
  }

  /** The qualified name: {@code list.append} for a bound method, the plain name in a module. */
  public String qualname() {
    if (self instanceof PyType type && code.table().ownerType() != null) {
      return type.qualname() + "." + code.name();
    }
    return code.table().isModule()
        ? code.name()
        : code.table().ownerType().qualname() + "." + code.name();
  }
}
