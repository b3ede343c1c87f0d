package org.boomslang.objects.code;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code co_code}: there is no bytecode, but programs read it to learn which globals a function
 * uses (to pickle it by value) and what a module imports ({@code modulefinder}), and which
 * instruction begins an activation (debuggers). So there are the instructions of the block's {@link
 * CodeOrder}, the first of a function a {@code RESUME}, and behind them one for each use of a name,
 * as CPython would write it. Those have the last position. Stateless.
 */
final class Instructions {
  // CPython 3.14's numbers (_opcode_metadata.py).
  private static final int NOP = 27;
  private static final int DELETE_GLOBAL = 64;
  private static final int DELETE_NAME = 65;
  private static final int EXTENDED_ARG = 69;
  private static final int IMPORT_NAME = 73;
  private static final int LOAD_CONST = 82;
  private static final int LOAD_GLOBAL = 92;
  private static final int LOAD_NAME = 93;
  private static final int LOAD_SMALL_INT = 94;
  private static final int STORE_GLOBAL = 115;
  private static final int STORE_NAME = 116;
  private static final int RESUME = 128;

  /** Of {@code LOAD_GLOBAL}, in units of two bytes. */
  private static final int CACHE = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Instructions() {}

  /**
   * The instructions of a block.
   *
   * @param resumes whether its first position is that of its beginning
   */
  static byte[] of(CodeBody body, boolean resumes) {
    Instructions code = new Instructions();
    byte[] operations = body.order().operations();
    int count = operations.length;
    code.out.write(operations, 0, count);
    List<NameUse> uses = body.nameUses();
    if (count > 0 && !uses.isEmpty()) {
      Map<String, Integer> names = new HashMap<>();
      for (String name : body.names()) {
        names.put(name, names.size());
      }
      List<Object> constants = Arrays.asList(body.constants());
      for (NameUse use : uses) {
        code.add(use, names.get(use.name()), constants);
      }
    }
    byte[] result = code.out.toByteArray();
    if (resumes && count > 0 && result[0] == NOP) {
      result[0] = (byte) RESUME;
    }
    return result;
  }

  private void add(NameUse use, int name, List<Object> constants) {
    switch (use.kind()) {
      case LOAD_GLOBAL -> {
        add(LOAD_GLOBAL, name << 1);
        for (int i = 0; i < CACHE; i++) {
          add(0, 0);
        }
      }
      case STORE_GLOBAL -> add(STORE_GLOBAL, name);
      case DELETE_GLOBAL -> add(DELETE_GLOBAL, name);
      case LOAD_NAME -> add(LOAD_NAME, name);
      case STORE_NAME -> add(STORE_NAME, name);
      case DELETE_NAME -> add(DELETE_NAME, name);
      case IMPORT -> {
        add(LOAD_SMALL_INT, use.level());
        add(LOAD_CONST, indexOf(use.names(), constants));
        add(IMPORT_NAME, name);
      }
    }
  }

  /** The very constant: two imports of equal names have a tuple each. */
  private static int indexOf(Object constant, List<Object> constants) {
    for (int i = 0; i < constants.size(); i++) {
      if (constants.get(i) == constant) {
        return i;
      }
    }
    throw new IllegalStateException("an import's names are among the constants");
  }

  private void add(int operation, int argument) {
    for (int shift = 24; shift > 0; shift -= 8) {
      if (argument >>> shift != 0) {
        out.write(EXTENDED_ARG);
        out.write(argument >>> shift);
      }
    }
    out.write(operation);
    out.write(argument);
  }
}
