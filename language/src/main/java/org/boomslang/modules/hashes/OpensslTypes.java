package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Identity;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The types of {@code _hashlib}: one for hashes of fixed length, one for those of any length, one
 * for keyed hashes. Stateless.
 */
@PyBuiltins(type = "_hashlib.HASH")
final class OpensslTypes {
  static final PyType HASH =
      PyType.builtin(
          "_hashlib.HASH",
          BuiltinTypes.OBJECT,
          Layout.of("HASH", Layout.OBJECT, null),
          new TypeFlags(true, false, false, PyType.PatternKind.NONE),
          () ->
              BuiltinTable.join(
                  new OpensslTypesTable(), new HashMethodsTable(), new FixedDigestMethodsTable()));

  static final PyType XOF =
      PyType.builtin(
          "_hashlib.HASHXOF",
          HASH,
          Layout.of("HASHXOF", HASH.layout(), null),
          new TypeFlags(true, false, false, PyType.PatternKind.NONE),
          VariableDigestMethodsTable::new);

  static final PyType HMAC =
      PyType.builtin(
          "_hashlib.HMAC",
          BuiltinTypes.OBJECT,
          Layout.of("HMAC", Layout.OBJECT, null),
          new TypeFlags(true, false, false, PyType.PatternKind.NONE),
          HmacMethodsTable::new);

  private OpensslTypes() {}

  static PyHash make(HashKind kind) {
    PyType type = kind.digestSize == 0 ? XOF : HASH;
    return new PyHash(type.instanceShape(), kind, kind.start.get(), kind.digestSize);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyHash self) {
    return "<%s %s object @ 0x%x>"
        .formatted(self.kind().pythonName, self.type().name(), Identity.id(self));
  }
}
