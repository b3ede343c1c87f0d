package org.boomslang.objects.races;

import org.boomslang.objects.code.PyCode;

/**
 * A place in the source that accesses a variable. It remembers the variable or collection that it
 * met first, until that object is gone: many places meet only one, and where several threads meet
 * different ones, they had better not write here each time.
 *
 * <p>Thread-safety: atomic. What is remembered is one reference, read and written racily, and
 * compared before use.
 */
public final class Site {
  private final PyCode code;
  private final int line;
  private final String text;
  private final boolean augmented;

  /** A variable that was accessed here, or null. */
  Variable variable;

  /** A collection that was accessed here, or null. */
  Shadow shadow;

  /**
   * @param code the code that the place belongs to
   * @param text the expression that is accessed, as in the source: {@code self.items[key]}
   * @param augmented whether it reads or writes for an assignment like {@code x += 1}
   */
  public Site(PyCode code, int line, String text, boolean augmented) {
    this.code = code;
    this.line = line;
    this.text = text;
    this.augmented = augmented;
  }

  /** Remembers a variable, unless another is remembered whose object lives; returns it. */
  Variable keep(Variable met) {
    Variable known = variable;
    if (known == null || known.owner.refersTo(null)) {
      variable = met;
    }
    return met;
  }

  /** The same for a collection. */
  Shadow keep(Shadow met) {
    Shadow known = shadow;
    if (known == null || known.refersTo(null)) {
      shadow = met;
    }
    return met;
  }

  PyCode code() {
    return code;
  }

  int line() {
    return line;
  }

  String text() {
    return text;
  }

  boolean isAugmented() {
    return augmented;
  }

  String filename() {
    return code.filename();
  }

  /** Two accesses on one line are one place to a programmer. */
  String place() {
    return code.filename() + ":" + line;
  }
}
