package org.boomslang.component;

/** Something that will not be done; the message is one sentence for the user. Immutable. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String format, Object... arguments) {
    super(String.format(format, arguments), null, false, false);
  }
}
