package org.boomslang.objects;

/** A key for an attribute that Python code cannot name. Compared by identity. */
public final class HiddenKey {
  private final String name;

  public HiddenKey(String name) {
    this.name = name;
  }

  /** The name, for people who read a shape. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
