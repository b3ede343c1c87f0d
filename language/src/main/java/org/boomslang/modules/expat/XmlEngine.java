package org.boomslang.modules.expat;

import org.boomslang.modules.expat.XmlEvents.Handler;
import org.boomslang.modules.expat.XmlState.Entity;

/**
 * Reads a document, or the replacement of an entity, as its characters come in. What is not yet a
 * whole token stays in the buffer. An event is reported before its token is consumed, so that the
 * position is that of the token's start.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlEngine {
  /** Where in a document the next token stands. */
  private enum Part {
    START,
    PROLOG,
    SUBSET,
    AFTER_SUBSET,
    CONTENT,
    EPILOG
  }

  final XmlText source = new XmlText();
  private final XmlEvents events;
  private final XmlState state;
  private final XmlReferences references;
  private final XmlElements elements;
  private final XmlCharacters characters;
  private final XmlSubset subset;

  /** Whether this is the replacement of an entity, which is content from its start. */
  private final boolean nested;

  private Part part;

  /** How much of an unfinished token the buffer held when it was last read; 0 when none. */
  private int unfinished;

  private boolean inCdata;
  private boolean hasDoctype;
  private String externalSubset;
  private String externalPublic;

  XmlEngine(XmlEvents events, XmlState state, boolean nested) {
    this.events = events;
    this.state = state;
    this.references = new XmlReferences(state);
    this.nested = nested;
    this.part = nested ? Part.CONTENT : Part.START;
    this.elements = new XmlElements(source, events, state, references, nested);
    this.characters = new XmlCharacters(source, events);
    this.subset = new XmlSubset(source, references, events, state);
  }

  /** Reads an external subset: declarations from the start. */
  void startInSubset() {
    part = Part.SUBSET;
  }

  boolean hasDocument() {
    return part == Part.EPILOG || nested && elements.areClosed();
  }

  /** Reads the tokens that the buffer holds; all of them when it is the end. */
  void run(boolean end) {
    source.last = end;
    if (!end
        && state.reparseDeferral
        && unfinished > 0
        && source.buffer.length() < 2L * unfinished) {
      // A long token that comes in small pieces would be read again with each of them.
      return;
    }
    int start = source.pos;
    boolean progress = false;
    while (source.pos < source.buffer.length() && step()) {
      if (source.pos > 1 << 16) {
        progress = true;
        source.dropConsumed();
      }
    }
    progress |= source.pos > start;
    source.dropConsumed();
    unfinished = progress ? 0 : source.buffer.length();
    if (!end) {
      return;
    }
    if (source.pos < source.buffer.length()) {
      throw XmlText.failure(
          inCdata ? XmlFailure.UNCLOSED_CDATA : XmlFailure.UNCLOSED_TOKEN, source.pos);
    }
    if (inCdata) {
      throw XmlText.failure(XmlFailure.UNCLOSED_CDATA, source.pos);
    }
    if (nested) {
      if (!elements.areClosed()) {
        throw XmlText.failure(XmlFailure.ASYNC_ENTITY, source.pos);
      }
    } else if (part != Part.EPILOG && !(part == Part.SUBSET && !hasDoctype)) {
      throw XmlText.failure(XmlFailure.NO_ELEMENTS, source.pos);
    }
  }

  private boolean step() {
    return switch (part) {
      case CONTENT -> inCdata ? cdata() : content();
      case SUBSET -> subset();
      case AFTER_SUBSET -> afterSubset();
      default -> prolog();
    };
  }

  // Prolog and epilog.

  private boolean prolog() {
    if (part == Part.START) {
      if (source.buffer.charAt(0) == '\ufeff') {
        source.dropMark();
        return true;
      }
      if (source.couldBe("<?xml", 0) && source.buffer.length() < 6 && !source.last) {
        return false;
      }
      if (source.startsWith("<?xml", 0)
          && source.buffer.length() > 5
          && XmlText.isSpace(source.buffer.charAt(5))) {
        return xmlDeclaration();
      }
      part = Part.PROLOG;
    }
    char c = source.buffer.charAt(source.pos);
    if (XmlText.isSpace(c)) {
      int end = source.spaceEnd(source.pos);
      if (end == source.buffer.length() && !source.last && source.buffer.charAt(end - 1) == '\r') {
        end--;
        if (end == source.pos) {
          return false;
        }
      }
      source.other(events, end);
      source.locate(end);
      return true;
    }
    if (c != '<') {
      XmlFailure stray = StrayToken.failure(source, part == Part.EPILOG);
      if (stray != null) {
        throw stray;
      }
      return false;
    }
    if (source.pos + 1 == source.buffer.length()) {
      return false;
    }
    char next = source.buffer.charAt(source.pos + 1);
    if (next == '?') {
      return instruction();
    }
    if (next == '!') {
      if (source.couldBe("<!--", source.pos)) {
        return source.buffer.length() - source.pos >= 4 && comment();
      }
      if (source.couldBe("<!DOCTYPE", source.pos) && part == Part.PROLOG && !hasDoctype) {
        return doctype();
      }
      throw XmlText.failure(
          part == Part.EPILOG ? XmlFailure.JUNK_AFTER_DOCUMENT : XmlFailure.SYNTAX, source.pos);
    }
    if (part == Part.EPILOG) {
      throw XmlText.failure(XmlFailure.JUNK_AFTER_DOCUMENT, source.pos);
    }
    if (next == '/') {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, source.pos + 1);
    }
    if (state.foreignDtd && !hasDoctype) {
      hasDoctype = true;
      loadExternalSubset(null, null);
    }
    part = Part.CONTENT;
    return true;
  }

  private boolean xmlDeclaration() {
    int end = source.buffer.indexOf("?>", source.pos);
    if (end < 0) {
      return false;
    }
    XmlDeclaration declaration = XmlDeclaration.read(source, end);
    if (declaration.version() == null && !nested) {
      throw XmlText.failure(XmlFailure.XML_DECLARATION, source.pos + 5);
    }
    state.standalone = declaration.standalone() == 1;
    if (events.has(Handler.XML_DECL)) {
      events.xmlDeclaration(
          declaration.version(), declaration.encoding(), declaration.standalone());
    } else {
      source.other(events, end + 2);
    }
    part = nested ? Part.CONTENT : Part.PROLOG;
    source.locate(end + 2);
    return true;
  }

  private boolean instruction() {
    int end = source.buffer.indexOf("?>", source.pos + 2);
    int nameEnd = source.nameEnd(source.pos + 2);
    if (nameEnd == source.pos + 2 && nameEnd < source.buffer.length()) {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, nameEnd);
    }
    if (end < 0) {
      return false;
    }
    source.checkCharacters(source.pos, end);
    String target = source.buffer.substring(source.pos + 2, nameEnd);
    if (nameEnd != end && !XmlText.isSpace(source.buffer.charAt(nameEnd))) {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, nameEnd);
    }
    if (target.equalsIgnoreCase("xml")) {
      throw XmlText.failure(
          target.equals("xml") ? XmlFailure.MISPLACED_XML_DECLARATION : XmlFailure.INVALID_TOKEN,
          target.equals("xml") ? source.pos : source.pos + 2);
    }
    if (events.has(Handler.PROCESSING_INSTRUCTION)) {
      String data =
          nameEnd >= end
              ? ""
              : source.buffer.substring(Math.min(source.spaceEnd(nameEnd), end), end);
      events.processingInstruction(target, XmlText.normalized(data));
    } else {
      source.other(events, end + 2);
    }
    source.locate(end + 2);
    return true;
  }

  private boolean comment() {
    int end = source.buffer.indexOf("--", source.pos + 4);
    if (end < 0 || end + 2 >= source.buffer.length()) {
      return false;
    }
    if (source.buffer.charAt(end + 2) != '>') {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, end + 2);
    }
    source.checkCharacters(source.pos, end);
    if (events.has(Handler.COMMENT)) {
      events.comment(XmlText.normalized(source.buffer.substring(source.pos + 4, end)));
    } else {
      source.other(events, end + 3);
    }
    source.locate(end + 3);
    return true;
  }

  private boolean doctype() {
    int end = source.pos + 9;
    // The head ends at '[' or '>', outside of literals.
    while (true) {
      if (end >= source.buffer.length()) {
        return false;
      }
      char c = source.buffer.charAt(end);
      if (c == '"' || c == '\'') {
        end = source.literalEnd(end);
        if (end < 0) {
          return false;
        }
        continue;
      }
      if (c == '[' || c == '>') {
        break;
      }
      end++;
    }
    int name = source.spaceEnd(source.pos + 9);
    int nameEnd = source.nameEnd(name);
    if (name == source.pos + 9 || nameEnd == name) {
      throw XmlText.failure(
          name == source.pos + 9 ? XmlFailure.INVALID_TOKEN : XmlFailure.SYNTAX, name);
    }
    String[] ids = new String[2];
    int rest = source.spaceEnd(subset.externalId(source.spaceEnd(nameEnd), ids, false));
    if (rest != end) {
      throw XmlText.failure(XmlFailure.SYNTAX, rest);
    }
    boolean internal = source.buffer.charAt(end) == '[';
    hasDoctype = true;
    externalSubset = ids[0];
    externalPublic = ids[1];
    if (ids[0] != null) {
      state.hasExternal = true;
    }
    if (ids[0] != null
        && !state.standalone
        && state.parameterParsing == 0
        && !events.notStandalone()) {
      throw XmlText.failure(XmlFailure.NOT_STANDALONE, source.pos);
    }
    if (events.has(Handler.START_DOCTYPE)) {
      events.startDoctype(source.buffer.substring(name, nameEnd), ids[0], ids[1], internal);
    } else {
      tokens(source.buffer.substring(source.pos, end + (internal ? 1 : 0)));
    }
    part = internal ? Part.SUBSET : Part.AFTER_SUBSET;
    source.locate(internal ? end + 1 : end);
    return true;
  }

  /** Reports the words, literals and spaces of a declaration's head one by one. */
  private void tokens(String head) {
    int i = 0;
    while (i < head.length()) {
      char c = head.charAt(i);
      int end = i + 1;
      if (c == '"' || c == '\'') {
        end = head.indexOf(c, end) + 1;
      } else if (c != '[') {
        boolean space = XmlText.isSpace(c);
        while (end < head.length()
            && XmlText.isSpace(head.charAt(end)) == space
            && "\"'[".indexOf(head.charAt(end)) < 0) {
          end++;
        }
      }
      events.other(head.substring(i, end));
      i = end;
    }
  }

  private boolean subset() {
    char c = source.buffer.charAt(source.pos);
    if (c == ']' && hasDoctype && !nested) {
      part = Part.AFTER_SUBSET;
      events.other("]");
      source.locate(source.pos + 1);
      return true;
    }
    if (source.startsWith("<!--", source.pos)) {
      return comment();
    }
    if (source.startsWith("<?", source.pos)) {
      if (source.startsWith("<?xml", source.pos)
          && source.pos + 5 < source.buffer.length()
          && XmlText.isSpace(source.buffer.charAt(source.pos + 5))
          && !hasDoctype) {
        int end = source.buffer.indexOf("?>", source.pos);
        if (end < 0) {
          return false;
        }
        source.locate(end + 2);
        return true;
      }
      return instruction();
    }
    int end = subset.declaration(source.pos);
    if (end < 0) {
      return false;
    }
    source.locate(end);
    return true;
  }

  private boolean afterSubset() {
    int end = source.spaceEnd(source.pos);
    if (end == source.buffer.length()) {
      return false;
    }
    if (source.buffer.charAt(end) != '>') {
      throw XmlText.failure(XmlFailure.SYNTAX, end);
    }
    loadExternalSubset(externalSubset, externalPublic);
    if (events.has(Handler.END_DOCTYPE)) {
      events.endDoctype();
    } else {
      source.other(events, end + 1);
    }
    part = Part.PROLOG;
    source.locate(end + 1);
    return true;
  }

  private void loadExternalSubset(String systemId, String publicId) {
    if (systemId == null && !state.foreignDtd) {
      return;
    }
    if (state.parameterParsing != 0
        && !(state.parameterParsing == 1 && state.standalone)
        && events.has(Handler.EXTERNAL_ENTITY_REF)) {
      if (!events.externalEntity(null, systemId, publicId)) {
        throw XmlText.failure(XmlFailure.EXTERNAL_ENTITY_HANDLING, source.pos);
      }
      if (systemId != null && !state.standalone && !events.notStandalone()) {
        throw XmlText.failure(XmlFailure.NOT_STANDALONE, source.pos);
      }
    }
  }

  // Content.

  private boolean content() {
    if (part == Part.CONTENT
        && nested
        && source.pos == 0
        && source.byteIndex() == 0
        && source.startsWith("<?xml", 0)
        && source.buffer.length() > 5
        && XmlText.isSpace(source.buffer.charAt(5))) {
      return xmlDeclaration();
    }
    char c = source.buffer.charAt(source.pos);
    if (c == '<') {
      return markup();
    }
    if (c == '&') {
      return reference();
    }
    return characters.text();
  }

  private boolean markup() {
    if (source.pos + 1 == source.buffer.length()) {
      return false;
    }
    char next = source.buffer.charAt(source.pos + 1);
    switch (next) {
      case '?':
        return instruction();
      case '!':
        if (source.couldBe("<!--", source.pos)) {
          return source.buffer.length() - source.pos >= 4 && comment();
        }
        if (source.couldBe("<![CDATA[", source.pos)) {
          if (source.buffer.length() - source.pos < 9) {
            return false;
          }
          if (events.has(Handler.START_CDATA)) {
            events.startCdata();
          } else {
            events.other("<![CDATA[");
          }
          inCdata = true;
          source.locate(source.pos + 9);
          return true;
        }
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, source.pos + 2);
      case '/':
        return elements.endTag() && elementRead();
      default:
        return elements.startTag() && elementRead();
    }
  }

  private boolean elementRead() {
    if (!nested && state.open.isEmpty()) {
      part = Part.EPILOG;
    }
    return true;
  }

  private boolean cdata() {
    int end = source.buffer.indexOf("]]>", source.pos);
    if (!characters.cdata(end)) {
      return false;
    }
    if (end >= 0) {
      if (events.has(Handler.END_CDATA)) {
        events.endCdata();
      } else {
        events.other("]]>");
      }
      inCdata = false;
      source.locate(source.pos + 3);
    }
    return true;
  }

  private boolean reference() {
    int end = source.pos + 1;
    while (end < source.buffer.length() && source.buffer.charAt(end) != ';') {
      char c = source.buffer.charAt(end);
      boolean number = c == '#' && end == source.pos + 1;
      if (!number && !XmlText.isNamePart(c) && !Character.isSurrogate(c)) {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, end);
      }
      end++;
    }
    if (end == source.buffer.length()) {
      return false;
    }
    if (end == source.pos + 1) {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, end);
    }
    String name = source.buffer.substring(source.pos + 1, end);
    String raw = source.buffer.substring(source.pos, end + 1);
    String simple = references.simpleReference(name, source.pos);
    if (simple != null) {
      events.characters(simple, raw);
    } else {
      entity(name, raw);
    }
    source.locate(end + 1);
    return true;
  }

  private void entity(String name, String raw) {
    Entity entity = state.entities.get(name);
    if (entity == null) {
      if (!state.hasExternal || state.standalone) {
        throw XmlText.failure(XmlFailure.UNDEFINED_ENTITY, source.pos);
      }
      if (events.has(Handler.SKIPPED_ENTITY)) {
        events.skippedEntity(name, false);
      } else {
        events.other(raw);
      }
      return;
    }
    if (entity.notation() != null) {
      throw XmlText.failure(XmlFailure.BINARY_ENTITY, source.pos);
    }
    if (entity.value() == null) {
      if (events.has(Handler.EXTERNAL_ENTITY_REF)) {
        if (!events.externalEntity(name, entity.systemId(), entity.publicId())) {
          throw XmlText.failure(XmlFailure.EXTERNAL_ENTITY_HANDLING, source.pos);
        }
      } else {
        events.other(raw);
      }
      return;
    }
    if (events.has(Handler.DEFAULT) && !events.has(Handler.DEFAULT_EXPAND)) {
      if (events.has(Handler.SKIPPED_ENTITY)) {
        events.skippedEntity(name, false);
      } else {
        events.other(raw);
      }
      return;
    }
    if (!state.expanding.add(name)) {
      throw XmlText.failure(XmlFailure.RECURSIVE_ENTITY, source.pos);
    }
    try {
      state.countExpansion(entity.value().length(), source.pos);
      XmlEngine inner = new XmlEngine(events, state, true);
      inner.source.buffer.append(entity.value());
      try {
        inner.run(true);
      } catch (XmlFailure e) {
        throw XmlText.failure(e.code, source.pos);
      }
    } finally {
      state.expanding.remove(name);
    }
  }
}
