package org.boomslang.objects.descriptor;

import org.boomslang.objects.Imports;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** What builtin functions, methods and descriptors say about themselves. */
final class BuiltinDocs {
  private BuiltinDocs() {}

  static Object doc(BuiltinCode code) {
    if (code == null) {
      return PyNone.NONE;
    }
    String doc = code.doc() != null ? code.doc() : SpecialMethodDocs.of(code.name());
    return doc == null ? PyNone.NONE : PyStr.of(doc);
  }

  /** The signature as {@code inspect} reads it: defaults that Python cannot write are marked. */
  static Object textSignature(BuiltinCode code) {
    if (code.name().equals("__init__")) {
      // CPython's slot tells nothing: the class has the signature.
      return PyStr.of("($self, /, *args, **kwargs)");
    }
    String shown =
        code.table().isModule() ? ShownSignatures.of(code.table().owner(), code.name()) : null;
    if (shown != null) {
      return shown.isEmpty() ? PyNone.NONE : PyStr.of(shown);
    }
    return PyStr.of(code.textSignature().replace("<unset>", "<unrepresentable>"));
  }

  static String qualname(PyType owner, String name) {
    return owner.qualname() + "." + name;
  }

  /** {@code getattr(owner, name)}, which unpickles an unbound method. */
  static Object reduce(Object owner, String name) {
    return PyTuple.of(Imports.attribute("builtins", "getattr"), PyTuple.of(owner, PyStr.of(name)));
  }
}
