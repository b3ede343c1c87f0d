package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.InteropLibrary;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;

/** Truth values of foreign objects. Thread-safety: shared (stateless). */
final class ForeignTruth {
  private ForeignTruth() {}

  static boolean of(PyForeign object) {
    Object delegate = object.delegate();
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (interop.isBoolean(delegate)) {
      return Messages.send(delegate, i -> i.asBoolean(delegate));
    }
    if (interop.isNumber(delegate)) {
      return Conversions.truth(ForeignNumberMethods.value(object));
    }
    return object.type().lookup("__len__") == null || Items.longLength(object) != 0;
  }
}
