package org.boomslang.modules.json;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _json.Encoder}: the parameters of an encoder. The writing itself is done by a {@link
 * JsonWriter} of each call.
 *
 * <p>Thread safety: immutable.
 */
final class PyJsonEncoder extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_json.Encoder",
          BuiltinTypes.OBJECT,
          Layout.of("Encoder", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          JsonEncoderMethodsTable::new);

  final Object markers;
  final Object defaultFunction;
  final Object encoder;
  final Object indent;
  final Object keySeparator;
  final Object itemSeparator;
  final boolean sortKeys;
  final boolean skipKeys;
  final boolean allowNan;

  PyJsonEncoder(
      Shape shape,
      Object markers,
      Object defaultFunction,
      Object encoder,
      Object indent,
      Object keySeparator,
      Object itemSeparator,
      boolean sortKeys,
      boolean skipKeys,
      boolean allowNan) {
    super(shape);
    this.markers = markers;
    this.defaultFunction = defaultFunction;
    this.encoder = encoder;
    this.indent = indent;
    this.keySeparator = keySeparator;
    this.itemSeparator = itemSeparator;
    this.sortKeys = sortKeys;
    this.skipKeys = skipKeys;
    this.allowNan = allowNan;
  }
}
