package org.boomslang.modules.io;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;

/** The {@code mode} argument of {@code open}. */
record OpenMode(
    boolean creating,
    boolean reading,
    boolean writing,
    boolean appending,
    boolean updating,
    boolean binary) {

  static OpenMode parse(String mode) {
    boolean text = false;
    boolean binary = false;
    boolean updating = false;
    int main = 0;
    char kind = 0;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (mode.indexOf(c) != i) {
        throw invalid(mode);
      }
      switch (c) {
        case 'x', 'r', 'w', 'a' -> {
          kind = c;
          main++;
        }
        case '+' -> updating = true;
        case 't' -> text = true;
        case 'b' -> binary = true;
        default -> throw invalid(mode);
      }
    }
    if (text && binary) {
      throw PyErrors.valueError("can't have text and binary mode at once");
    }
    if (main != 1) {
      throw PyErrors.valueError("must have exactly one of create/read/write/append mode");
    }
    return new OpenMode(kind == 'x', kind == 'r', kind == 'w', kind == 'a', updating, binary);
  }

  private static PyException invalid(String mode) {
    return PyErrors.valueError("invalid mode: '%s'", mode);
  }

  /** The mode of the raw file. */
  String rawMode() {
    return (creating ? "x" : reading ? "r" : writing ? "w" : "a") + (updating ? "+" : "");
  }
}
