package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.type.PyType;

/** Finds methods for call sites that have seen too many kinds of receivers to remember them. */
public final class MethodLookup {

  private MethodLookup() {}

  /**
   * The function to call with {@code receiver} in front when {@code receiver.name} is called; null
   * when the attribute is to be read in full.
   */
  @TruffleBoundary
  public static Object method(Object receiver, String name) {
    PyType type = Types.of(receiver);
    Object function = type.lookup(name);
    boolean isMethod =
        function instanceof PyFunction
            || function instanceof PyMethodDescriptor
            || function instanceof PyWrapperDescriptor;
    if (!isMethod
        || !(type.lookup("__getattribute__") instanceof PyWrapperDescriptor wrapper
            && wrapper.owner() == BuiltinTypes.OBJECT)) {
      return null;
    }
    if (type.hasInstanceDict()
        && !(receiver instanceof PyInstance instance
            && AttributeLookup.isPlainlyAbsent(instance, name))) {
      return null;
    }
    return function;
  }
}
