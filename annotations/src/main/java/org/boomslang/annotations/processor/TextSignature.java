package org.boomslang.annotations.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed text signature such as {@code ($self, index, default=None, /, *args, key=None, **kw)}.
 *
 * @param parameters in declaration order, the receiver included
 * @param receiver whether the first parameter was written with a dollar sign
 */
record TextSignature(List<Parameter> parameters, boolean receiver) {

  enum Role {
    POSITIONAL,
    KEYWORD_ONLY,
    VAR_POSITIONAL,
    VAR_KEYWORD
  }

  /**
   * @param defaultText the default as written, or null where the parameter is required
   */
  record Parameter(String name, Role role, String defaultText) {
    boolean required() {
      return defaultText == null && (role == Role.POSITIONAL || role == Role.KEYWORD_ONLY);
    }

    boolean nullable() {
      return "None".equals(defaultText) || "<unset>".equals(defaultText);
    }
  }

  static TextSignature parse(String text) {
    String body = text.strip();
    if (!body.startsWith("(") || !body.endsWith(")")) {
      throw new IllegalArgumentException("a signature stands in parentheses");
    }
    List<Parameter> parameters = new ArrayList<>();
    boolean receiver = false;
    boolean keywordOnly = false;
    for (String part : split(body.substring(1, body.length() - 1))) {
      if (part.equals("/")) {
        continue;
      }
      if (part.equals("*")) {
        keywordOnly = true;
      } else if (part.startsWith("**")) {
        parameters.add(new Parameter(part.substring(2), Role.VAR_KEYWORD, null));
      } else if (part.startsWith("*")) {
        keywordOnly = true;
        parameters.add(new Parameter(part.substring(1), Role.VAR_POSITIONAL, null));
      } else {
        if (part.startsWith("$")) {
          receiver = true;
          part = part.substring(1);
        }
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals).strip();
        String value = equals < 0 ? null : part.substring(equals + 1).strip();
        parameters.add(
            new Parameter(name, keywordOnly ? Role.KEYWORD_ONLY : Role.POSITIONAL, value));
      }
    }
    return new TextSignature(parameters, receiver);
  }

  private static List<String> split(String body) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : body.toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
      }
      if (c == ',' && !quoted) {
        add(parts, part);
      } else {
        part.append(c);
      }
    }
    add(parts, part);
    return parts;
  }

  private static void add(List<String> parts, StringBuilder part) {
    String text = part.toString().strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    part.setLength(0);
  }

  int positionalCount() {
    return (int) parameters.stream().filter(p -> p.role() == Role.POSITIONAL).count();
  }

  int requiredPositionalCount() {
    return (int)
        parameters.stream().filter(p -> p.role() == Role.POSITIONAL && p.required()).count();
  }

  /**
   * The place of a parameter in the call convention: positional parameters first, then keyword-only
   * ones, then {@code *args} and {@code **kwargs}.
   */
  int place(int index) {
    Role role = parameters.get(index).role();
    int place = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Role other = parameters.get(i).role();
      if (other.ordinal() < role.ordinal() || (other == role && i < index)) {
        place++;
      }
    }
    return place;
  }

  boolean has(Role role) {
    return parameters.stream().anyMatch(p -> p.role() == role);
  }

  boolean hasRequiredKeyword() {
    return parameters.stream().anyMatch(p -> p.role() == Role.KEYWORD_ONLY && p.required());
  }
}
