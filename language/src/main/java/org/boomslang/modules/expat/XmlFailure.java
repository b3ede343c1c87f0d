package org.boomslang.modules.expat;

/** A document that is not well-formed: one of Expat's error numbers, and where. Immutable. */
public final class XmlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final int SYNTAX = 2;
  public static final int NO_ELEMENTS = 3;
  public static final int INVALID_TOKEN = 4;
  public static final int UNCLOSED_TOKEN = 5;
  public static final int PARTIAL_CHAR = 6;
  public static final int TAG_MISMATCH = 7;
  public static final int DUPLICATE_ATTRIBUTE = 8;
  public static final int JUNK_AFTER_DOCUMENT = 9;
  public static final int UNDEFINED_ENTITY = 11;
  public static final int RECURSIVE_ENTITY = 12;
  public static final int ASYNC_ENTITY = 13;
  public static final int BAD_CHARACTER_REFERENCE = 14;
  public static final int BINARY_ENTITY = 15;
  public static final int EXTERNAL_ENTITY_IN_ATTRIBUTE = 16;
  public static final int MISPLACED_XML_DECLARATION = 17;
  public static final int UNKNOWN_ENCODING = 18;
  public static final int UNCLOSED_CDATA = 20;
  public static final int EXTERNAL_ENTITY_HANDLING = 21;
  public static final int NOT_STANDALONE = 22;
  public static final int CANNOT_CHANGE_ONCE_PARSING = 26;
  public static final int UNBOUND_PREFIX = 27;
  public static final int UNDECLARING_PREFIX = 28;
  public static final int XML_DECLARATION = 30;
  public static final int FINISHED = 36;
  public static final int RESERVED_XML = 38;
  public static final int RESERVED_XMLNS = 39;
  public static final int RESERVED_URI = 40;
  public static final int INVALID_ARGUMENT = 41;
  public static final int AMPLIFICATION = 43;

  public final int code;

  /** Index into the engine's buffer. */
  final int at;

  XmlFailure(int code, int at) {
    super(null, null, false, false);
    this.code = code;
    this.at = at;
  }
}
