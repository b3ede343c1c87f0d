package org.boomslang.ext;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** A getter or setter of an extension's type ({@code PyGetSetDef}). Thread-safety: immutable. */
final class NativeAttribute extends BuiltinCode {
  private final NativeModule module;
  private final PyType type;
  private final long function;
  private final long closure;
  private final boolean setter;

  NativeAttribute(
      BuiltinTable table,
      NativeModule module,
      PyType type,
      String name,
      String doc,
      long function,
      long closure,
      boolean setter) {
    super(
        table,
        0,
        name,
        setter ? Kind.SETTER : Kind.GETTER,
        setter ? 2 : 1,
        setter ? 2 : 1,
        setter ? "($self, value, /)" : "($self, /)",
        doc,
        false);
    this.module = module;
    this.type = type;
    this.function = function;
    this.closure = closure;
    this.setter = setter;
  }

  static void check(String name, PyType type, Object self) {
    if (!Types.of(self).isSubtype(type)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          name, type.name(), Types.of(self).name());
    }
  }

  @Override
  @TruffleBoundary
  public Object call1(Object self) {
    check(name(), type, self);
    NativeThread thread = NativeThread.current();
    long handle = Handles.give(thread, self);
    long result = NativeCall.raw(thread, module, function, handle, closure, 0, 0, 0);
    Handles.release(thread, handle);
    return NativeCall.result(
        thread, result, "<attribute '" + name() + "' of '" + type.name() + "' objects>");
  }

  /** Sets; null deletes. */
  @Override
  @TruffleBoundary
  public Object call2(Object self, Object value) {
    check(name(), type, self);
    NativeThread thread = NativeThread.current();
    long handle = Handles.give(thread, self);
    long argument = Handles.give(thread, value);
    long status = (int) NativeCall.raw(thread, module, function, handle, argument, closure, 0, 0);
    Handles.release(thread, handle);
    Handles.release(thread, argument);
    NativeCall.status(
        thread, status, "<attribute '" + name() + "' of '" + type.name() + "' objects>");
    return PyNone.NONE;
  }

  @Override
  public Object invoke(Object[] bound) {
    return setter ? call2(bound[0], bound[1]) : call1(bound[0]);
  }
}
