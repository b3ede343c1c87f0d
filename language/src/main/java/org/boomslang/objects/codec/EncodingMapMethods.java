package org.boomslang.objects.codec;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The methods of {@code EncodingMap}. */
@PyBuiltins(type = "EncodingMap")
public final class EncodingMapMethods {

  private EncodingMapMethods() {}

  @PyBuiltin(name = "size", doc = "Size of the map in bytes.")
  static int size(PyEncodingMap self) {
    return 16 * self.size();
  }
}
