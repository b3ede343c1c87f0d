package org.boomslang.modules.expat;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.modules.expat.XmlEvents.Handler;
import org.boomslang.modules.expat.XmlState.Declared;
import org.boomslang.modules.expat.XmlState.Entity;

/**
 * Reads the declarations of a document type from the buffer of an source.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlSubset {
  private static final int DEEPEST = 200;

  private final XmlText source;
  private final XmlReferences references;
  private final XmlEvents events;
  private final XmlState state;

  XmlSubset(XmlText source, XmlReferences references, XmlEvents events, XmlState state) {
    this.source = source;
    this.references = references;
    this.events = events;
    this.state = state;
  }

  private XmlFailure syntax(int at) {
    return XmlText.failure(XmlFailure.SYNTAX, at);
  }

  private char charAt(int index) {
    return index < source.buffer.length() ? source.buffer.charAt(index) : 0;
  }

  /**
   * Reads {@code SYSTEM "…"} or {@code PUBLIC "…" "…"} if it is there.
   *
   * @param ids receives the system id and the public id
   * @return the index after it
   */
  int externalId(int at, String[] ids, boolean publicAlone) {
    boolean open = source.startsWith("PUBLIC", at);
    if (!open && !source.startsWith("SYSTEM", at)) {
      return at;
    }
    int i = source.spaceEnd(at + 6);
    if (open) {
      int end = literal(i);
      ids[1] = XmlText.trimmed(source.buffer.substring(i + 1, end - 1).replaceAll("[\t\r\n]", " "));
      i = source.spaceEnd(end);
      if (publicAlone && charAt(i) != '"' && charAt(i) != '\'') {
        return i;
      }
    }
    int end = literal(i);
    ids[0] = source.buffer.substring(i + 1, end - 1);
    return end;
  }

  private int literal(int at) {
    char c = charAt(at);
    int end = c == '"' || c == '\'' ? source.literalEnd(at) : -1;
    if (end < 0) {
      throw syntax(at);
    }
    return end;
  }

  /** The end of a declaration, after its {@code >}; −1 when it is not there yet. */
  private int end(int at) {
    int i = at;
    while (i < source.buffer.length()) {
      char c = source.buffer.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '"' || c == '\'') {
        i = source.literalEnd(i);
        if (i < 0) {
          return -1;
        }
      } else {
        i++;
      }
    }
    return -1;
  }

  /** Reads one declaration, reference or white space; −1 when it is not whole. */
  int declaration(int at) {
    char c = source.buffer.charAt(at);
    if (XmlText.isSpace(c)) {
      int end = source.spaceEnd(at);
      events.other(source.buffer.substring(at, end));
      return end;
    }
    if (c == '%') {
      return parameterReference(at);
    }
    if (c == ']' && source.startsWith("]]>", at)) {
      return at + 3;
    }
    if (c != '<') {
      throw syntax(at);
    }
    if (source.startsWith("<![", at)) {
      return conditional(at);
    }
    int end = end(at);
    if (end < 0) {
      for (String start :
          new String[] {"<!ENTITY", "<!ATTLIST", "<!ELEMENT", "<!NOTATION", "<!--", "<?", "<!["}) {
        if (source.couldBe(start, at)) {
          return -1;
        }
      }
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, at + 1);
    }
    if (source.startsWith("<!ENTITY", at)) {
      entity(at, end);
    } else if (source.startsWith("<!ATTLIST", at)) {
      attributes(at, end);
    } else if (source.startsWith("<!ELEMENT", at)) {
      element(at, end);
    } else if (source.startsWith("<!NOTATION", at)) {
      notation(at, end);
    } else {
      throw syntax(at);
    }
    return end;
  }

  private int conditional(int at) {
    int open = source.buffer.indexOf("[", at + 3);
    if (open < 0) {
      return -1;
    }
    String word = source.buffer.substring(at + 3, open).strip();
    if (word.startsWith("%") && word.endsWith(";")) {
      Entity entity = state.parameterEntities.get(word.substring(1, word.length() - 1));
      word = entity == null || entity.value() == null ? word : entity.value().strip();
    }
    if (word.equals("INCLUDE")) {
      return open + 1;
    }
    if (!word.equals("IGNORE")) {
      throw syntax(at);
    }
    int depth = 1;
    for (int i = open + 1; i < source.buffer.length(); i++) {
      if (source.startsWith("<![", i)) {
        depth++;
      } else if (source.startsWith("]]>", i) && --depth == 0) {
        return i + 3;
      }
    }
    return -1;
  }

  private int parameterReference(int at) {
    int end = source.nameEnd(at + 1);
    if (end == source.buffer.length()) {
      return -1;
    }
    if (end == at + 1 || source.buffer.charAt(end) != ';') {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, end);
    }
    String name = source.buffer.substring(at + 1, end);
    if (state.parameterParsing == 0) {
      // They are not even looked up.
      state.hasExternal = true;
      events.other(source.buffer.substring(at, end + 1));
      if (!state.standalone && !events.notStandalone()) {
        throw XmlText.failure(XmlFailure.NOT_STANDALONE, at);
      }
      return end + 1;
    }
    Entity entity = state.parameterEntities.get(name);
    if (entity == null) {
      state.hasExternal = true;
      if (events.has(Handler.SKIPPED_ENTITY)) {
        events.skippedEntity(name, true);
      } else {
        events.other(source.buffer.substring(at, end + 1));
      }
      return end + 1;
    }
    if (entity.value() == null) {
      state.hasExternal = true;
      boolean read = state.parameterParsing != 0 && events.has(Handler.EXTERNAL_ENTITY_REF);
      if (read && !events.externalEntity(null, entity.systemId(), entity.publicId())) {
        throw XmlText.failure(XmlFailure.EXTERNAL_ENTITY_HANDLING, at);
      }
      if (!read) {
        events.other(source.buffer.substring(at, end + 1));
      }
      return end + 1;
    }
    if (!state.expanding.add("%" + name)) {
      throw XmlText.failure(XmlFailure.RECURSIVE_ENTITY, at);
    }
    try {
      state.countExpansion(entity.value().length(), at);
      XmlEngine inner = new XmlEngine(events, state, false);
      inner.startInSubset();
      inner.source.buffer.append(entity.value());
      try {
        inner.run(true);
      } catch (XmlFailure e) {
        throw XmlText.failure(e.code, at);
      }
    } finally {
      state.expanding.remove("%" + name);
    }
    return end + 1;
  }

  private void entity(int at, int end) {
    int i = source.spaceEnd(at + 8);
    boolean parameter = charAt(i) == '%';
    if (parameter) {
      i = source.spaceEnd(i + 1);
    }
    int nameEnd = source.nameEnd(i);
    if (nameEnd == i) {
      throw syntax(i);
    }
    String name = source.buffer.substring(i, nameEnd);
    i = source.spaceEnd(nameEnd);
    String value = null;
    String notation = null;
    String[] ids = new String[2];
    if (charAt(i) == '"' || charAt(i) == '\'') {
      int literal = source.literalEnd(i);
      value = entityValue(source.buffer.substring(i + 1, literal - 1), at);
      i = literal;
    } else {
      int after = externalId(i, ids, false);
      if (after == i) {
        throw syntax(i);
      }
      i = source.spaceEnd(after);
      if (!parameter && source.startsWith("NDATA", i)) {
        int from = source.spaceEnd(i + 5);
        int to = source.nameEnd(from);
        notation = source.buffer.substring(from, to);
        i = to;
      }
    }
    if (source.spaceEnd(i) != end - 1) {
      throw syntax(source.spaceEnd(i));
    }
    (parameter ? state.parameterEntities : state.entities)
        .putIfAbsent(name, new Entity(value, ids[0], ids[1], notation));
    if (events.has(Handler.ENTITY_DECL)
        || notation != null && events.has(Handler.UNPARSED_ENTITY_DECL)) {
      events.entityDeclaration(name, parameter, value, ids[0], ids[1], notation);
    } else {
      events.other(source.buffer.substring(at, end));
    }
  }

  /** Character references are replaced at once, general entities when they are used. */
  private String entityValue(String text, int at) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' && i + 1 < text.length() && text.charAt(i + 1) == '#') {
        int end = text.indexOf(';', i);
        if (end < 0) {
          throw XmlText.failure(XmlFailure.INVALID_TOKEN, at);
        }
        String replaced = references.simpleReference(text.substring(i + 1, end), at);
        // What a reference to & gives is not the start of another reference.
        out.append(replaced);
        i = end;
      } else if (c == '%') {
        int end = text.indexOf(';', i);
        Entity entity = end < 0 ? null : state.parameterEntities.get(text.substring(i + 1, end));
        if (entity == null || entity.value() == null) {
          throw XmlText.failure(10, at);
        }
        state.countExpansion(entity.value().length(), at);
        out.append(entity.value());
        i = end;
      } else {
        out.append(c);
      }
    }
    return XmlText.normalized(out.toString());
  }

  private void attributes(int at, int end) {
    int i = source.spaceEnd(at + 9);
    int nameEnd = source.nameEnd(i);
    if (nameEnd == i) {
      throw syntax(i);
    }
    String element = source.buffer.substring(i, nameEnd);
    boolean heard = events.has(Handler.ATTLIST_DECL);
    i = source.spaceEnd(nameEnd);
    while (i < end - 1) {
      int to = source.nameEnd(i);
      if (to == i) {
        throw syntax(i);
      }
      String name = source.buffer.substring(i, to);
      i = source.spaceEnd(to);
      StringBuilder type = new StringBuilder();
      if (charAt(i) != '(') {
        to = source.nameEnd(i);
        if (to == i) {
          throw syntax(i);
        }
        type.append(source.buffer, i, to);
        i = source.spaceEnd(to);
      }
      if (charAt(i) == '(') {
        int close = source.buffer.indexOf(")", i);
        if (close < 0 || close > end) {
          throw syntax(i);
        }
        type.append(source.buffer.substring(i, close + 1).replaceAll("\\s", ""));
        i = source.spaceEnd(close + 1);
      }
      boolean required = source.startsWith("#REQUIRED", i);
      String value = null;
      boolean fixed = false;
      if (required) {
        i += 9;
      } else if (source.startsWith("#IMPLIED", i)) {
        i += 8;
      } else {
        if (source.startsWith("#FIXED", i)) {
          fixed = true;
          i = source.spaceEnd(i + 6);
        }
        int literal = literal(i);
        value = references.attributeValue(source.buffer.substring(i + 1, literal - 1), at, i + 1);
        i = literal;
      }
      boolean cdata = type.toString().equals("CDATA");
      if (value != null && !cdata) {
        value = XmlText.trimmed(value);
      }
      state.declaredFor(element).putIfAbsent(name, new Declared(name, cdata, value));
      if (heard) {
        events.attributeDeclaration(element, name, type.toString(), value, required || fixed);
      }
      i = source.spaceEnd(i);
    }
    if (!heard) {
      events.other(source.buffer.substring(at, end));
    }
  }

  private void notation(int at, int end) {
    int i = source.spaceEnd(at + 10);
    int nameEnd = source.nameEnd(i);
    String[] ids = new String[2];
    int after = externalId(source.spaceEnd(nameEnd), ids, true);
    if (nameEnd == i || source.spaceEnd(after) != end - 1) {
      throw syntax(after);
    }
    if (events.has(Handler.NOTATION_DECL)) {
      events.notationDeclaration(source.buffer.substring(i, nameEnd), ids[0], ids[1]);
    } else {
      events.other(source.buffer.substring(at, end));
    }
  }

  private void element(int at, int end) {
    int i = source.spaceEnd(at + 9);
    int nameEnd = source.nameEnd(i);
    if (nameEnd == i) {
      throw syntax(i);
    }
    String name = source.buffer.substring(i, nameEnd);
    i = source.spaceEnd(nameEnd);
    ContentModel model;
    int[] next = new int[1];
    if (source.startsWith("EMPTY", i)) {
      model = new ContentModel(ContentModel.EMPTY, 0, null, List.of());
      next[0] = i + 5;
    } else if (source.startsWith("ANY", i)) {
      model = new ContentModel(ContentModel.ANY, 0, null, List.of());
      next[0] = i + 3;
    } else {
      model = group(i, next, 0);
    }
    if (source.spaceEnd(next[0]) != end - 1) {
      throw syntax(next[0]);
    }
    if (events.has(Handler.ELEMENT_DECL)) {
      events.elementDeclaration(name, model);
    } else {
      events.other(source.buffer.substring(at, end));
    }
  }

  private int quantifier(int[] next) {
    int found = "?*+".indexOf(charAt(next[0])) + 1;
    if (charAt(next[0]) == 0 || found == 0) {
      return 0;
    }
    next[0]++;
    return found;
  }

  private ContentModel group(int at, int[] next, int depth) {
    if (charAt(at) != '(' || depth > DEEPEST) {
      throw syntax(at);
    }
    List<ContentModel> children = new ArrayList<>();
    int kind = 0;
    int i = source.spaceEnd(at + 1);
    while (true) {
      if (source.startsWith("#PCDATA", i) && children.isEmpty()) {
        kind = ContentModel.MIXED;
        next[0] = i + 7;
      } else if (charAt(i) == '(') {
        children.add(group(i, next, depth + 1));
      } else {
        int to = source.nameEnd(i);
        if (to == i) {
          throw syntax(i);
        }
        next[0] = to;
        children.add(
            new ContentModel(
                ContentModel.NAME, quantifier(next), source.buffer.substring(i, to), List.of()));
      }
      i = source.spaceEnd(next[0]);
      char c = charAt(i);
      if (c == ')') {
        break;
      }
      int separator = c == '|' ? ContentModel.CHOICE : c == ',' ? ContentModel.SEQUENCE : 0;
      boolean mixed = kind == ContentModel.MIXED && c == '|';
      if (separator == 0 || !mixed && kind != 0 && kind != separator) {
        throw syntax(i);
      }
      if (!mixed) {
        kind = separator;
      }
      i = source.spaceEnd(i + 1);
    }
    next[0] = i + 1;
    int quantifier = quantifier(next);
    return new ContentModel(
        kind == 0 ? ContentModel.SEQUENCE : kind, quantifier, null, List.copyOf(children));
  }
}
