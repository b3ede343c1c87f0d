package org.boomslang.modules.extension;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/**
 * A function, method, constructor or attribute of a Java extension. Generated subclasses ({@link
 * StubWriter}) implement one of the methods {@code apply…}: the one for as many arguments as the
 * method has, or {@link #applyAll}. Thread-safety: immutable.
 */
public abstract class JavaCode extends BuiltinCode {
  /**
   * What a stub is made from.
   *
   * @param signature the text signature, with the receiver
   * @param minPositional of the positional arguments, receiver included
   * @param maxPositional as in {@link BuiltinCode}
   * @param fixed the number of arguments, receiver included, of a method without anything variable;
   *     else -1
   * @param types of the method's parameters, without receiver
   * @param names of these parameters
   */
  record Spec(
      JavaTable table,
      JavaModule module,
      String name,
      Kind kind,
      String signature,
      int minPositional,
      int maxPositional,
      int fixed,
      String doc,
      Class<?>[] types,
      String[] names,
      boolean inline) {}

  private final int fixed;

  /** Null where calls are not serialised. */
  private final ModuleLock lock;

  final JavaModule module;

  @CompilationFinal(dimensions = 1)
  private final Class<?>[] types;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  protected JavaCode(Object given) {
    this((Spec) given);
  }

  private JavaCode(Spec spec) {
    super(
        spec.table,
        0,
        spec.name,
        spec.kind,
        spec.minPositional,
        spec.maxPositional,
        spec.signature,
        spec.doc,
        spec.inline);
    this.fixed = spec.fixed;
    this.module = spec.module;
    this.lock = spec.module.lock;
    this.types = spec.types;
    this.names = spec.names;
  }

  Class<?> type(int index) {
    return types[index];
  }

  String parameterName(int index) {
    return names[index];
  }

  // ------------------------------------------------------------------ what stubs implement

  protected Object apply0() {
    throw unknown();
  }

  protected Object apply1(Object p) {
    throw unknown();
  }

  protected Object apply2(Object p, Object q) {
    throw unknown();
  }

  protected Object apply3(Object p, Object q, Object r) {
    throw unknown();
  }

  protected Object apply4(Object p, Object q, Object r, Object s) {
    throw unknown();
  }

  /** All arguments, as a signature binds them. */
  protected Object applyAll(Object[] bound) {
    throw unknown();
  }

  /** The new object of a constructor, for stubs. */
  protected final Object construct(Object type, Object made) {
    return Finalizers.made(PyJavaObject.make((PyType) type, made));
  }

  // ------------------------------------------------------------------ calls

  @Override
  public final Object call0() {
    return fixed == 0 ? run0() : super.call0();
  }

  @Override
  public final Object call1(Object p) {
    return fixed == 1 ? run1(p) : super.call1(p);
  }

  @Override
  public final Object call2(Object p, Object q) {
    return fixed == 2 ? run2(p, q) : super.call2(p, q);
  }

  @Override
  public final Object call3(Object p, Object q, Object r) {
    return fixed == 3 ? run3(p, q, r) : super.call3(p, q, r);
  }

  @Override
  public final Object call4(Object p, Object q, Object r, Object s) {
    return fixed == 4 ? run4(p, q, r, s) : super.call4(p, q, r, s);
  }

  @Override
  public final Object invoke(Object[] bound) {
    return switch (fixed) {
      case 0 -> run0();
      case 1 -> run1(bound[0]);
      case 2 -> run2(bound[0], bound[1]);
      case 3 -> run3(bound[0], bound[1], bound[2]);
      case 4 -> run4(bound[0], bound[1], bound[2], bound[3]);
      default -> runAll(bound);
    };
  }

  private Object run0() {
    ModuleLock.Held held = enter();
    try {
      return apply0();
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  private Object run1(Object p) {
    ModuleLock.Held held = enter(p);
    try {
      return apply1(p);
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  private Object run2(Object p, Object q) {
    ModuleLock.Held held = enter(p);
    try {
      return apply2(p, q);
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  private Object run3(Object p, Object q, Object r) {
    ModuleLock.Held held = enter(p);
    try {
      return apply3(p, q, r);
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  private Object run4(Object p, Object q, Object r, Object s) {
    ModuleLock.Held held = enter(p);
    try {
      return apply4(p, q, r, s);
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  private Object runAll(Object[] bound) {
    ModuleLock.Held held = enter(bound[0]);
    try {
      return applyAll(bound);
    } catch (Throwable t) {
      throw failed(t);
    } finally {
      leave(held);
    }
  }

  /**
   * @param first the class, where this is a constructor
   */
  private ModuleLock.Held enter(Object first) {
    if (kind() == Kind.NEW) {
      checkType(first);
    }
    return enter();
  }

  private void checkType(Object type) {
    PyType own = table().ownerType();
    if (type != own && !(type instanceof PyType made && made.isSubtype(own))) {
      CompilerDirectives.transferToInterpreter();
      throw PyErrors.typeError("%s.__new__(X): X is not a subtype of %s", own.name(), own.name());
    }
  }

  private ModuleLock.Held enter() {
    return lock == null ? null : acquire();
  }

  @TruffleBoundary
  private ModuleLock.Held acquire() {
    ModuleLock.Held held = ModuleLock.Held.of(PyThreadState.get());
    lock.acquire(held);
    return held;
  }

  private void leave(ModuleLock.Held held) {
    if (lock != null) {
      release(held);
    }
  }

  @TruffleBoundary
  private void release(ModuleLock.Held held) {
    lock.release(held);
  }

  private static RuntimeException failed(Throwable thrown) {
    if (thrown instanceof PyException exception) {
      throw exception;
    }
    CompilerDirectives.transferToInterpreter();
    throw Failures.translate(thrown);
  }
}
