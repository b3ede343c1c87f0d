package org.boomslang.objects.type;

import org.boomslang.objects.type.PyType.PatternKind;

/**
 * What a static type declares about itself.
 *
 * @param subclassable {@code Py_TPFLAGS_BASETYPE}
 * @param instantiable not {@code Py_TPFLAGS_DISALLOW_INSTANTIATION}
 * @param instanceDict whether instances have a {@code __dict__}
 * @param pattern how {@code match} sees instances
 */
public record TypeFlags(
    boolean subclassable, boolean instantiable, boolean instanceDict, PatternKind pattern) {
  public static final TypeFlags SUBCLASSABLE = new TypeFlags(true, true, false, PatternKind.NONE);
  public static final TypeFlags FINAL = new TypeFlags(false, true, false, PatternKind.NONE);

  /** Made by the interpreter only: calling the type is a TypeError. */
  public static final TypeFlags INTERNAL = new TypeFlags(false, false, false, PatternKind.NONE);

  public static final TypeFlags WITH_DICT = new TypeFlags(true, true, true, PatternKind.NONE);
  public static final TypeFlags SEQUENCE = new TypeFlags(true, true, false, PatternKind.SEQUENCE);
  public static final TypeFlags MAPPING = new TypeFlags(true, true, false, PatternKind.MAPPING);

  public TypeFlags withDict() {
    return new TypeFlags(subclassable, instantiable, true, pattern);
  }

  public TypeFlags withPattern(PatternKind kind) {
    return new TypeFlags(subclassable, instantiable, instanceDict, kind);
  }

  public TypeFlags asFinal() {
    return new TypeFlags(false, instantiable, instanceDict, pattern);
  }
}
