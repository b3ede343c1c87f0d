package org.boomslang.objects.codec;

import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code _codecs.charmap_build} makes: which byte encodes a character.
 *
 * <p>Thread-safety: shared (never changed after construction).
 */
public final class PyEncodingMap extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "EncodingMap",
          BuiltinTypes.OBJECT,
          Layout.of("EncodingMap", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          EncodingMapMethodsTable::new);

  private final Map<Integer, Integer> bytes;

  public PyEncodingMap(Map<Integer, Integer> bytes) {
    super(TYPE.instanceShape());
    this.bytes = bytes;
  }

  Integer get(int codePoint) {
    return bytes.get(codePoint);
  }

  int size() {
    return bytes.size();
  }
}
