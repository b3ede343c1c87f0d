package org.boomslang.modules.expat;

import org.boomslang.modules.expat.XmlState.Entity;

/**
 * What references stand for: characters by their number, the five entities of every document, and
 * in values of attributes those that the document declares.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlReferences {
  private final XmlState state;

  XmlReferences(XmlState state) {
    this.state = state;
  }

  /** The value of an attribute: references replaced, white space as spaces. */
  String attributeValue(String text, int tokenStart, int offset) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '\t' || c == '\n' || c == '\r') {
        if (out == null) {
          out = new StringBuilder(text.substring(0, i));
        }
        if (c == '&') {
          int end = text.indexOf(';', i);
          if (end < 0 || end == i + 1) {
            throw XmlText.failure(
                XmlFailure.INVALID_TOKEN, offset < 0 ? tokenStart : offset + i + 1);
          }
          String name = text.substring(i + 1, end);
          int at = offset < 0 ? tokenStart : offset + i;
          String simple = simpleReference(name, at);
          if (simple != null) {
            out.append(simple);
          } else {
            out.append(entityInAttribute(name, at));
          }
          i = end;
        } else {
          if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
          out.append(' ');
        }
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  private String entityInAttribute(String name, int at) {
    Entity entity = state.entities.get(name);
    if (entity == null) {
      if (!state.hasExternal || state.standalone) {
        throw XmlText.failure(XmlFailure.UNDEFINED_ENTITY, at);
      }
      return "";
    }
    if (entity.notation() != null) {
      throw XmlText.failure(XmlFailure.BINARY_ENTITY, at);
    }
    if (entity.value() == null) {
      throw XmlText.failure(XmlFailure.EXTERNAL_ENTITY_IN_ATTRIBUTE, at);
    }
    if (!state.expanding.add(name)) {
      throw XmlText.failure(XmlFailure.RECURSIVE_ENTITY, at);
    }
    try {
      state.countExpansion(entity.value().length(), at);
      if (entity.value().indexOf('<') >= 0) {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, at);
      }
      return attributeValue(entity.value(), at, -1);
    } finally {
      state.expanding.remove(name);
    }
  }

  /** A character reference or one of the five that every document has; null for another entity. */
  String simpleReference(String name, int at) {
    if (name.charAt(0) == '#') {
      try {
        boolean hex = name.length() > 1 && name.charAt(1) == 'x';
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.charAt(0) == '+' || digits.charAt(0) == '-') {
          throw XmlText.failure(XmlFailure.INVALID_TOKEN, at);
        }
        int c = Integer.parseInt(digits, hex ? 16 : 10);
        if (!XmlText.isCharacter(c) || c > 0x10ffff || c >= 0xd800 && c < 0xe000) {
          throw XmlText.failure(XmlFailure.BAD_CHARACTER_REFERENCE, at);
        }
        return Character.toString(c);
      } catch (NumberFormatException e) {
        boolean number = name.matches("#[0-9]+|#x[0-9a-fA-F]+");
        throw XmlText.failure(
            number ? XmlFailure.BAD_CHARACTER_REFERENCE : XmlFailure.INVALID_TOKEN, at);
      }
    }
    int i = 0;
    while (i < name.length()) {
      int c = name.codePointAt(i);
      if (!(i == 0 ? XmlText.isNameStart(c) : XmlText.isNamePart(c))) {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, at + 1 + i);
      }
      i += Character.charCount(c);
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> null;
    };
  }
}
