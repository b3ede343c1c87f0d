package org.boomslang.modules.zlib;

import org.boomslang.objects.PyErrors;

/** What surrounds deflated data: the meaning of {@code wbits}. */
enum Container {
  RAW,
  ZLIB,
  GZIP,
  /** Found out from the first byte; for reading only. */
  AUTOMATIC;

  /** The container for writing; ValueError for a value that means none. */
  static Container forWriting(int wbits) {
    Container container = of(wbits);
    if (container == null || container == AUTOMATIC) {
      throw PyErrors.valueError("Invalid initialization option");
    }
    return container;
  }

  /** The container for reading; ValueError for a value that means none. */
  static Container forReading(int wbits) {
    Container container = wbits == 0 ? ZLIB : of(wbits);
    if (container == null) {
      throw PyErrors.valueError("Invalid initialization option");
    }
    return container;
  }

  private static Container of(int wbits) {
    if (wbits >= 8 && wbits <= 15) {
      return ZLIB;
    }
    if (wbits >= -15 && wbits <= -8) {
      return RAW;
    }
    if (wbits >= 24 && wbits <= 31) {
      return GZIP;
    }
    return wbits >= 40 && wbits <= 47 ? AUTOMATIC : null;
  }
}
