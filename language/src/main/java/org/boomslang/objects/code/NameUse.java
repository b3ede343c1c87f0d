package org.boomslang.objects.code;

/**
 * What a block of code does with a name that is no fast local of its.
 *
 * @param name as in {@code co_names}
 * @param level leading dots of an import, else 0
 * @param names what is imported from the module, a tuple or None; null unless it is an import
 */
public record NameUse(Kind kind, String name, int level, Object names) {

  /** The operation, with its instruction in CPython. */
  public enum Kind {
    LOAD_GLOBAL,
    STORE_GLOBAL,
    DELETE_GLOBAL,
    LOAD_NAME,
    STORE_NAME,
    DELETE_NAME,
    IMPORT
  }
}
