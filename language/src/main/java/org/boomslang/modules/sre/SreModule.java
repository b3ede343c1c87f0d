package org.boomslang.modules.sre;

import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.Characters;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _sre}. */
@PyBuiltins(module = "_sre")
public final class SreModule {

  private SreModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("MAGIC", (long) Opcodes.MAGIC);
    module.setAttribute("CODESIZE", (long) Opcodes.CODE_SIZE);
    module.setAttribute("MAXREPEAT", Opcodes.MAX_REPEAT);
    module.setAttribute("MAXGROUPS", (long) Opcodes.MAX_GROUPS);
    module.setAttribute(
        "copyright", PyStr.of(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "));
  }

  @PyBuiltin(
      name = "compile",
      sig = "(pattern, flags, code, groups, groupindex, indexgroup)",
      doc = "Makes a pattern object from compiled code.")
  static Object compile(
      Object pattern, int flags, PyList code, int groups, PyDict groupindex, PyTuple indexgroup) {
    Object[] words = code.toArray();
    int[] instructions = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      Object word = Conversions.index(words[i]);
      if (word instanceof BigInteger || (Long) word < 0 || (Long) word > Opcodes.MAX_REPEAT) {
        throw PyErrors.overflowError("regular expression code size limit exceeded");
      }
      instructions[i] = (int) (long) (Long) word;
    }
    return new PyPattern(pattern, flags, new Program(instructions, groups), groupindex, indexgroup);
  }

  @PyBuiltin(
      name = "template",
      sig = "(pattern, template, /)",
      doc = "Makes a template object from a parsed replacement.")
  static Object template(Object pattern, PyList template) {
    Object[] items = template.toArray();
    if ((items.length & 1) == 0) {
      throw PyErrors.typeError("invalid template");
    }
    int count = items.length / 2;
    int[] groups = new int[count];
    Object[] literals = new Object[count];
    for (int i = 0; i < count; i++) {
      groups[i] = Conversions.asInt(items[2 * i + 1]);
      if (groups[i] < 0) {
        throw PyErrors.typeError("invalid template");
      }
      literals[i] = items[2 * i + 2];
    }
    return new PyTemplate(items[0], groups, literals);
  }

  @PyBuiltin(name = "getcodesize", doc = "Size of an instruction word.")
  static int getCodeSize() {
    return Opcodes.CODE_SIZE;
  }

  @PyBuiltin(name = "ascii_iscased", sig = "(character, /)")
  static boolean asciiIsCased(int character) {
    return CharSet.lowerAscii(character) != CharSet.upperAscii(character);
  }

  @PyBuiltin(name = "unicode_iscased", sig = "(character, /)")
  static boolean unicodeIsCased(int character) {
    return Characters.lower(character) != character || Characters.upper(character) != character;
  }

  @PyBuiltin(name = "ascii_tolower", sig = "(character, /)")
  static int asciiToLower(int character) {
    return CharSet.lowerAscii(character);
  }

  @PyBuiltin(name = "unicode_tolower", sig = "(character, /)")
  static int unicodeToLower(int character) {
    return Characters.lower(character);
  }
}
