package org.boomslang.objects.foreign;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.Collection;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.interop.Values;
import org.boomslang.runtime.PyContext;

/** The builtins of Java collections that are no lists. */
@PyBuiltins(type = "ForeignCollection", doc = "A collection of the host.")
final class ForeignCollectionMethods {
  private ForeignCollectionMethods() {}

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static long length(PyForeign self) {
    TruffleLanguage.Env env = PyContext.get().env();
    return Messages.send(
        self.delegate(), i -> (long) ((Collection<?>) env.asHostObject(self.delegate())).size());
  }

  @PyBuiltin(name = "__contains__", sig = "($self, item, /)")
  static boolean contains(PyForeign self, Object item) {
    Object foreign = Values.toForeign(item);
    return Messages.send(
        self.delegate(), i -> (Boolean) i.invokeMember(self.delegate(), "contains", foreign));
  }
}
