package org.boomslang.objects.functools;

import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code functools.partial}: a callable with some of its arguments.
 *
 * <p>Thread-safety: atomic. Function and arguments are one immutable record, which {@code
 * __setstate__} replaces as a whole; the dict of keywords, which programs can reach, is as safe as
 * any dict.
 */
public final class PyPartial extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "functools.partial",
          BuiltinTypes.OBJECT,
          Layout.of("partial", Layout.OBJECT, null),
          TypeFlags.WITH_DICT,
          PartialMethodsTable::new);

  /**
   * What is called.
   *
   * @param placeholders how many of the arguments a call has to give
   */
  public record Target(Object function, PyTuple args, int placeholders, PyDict keywords) {}

  private volatile Target target;

  PyPartial(Shape shape, Target target) {
    super(shape);
    this.target = target;
  }

  /** What is called; the same for ever unless {@code __setstate__} says otherwise. */
  public Target target() {
    return target;
  }

  void setTarget(Target next) {
    target = next;
  }

  static int placeholders(Object[] args) {
    int count = 0;
    for (Object each : args) {
      if (each == PyPlaceholder.PLACEHOLDER) {
        count++;
      }
    }
    if (count > 0 && args[args.length - 1] == PyPlaceholder.PLACEHOLDER) {
      throw PyErrors.typeError("trailing Placeholders are not allowed");
    }
    return count;
  }

  /** Bound arguments with placeholders filled from the given ones, then the rest of those. */
  static Object[] fill(Object[] bound, int placeholders, Object[] given) {
    int taken = Math.min(placeholders, given.length);
    Object[] all = new Object[bound.length + given.length - taken];
    int next = 0;
    for (int i = 0; i < bound.length; i++) {
      all[i] = bound[i] == PyPlaceholder.PLACEHOLDER && next < taken ? given[next++] : bound[i];
    }
    System.arraycopy(given, taken, all, bound.length, given.length - taken);
    return all;
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    Object get = Descriptors.override(this, TYPE, "__get__");
    if (get != null) {
      return Descriptors.callGet(get, this, instance, owner);
    }
    return instance == null ? this : new PyMethod(this, instance);
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    Target current = target;
    if (current != null) {
      visit.accept(current.function());
      visit.accept(current.args());
      visit.accept(current.keywords());
    }
  }
}
