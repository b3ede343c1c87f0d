package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.InteropLibrary;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;

/** The builtins of {@code polyglot.ForeignException}: the members of the original. */
@PyBuiltins(type = "ForeignException", doc = "An exception of the host or of another language.")
final class ForeignExceptionMethods {
  private ForeignExceptionMethods() {}

  @PyBuiltin(name = "__getattr__", sig = "($self, name, /)")
  static Object getAttribute(PyForeignException self, Object name) {
    String member = Attributes.name(name);
    RuntimeException original = self.original();
    InteropLibrary interop = InteropLibrary.getUncached(original);
    if (!interop.hasMembers(original) || !interop.isMemberReadable(original, member)) {
      throw PyErrors.noAttribute(self, member);
    }
    return Messages.sendForValue(original, i -> i.readMember(original, member));
  }
}
