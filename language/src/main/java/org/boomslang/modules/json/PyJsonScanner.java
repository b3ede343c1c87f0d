package org.boomslang.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.str.LastCodePoints;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _json.Scanner}: the parameters of a decoder. The reading itself is done by a {@link
 * JsonReader} of each call.
 *
 * <p>Thread safety: immutable, but for the view of the last document, which {@link LastCodePoints}
 * keeps: one document may hold many values, each read by a call.
 */
final class PyJsonScanner extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_json.Scanner",
          BuiltinTypes.OBJECT,
          Layout.of("Scanner", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          JsonScannerMethodsTable::new);

  final boolean strict;
  final Object objectHook;
  final Object objectPairsHook;
  final Object parseFloat;
  final Object parseInt;
  final Object parseConstant;
  private final LastCodePoints points = new LastCodePoints();

  PyJsonScanner(
      Shape shape,
      boolean strict,
      Object objectHook,
      Object objectPairsHook,
      Object parseFloat,
      Object parseInt,
      Object parseConstant) {
    super(shape);
    this.strict = strict;
    this.objectHook = objectHook;
    this.objectPairsHook = objectPairsHook;
    this.parseFloat = parseFloat;
    this.parseInt = parseInt;
    this.parseConstant = parseConstant;
  }

  JsonReader reader(TruffleString document) {
    return new JsonReader(this, document, points.of(document));
  }
}
