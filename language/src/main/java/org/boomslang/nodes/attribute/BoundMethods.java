package org.boomslang.nodes.attribute;

import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyMethodWrapper;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;

/** Binds functions to objects without the checks of the general path: the type was looked at. */
final class BoundMethods {

  private BoundMethods() {}

  static Object bind(Object function, Object self) {
    if (function instanceof PyFunction) {
      return new PyMethod(function, self);
    }
    if (function instanceof PyMethodDescriptor descriptor) {
      return new PyBuiltinFunction(descriptor.code(), self, null);
    }
    return new PyMethodWrapper((PyWrapperDescriptor) function, self);
  }
}
