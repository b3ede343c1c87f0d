package org.boomslang.modules.expat;

/** A document that is not well-formed: one of Expat's error numbers, and where. Immutable. */
final class XmlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int SYNTAX = 2;
  static final int NO_ELEMENTS = 3;
  static final int INVALID_TOKEN = 4;
  static final int UNCLOSED_TOKEN = 5;
  static final int PARTIAL_CHAR = 6;
  static final int TAG_MISMATCH = 7;
  static final int DUPLICATE_ATTRIBUTE = 8;
  static final int JUNK_AFTER_DOCUMENT = 9;
  static final int UNDEFINED_ENTITY = 11;
  static final int RECURSIVE_ENTITY = 12;
  static final int ASYNC_ENTITY = 13;
  static final int BAD_CHARACTER_REFERENCE = 14;
  static final int BINARY_ENTITY = 15;
  static final int EXTERNAL_ENTITY_IN_ATTRIBUTE = 16;
  static final int MISPLACED_XML_DECLARATION = 17;
  static final int UNKNOWN_ENCODING = 18;
  static final int UNCLOSED_CDATA = 20;
  static final int EXTERNAL_ENTITY_HANDLING = 21;
  static final int NOT_STANDALONE = 22;
  static final int CANNOT_CHANGE_ONCE_PARSING = 26;
  static final int UNBOUND_PREFIX = 27;
  static final int UNDECLARING_PREFIX = 28;
  static final int XML_DECLARATION = 30;
  static final int FINISHED = 36;
  static final int RESERVED_XML = 38;
  static final int RESERVED_XMLNS = 39;
  static final int RESERVED_URI = 40;
  static final int INVALID_ARGUMENT = 41;
  static final int AMPLIFICATION = 43;

  final int code;

  /** Index into the engine's buffer. */
  final int at;

  XmlFailure(int code, int at) {
    super(null, null, false, false);
    this.code = code;
    this.at = at;
  }
}
