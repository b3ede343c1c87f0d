package org.boomslang.compiler.scope;

/** The kinds of comprehension, with what error messages and code objects call them. */
public enum ComprehensionKind {
  LIST("list comprehension", "<listcomp>"),
  SET("set comprehension", "<setcomp>"),
  DICT("dict comprehension", "<dictcomp>"),
  GENERATOR("generator expression", "<genexpr>");

  private final String description;
  private final String codeName;

  ComprehensionKind(String description, String codeName) {
    this.description = description;
    this.codeName = codeName;
  }

  public String description() {
    return description;
  }

  public String codeName() {
    return codeName;
  }
}
