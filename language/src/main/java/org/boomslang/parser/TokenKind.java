package org.boomslang.parser;

import java.util.Map;

/**
 * The kinds of tokens, as small integers so that token buffers are plain arrays and comparisons are
 * one instruction.
 *
 * <p>The order carries meaning: kinds up to {@link #DEDENT} occupy no text of their own and never
 * end a syntax node; kinds from {@link #FIRST_KEYWORD} are reserved words. Soft keywords ({@code
 * match}, {@code case}, {@code type}, {@code _}) are ordinary names.
 */
final class TokenKind {

  static final int ENDMARKER = 0;
  static final int NEWLINE = 1;
  static final int INDENT = 2;
  static final int DEDENT = 3;

  static final int ERROR = 4;
  static final int NAME = 5;
  static final int NUMBER = 6;
  static final int STRING = 7;
  static final int FSTRING_START = 8;
  static final int FSTRING_MIDDLE = 9;
  static final int FSTRING_END = 10;
  static final int TSTRING_START = 11;
  static final int TSTRING_MIDDLE = 12;
  static final int TSTRING_END = 13;

  /** A character that no token starts with, such as {@code $} or {@code ?}. */
  static final int OTHER = 14;

  static final int LPAR = 15;
  static final int RPAR = 16;
  static final int LSQB = 17;
  static final int RSQB = 18;
  static final int LBRACE = 19;
  static final int RBRACE = 20;
  static final int COLON = 21;
  static final int COMMA = 22;
  static final int SEMI = 23;
  static final int DOT = 24;
  static final int ELLIPSIS = 25;
  static final int ARROW = 26;
  static final int EXCLAMATION = 27;
  static final int EQUAL = 28;
  static final int COLONEQUAL = 29;
  static final int TILDE = 30;

  // Binary operators, in the order of the augmented assignments below.
  static final int PLUS = 31;
  static final int MINUS = 32;
  static final int STAR = 33;
  static final int AT = 34;
  static final int SLASH = 35;
  static final int PERCENT = 36;
  static final int AMPER = 37;
  static final int VBAR = 38;
  static final int CIRCUMFLEX = 39;
  static final int LEFTSHIFT = 40;
  static final int RIGHTSHIFT = 41;
  static final int DOUBLESTAR = 42;
  static final int DOUBLESLASH = 43;

  static final int PLUSEQUAL = 44;
  static final int MINEQUAL = 45;
  static final int STAREQUAL = 46;
  static final int ATEQUAL = 47;
  static final int SLASHEQUAL = 48;
  static final int PERCENTEQUAL = 49;
  static final int AMPEREQUAL = 50;
  static final int VBAREQUAL = 51;
  static final int CIRCUMFLEXEQUAL = 52;
  static final int LEFTSHIFTEQUAL = 53;
  static final int RIGHTSHIFTEQUAL = 54;
  static final int DOUBLESTAREQUAL = 55;
  static final int DOUBLESLASHEQUAL = 56;

  static final int EQEQUAL = 57;
  static final int NOTEQUAL = 58;
  static final int LESS = 59;
  static final int GREATER = 60;
  static final int LESSEQUAL = 61;
  static final int GREATEREQUAL = 62;

  static final int FIRST_KEYWORD = 63;
  static final int FALSE = 63;
  static final int NONE = 64;
  static final int TRUE = 65;
  static final int AND = 66;
  static final int AS = 67;
  static final int ASSERT = 68;
  static final int ASYNC = 69;
  static final int AWAIT = 70;
  static final int BREAK = 71;
  static final int CLASS = 72;
  static final int CONTINUE = 73;
  static final int DEF = 74;
  static final int DEL = 75;
  static final int ELIF = 76;
  static final int ELSE = 77;
  static final int EXCEPT = 78;
  static final int FINALLY = 79;
  static final int FOR = 80;
  static final int FROM = 81;
  static final int GLOBAL = 82;
  static final int IF = 83;
  static final int IMPORT = 84;
  static final int IN = 85;
  static final int IS = 86;
  static final int LAMBDA = 87;
  static final int NONLOCAL = 88;
  static final int NOT = 89;
  static final int OR = 90;
  static final int PASS = 91;
  static final int RAISE = 92;
  static final int RETURN = 93;
  static final int TRY = 94;
  static final int WHILE = 95;
  static final int WITH = 96;
  static final int YIELD = 97;
  static final int COUNT = 98;

  /** Comments, and newlines that end no statement: only when they are asked for. */
  static final int COMMENT = 98;

  static final int NL = 99;

  /** How many kinds there are with these two. */
  static final int ALL = 100;

  /** The reserved words in the order of their kinds. */
  static final String[] KEYWORDS = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield"
  };

  private static final Map<String, Integer> OPERATORS =
      Map.ofEntries(
          Map.entry("(", LPAR),
          Map.entry(")", RPAR),
          Map.entry("[", LSQB),
          Map.entry("]", RSQB),
          Map.entry("{", LBRACE),
          Map.entry("}", RBRACE),
          Map.entry(":", COLON),
          Map.entry(",", COMMA),
          Map.entry(";", SEMI),
          Map.entry(".", DOT),
          Map.entry("...", ELLIPSIS),
          Map.entry("->", ARROW),
          Map.entry("!", EXCLAMATION),
          Map.entry("=", EQUAL),
          Map.entry(":=", COLONEQUAL),
          Map.entry("~", TILDE),
          Map.entry("+", PLUS),
          Map.entry("-", MINUS),
          Map.entry("*", STAR),
          Map.entry("@", AT),
          Map.entry("/", SLASH),
          Map.entry("%", PERCENT),
          Map.entry("&", AMPER),
          Map.entry("|", VBAR),
          Map.entry("^", CIRCUMFLEX),
          Map.entry("<<", LEFTSHIFT),
          Map.entry(">>", RIGHTSHIFT),
          Map.entry("**", DOUBLESTAR),
          Map.entry("//", DOUBLESLASH),
          Map.entry("+=", PLUSEQUAL),
          Map.entry("-=", MINEQUAL),
          Map.entry("*=", STAREQUAL),
          Map.entry("@=", ATEQUAL),
          Map.entry("/=", SLASHEQUAL),
          Map.entry("%=", PERCENTEQUAL),
          Map.entry("&=", AMPEREQUAL),
          Map.entry("|=", VBAREQUAL),
          Map.entry("^=", CIRCUMFLEXEQUAL),
          Map.entry("<<=", LEFTSHIFTEQUAL),
          Map.entry(">>=", RIGHTSHIFTEQUAL),
          Map.entry("**=", DOUBLESTAREQUAL),
          Map.entry("//=", DOUBLESLASHEQUAL),
          Map.entry("==", EQEQUAL),
          Map.entry("!=", NOTEQUAL),
          Map.entry("<", LESS),
          Map.entry(">", GREATER),
          Map.entry("<=", LESSEQUAL),
          Map.entry(">=", GREATEREQUAL));

  private static final Map<String, Integer> CLASSES =
      Map.ofEntries(
          Map.entry("ENDMARKER", ENDMARKER),
          Map.entry("NEWLINE", NEWLINE),
          Map.entry("INDENT", INDENT),
          Map.entry("DEDENT", DEDENT),
          Map.entry("NAME", NAME),
          Map.entry("NUMBER", NUMBER),
          Map.entry("STRING", STRING),
          Map.entry("FSTRING_START", FSTRING_START),
          Map.entry("FSTRING_MIDDLE", FSTRING_MIDDLE),
          Map.entry("FSTRING_END", FSTRING_END),
          Map.entry("TSTRING_START", TSTRING_START),
          Map.entry("TSTRING_MIDDLE", TSTRING_MIDDLE),
          Map.entry("TSTRING_END", TSTRING_END));

  private TokenKind() {}

  /** The kind of an operator or reserved word, -1 when {@code text} is neither. */
  static int ofText(String text) {
    Integer kind = OPERATORS.get(text);
    if (kind != null) {
      return kind;
    }
    for (int i = 0; i < KEYWORDS.length; i++) {
      if (KEYWORDS[i].equals(text)) {
        return FIRST_KEYWORD + i;
      }
    }
    return -1;
  }

  /** The kind called {@code name} in CPython's grammar, such as {@code NEWLINE}; -1 if none is. */
  static int ofClass(String name) {
    Integer kind = CLASSES.get(name);
    return kind == null ? -1 : kind;
  }
}
