package org.boomslang.modules.unicodedata;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A version of the database as an object: {@code unicodedata.ucd_3_2_0}.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class PyUcd extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "unicodedata.UCD",
          BuiltinTypes.OBJECT,
          Layout.of("unicodedata.UCD", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          UcdMethodsTable::new);

  private final UnicodeDatabase database;

  PyUcd(UnicodeDatabase database) {
    super(TYPE.instanceShape());
    this.database = database;
  }

  UnicodeDatabase database() {
    return database;
  }
}
