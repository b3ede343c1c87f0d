package org.boomslang.modules.expat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.modules.expat.XmlEvents.Attribute;
import org.boomslang.modules.expat.XmlEvents.Handler;
import org.boomslang.modules.expat.XmlState.Declared;
import org.boomslang.modules.expat.XmlState.Element;
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

  final StringBuilder buffer = new StringBuilder();
  private final XmlEvents events;
  private final XmlState state;
  private final XmlSubset subset;

  /** Whether this is the replacement of an entity, which is content from its start. */
  private final boolean nested;

  private final int baseDepth;
  private Part part;
  private int pos;
  private boolean last;
  private boolean inCdata;
  private boolean hasDoctype;
  private String externalSubset;
  private String externalPublic;

  // Of pos.
  private long line = 1;
  private long column;
  private long byteIndex;
  private XmlInput input;

  XmlEngine(XmlEvents events, XmlState state, boolean nested) {
    this.events = events;
    this.state = state;
    this.nested = nested;
    this.baseDepth = state.open.size();
    this.part = nested ? Part.CONTENT : Part.START;
    this.subset = new XmlSubset(this, events, state);
  }

  void setInput(XmlInput input) {
    this.input = input;
  }

  /** Reads an external subset: declarations from the start. */
  void startInSubset() {
    part = Part.SUBSET;
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  long byteIndex() {
    return byteIndex;
  }

  boolean hasDocument() {
    return part == Part.EPILOG || nested && state.open.size() == baseDepth;
  }

  /** Moves the position to an index, without dropping what lies before. */
  void locate(int index) {
    int end = Math.min(index, buffer.length());
    while (pos < end) {
      char c = buffer.charAt(pos);
      int codePoint = buffer.codePointAt(pos);
      pos += Character.charCount(codePoint);
      byteIndex += input == null ? 1 : input.size(codePoint);
      if (c == '\n') {
        line++;
        column = 0;
      } else if (c == '\r') {
        if (pos < buffer.length() && buffer.charAt(pos) == '\n') {
          pos++;
          byteIndex += input == null ? 1 : input.size('\n');
        }
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  XmlFailure failure(int code, int at) {
    return new XmlFailure(code, at);
  }

  /** Reads the tokens that the buffer holds; all of them when it is the end. */
  void run(boolean end) {
    last = end;
    while (pos < buffer.length() && step()) {
      if (pos > 1 << 16) {
        buffer.delete(0, pos);
        pos = 0;
      }
    }
    if (pos > 0) {
      buffer.delete(0, pos);
      pos = 0;
    }
    if (!end) {
      return;
    }
    if (pos < buffer.length()) {
      throw failure(inCdata ? XmlFailure.UNCLOSED_CDATA : XmlFailure.UNCLOSED_TOKEN, pos);
    }
    if (inCdata) {
      throw failure(XmlFailure.UNCLOSED_CDATA, pos);
    }
    if (nested) {
      if (state.open.size() != baseDepth) {
        throw failure(XmlFailure.ASYNC_ENTITY, pos);
      }
    } else if (part != Part.EPILOG && !(part == Part.SUBSET && !hasDoctype)) {
      throw failure(XmlFailure.NO_ELEMENTS, pos);
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

  // Looking at characters.

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isNameStart(int c) {
    return c == ':' || c == '_' || c >= 0x80
        ? isOther(c)
        : c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isOther(int c) {
    return c == ':'
        || c == '_'
        || c != 0xd7
            && c != 0xf7
            && c >= 0xc0
            && !(c >= 0x2000 && c <= 0x200b)
            && !(c >= 0x200e && c <= 0x206f)
            && !(c >= 0x2190 && c <= 0x2bff)
            && !(c >= 0x3000 && c == 0x3000)
            && c != 0xfffe;
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xb7;
  }

  static boolean isCharacter(int c) {
    return c >= 0x20 && c != 0xfffe && c != 0xffff || c == '\t' || c == '\n' || c == '\r';
  }

  /** The end of the name at an index; the index itself when there is none. */
  int nameEnd(int from) {
    int i = from;
    while (i < buffer.length()) {
      int c = buffer.codePointAt(i);
      if (!(i == from ? isNameStart(c) : isNamePart(c))) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  int spaceEnd(int from) {
    int i = from;
    while (i < buffer.length() && isSpace(buffer.charAt(i))) {
      i++;
    }
    return i;
  }

  boolean startsWith(String text, int at) {
    return buffer.length() - at >= text.length()
        && buffer.substring(at, at + text.length()).equals(text);
  }

  /** Whether what is there could still become a text. */
  boolean couldBe(String text, int at) {
    int length = Math.min(text.length(), buffer.length() - at);
    return text.startsWith(buffer.substring(at, at + length));
  }

  int position() {
    return pos;
  }

  boolean isLast() {
    return last;
  }

  private void checkCharacters(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = buffer.charAt(i);
      if (!isCharacter(c)) {
        throw failure(XmlFailure.INVALID_TOKEN, i);
      }
    }
  }

  static String normalized(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  // Prolog and epilog.

  private boolean prolog() {
    if (part == Part.START) {
      if (buffer.charAt(0) == '\ufeff') {
        buffer.deleteCharAt(0);
        byteIndex += input == null ? 0 : input.size('\ufeff');
        return true;
      }
      if (couldBe("<?xml", 0) && buffer.length() < 6 && !last) {
        return false;
      }
      if (startsWith("<?xml", 0) && buffer.length() > 5 && isSpace(buffer.charAt(5))) {
        return xmlDeclaration();
      }
      part = Part.PROLOG;
    }
    char c = buffer.charAt(pos);
    if (isSpace(c)) {
      int end = spaceEnd(pos);
      if (end == buffer.length() && !last && buffer.charAt(end - 1) == '\r') {
        end--;
        if (end == pos) {
          return false;
        }
      }
      events.other(buffer.substring(pos, end));
      locate(end);
      return true;
    }
    if (c != '<') {
      throw failure(
          part == Part.EPILOG ? XmlFailure.JUNK_AFTER_DOCUMENT : XmlFailure.INVALID_TOKEN,
          part == Part.EPILOG || isCharacter(c) ? syntaxAt(c) : pos);
    }
    if (pos + 1 == buffer.length()) {
      return false;
    }
    char next = buffer.charAt(pos + 1);
    if (next == '?') {
      return instruction();
    }
    if (next == '!') {
      if (couldBe("<!--", pos)) {
        return buffer.length() - pos >= 4 && comment();
      }
      if (couldBe("<!DOCTYPE", pos) && part == Part.PROLOG && !hasDoctype) {
        return doctype();
      }
      throw failure(part == Part.EPILOG ? XmlFailure.JUNK_AFTER_DOCUMENT : XmlFailure.SYNTAX, pos);
    }
    if (part == Part.EPILOG) {
      throw failure(XmlFailure.JUNK_AFTER_DOCUMENT, pos);
    }
    if (next == '/') {
      throw failure(XmlFailure.INVALID_TOKEN, pos + 1);
    }
    if (state.foreignDtd && !hasDoctype) {
      hasDoctype = true;
      loadExternalSubset(null, null);
    }
    part = Part.CONTENT;
    return true;
  }

  private int syntaxAt(char c) {
    if (part == Part.EPILOG) {
      return pos;
    }
    throw failure(
        c == '&' || c == '%' || isNamePart(c) || c >= 0x20
            ? XmlFailure.SYNTAX
            : XmlFailure.INVALID_TOKEN,
        pos);
  }

  private boolean xmlDeclaration() {
    int end = buffer.indexOf("?>", pos);
    if (end < 0) {
      return false;
    }
    String version = null;
    String encoding = null;
    int standalone = -1;
    int i = pos + 5;
    int stage = 0;
    while (true) {
      int afterSpace = spaceEnd(i);
      if (afterSpace == end) {
        break;
      }
      if (afterSpace == i) {
        throw failure(XmlFailure.XML_DECLARATION, i);
      }
      i = afterSpace;
      int nameEnd = nameEnd(i);
      String name = buffer.substring(i, nameEnd);
      int equals = spaceEnd(nameEnd);
      int quote = equals < end && buffer.charAt(equals) == '=' ? spaceEnd(equals + 1) : -1;
      if (quote < 0
          || quote >= end
          || buffer.charAt(quote) != '"' && buffer.charAt(quote) != '\'') {
        throw failure(XmlFailure.XML_DECLARATION, i);
      }
      int close = buffer.indexOf(buffer.substring(quote, quote + 1), quote + 1);
      if (close < 0 || close > end) {
        throw failure(XmlFailure.XML_DECLARATION, i);
      }
      String value = buffer.substring(quote + 1, close);
      if (name.equals("version") && stage == 0) {
        version = value;
        stage = 1;
      } else if (name.equals("encoding") && stage == 1) {
        encoding = value;
        stage = 2;
      } else if (name.equals("standalone") && (stage == 1 || stage == 2)) {
        if (!value.equals("yes") && !value.equals("no")) {
          throw failure(XmlFailure.XML_DECLARATION, quote + 1);
        }
        standalone = value.equals("yes") ? 1 : 0;
        stage = 3;
      } else {
        throw failure(XmlFailure.XML_DECLARATION, i);
      }
      i = close + 1;
    }
    if (version == null && !nested) {
      throw failure(XmlFailure.XML_DECLARATION, pos + 5);
    }
    state.standalone = standalone == 1;
    if (events.has(Handler.XML_DECL)) {
      events.xmlDeclaration(version, encoding, standalone);
    } else {
      events.other(buffer.substring(pos, end + 2));
    }
    part = nested ? Part.CONTENT : Part.PROLOG;
    locate(end + 2);
    return true;
  }

  private boolean instruction() {
    int end = buffer.indexOf("?>", pos + 2);
    int nameEnd = nameEnd(pos + 2);
    if (nameEnd == pos + 2 && nameEnd < buffer.length()) {
      throw failure(XmlFailure.INVALID_TOKEN, nameEnd);
    }
    if (end < 0) {
      return false;
    }
    checkCharacters(pos, end);
    String target = buffer.substring(pos + 2, nameEnd);
    if (nameEnd != end && !isSpace(buffer.charAt(nameEnd))) {
      throw failure(XmlFailure.INVALID_TOKEN, nameEnd);
    }
    if (target.equalsIgnoreCase("xml")) {
      throw failure(
          target.equals("xml") ? XmlFailure.MISPLACED_XML_DECLARATION : XmlFailure.INVALID_TOKEN,
          target.equals("xml") ? pos : pos + 2);
    }
    if (events.has(Handler.PROCESSING_INSTRUCTION)) {
      String data = nameEnd >= end ? "" : buffer.substring(Math.min(spaceEnd(nameEnd), end), end);
      events.processingInstruction(target, normalized(data));
    } else {
      events.other(buffer.substring(pos, end + 2));
    }
    locate(end + 2);
    return true;
  }

  private boolean comment() {
    int end = buffer.indexOf("--", pos + 4);
    if (end < 0 || end + 2 >= buffer.length()) {
      return false;
    }
    if (buffer.charAt(end + 2) != '>') {
      throw failure(XmlFailure.INVALID_TOKEN, end + 2);
    }
    checkCharacters(pos, end);
    if (events.has(Handler.COMMENT)) {
      events.comment(normalized(buffer.substring(pos + 4, end)));
    } else {
      events.other(buffer.substring(pos, end + 3));
    }
    locate(end + 3);
    return true;
  }

  /** Index after a quoted literal; −1 when it is not whole. */
  int literalEnd(int at) {
    int close = buffer.indexOf(buffer.substring(at, at + 1), at + 1);
    return close < 0 ? -1 : close + 1;
  }

  private boolean doctype() {
    int end = pos + 9;
    // The head ends at '[' or '>', outside of literals.
    while (true) {
      if (end >= buffer.length()) {
        return false;
      }
      char c = buffer.charAt(end);
      if (c == '"' || c == '\'') {
        end = literalEnd(end);
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
    int name = spaceEnd(pos + 9);
    int nameEnd = nameEnd(name);
    if (name == pos + 9 || nameEnd == name) {
      throw failure(name == pos + 9 ? XmlFailure.INVALID_TOKEN : XmlFailure.SYNTAX, name);
    }
    String[] ids = new String[2];
    int rest = spaceEnd(subset.externalId(spaceEnd(nameEnd), ids, false));
    if (rest != end) {
      throw failure(XmlFailure.SYNTAX, rest);
    }
    boolean internal = buffer.charAt(end) == '[';
    hasDoctype = true;
    externalSubset = ids[0];
    externalPublic = ids[1];
    if (ids[0] != null) {
      state.hasExternal = true;
    }
    if (events.has(Handler.START_DOCTYPE)) {
      events.startDoctype(buffer.substring(name, nameEnd), ids[0], ids[1], internal);
    } else {
      events.other(buffer.substring(pos, end + (internal ? 1 : 0)));
    }
    part = internal ? Part.SUBSET : Part.AFTER_SUBSET;
    locate(internal ? end + 1 : end);
    return true;
  }

  private boolean subset() {
    char c = buffer.charAt(pos);
    if (c == ']' && hasDoctype && !nested) {
      part = Part.AFTER_SUBSET;
      events.other("]");
      locate(pos + 1);
      return true;
    }
    if (startsWith("<!--", pos)) {
      return comment();
    }
    if (startsWith("<?", pos)) {
      if (startsWith("<?xml", pos)
          && pos + 5 < buffer.length()
          && isSpace(buffer.charAt(pos + 5))
          && !hasDoctype) {
        int end = buffer.indexOf("?>", pos);
        if (end < 0) {
          return false;
        }
        locate(end + 2);
        return true;
      }
      return instruction();
    }
    int end = subset.declaration(pos);
    if (end < 0) {
      return false;
    }
    locate(end);
    return true;
  }

  private boolean afterSubset() {
    int end = spaceEnd(pos);
    if (end == buffer.length()) {
      return false;
    }
    if (buffer.charAt(end) != '>') {
      throw failure(XmlFailure.SYNTAX, end);
    }
    loadExternalSubset(externalSubset, externalPublic);
    if (events.has(Handler.END_DOCTYPE)) {
      events.endDoctype();
    } else {
      events.other(buffer.substring(pos, end + 1));
    }
    part = Part.PROLOG;
    locate(end + 1);
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
        throw failure(XmlFailure.EXTERNAL_ENTITY_HANDLING, pos);
      }
    }
    if (systemId != null && !state.standalone && !events.notStandalone()) {
      throw failure(XmlFailure.NOT_STANDALONE, pos);
    }
  }

  // Content.

  private boolean content() {
    if (part == Part.CONTENT
        && nested
        && pos == 0
        && byteIndex == 0
        && startsWith("<?xml", 0)
        && buffer.length() > 5
        && isSpace(buffer.charAt(5))) {
      return xmlDeclaration();
    }
    char c = buffer.charAt(pos);
    if (c == '<') {
      return markup();
    }
    if (c == '&') {
      return reference();
    }
    return text();
  }

  private boolean text() {
    int end = pos;
    int length = buffer.length();
    while (end < length) {
      char c = buffer.charAt(end);
      if (c == '<' || c == '&') {
        break;
      }
      if (c == ']') {
        if (startsWith("]]>", end)) {
          throw failureAfter(end, XmlFailure.INVALID_TOKEN, end + 2);
        }
      } else if (!isCharacter(c)) {
        throw failureAfter(end, XmlFailure.INVALID_TOKEN, end);
      }
      end++;
    }
    if (end == length && !last) {
      // What may be the half of a token waits for the rest.
      while (end > pos
          && (buffer.charAt(end - 1) == ']'
              || buffer.charAt(end - 1) == '\r'
              || Character.isHighSurrogate(buffer.charAt(end - 1)))) {
        end--;
      }
      if (end == pos) {
        return false;
      }
    }
    emitText(end);
    return true;
  }

  /** Reports the text before an error first, as a parser that reads on would have. */
  private XmlFailure failureAfter(int end, int code, int at) {
    return failure(code, at);
  }

  /** Reports characters up to an index, line by line, and consumes them. */
  private void emitText(int end) {
    while (pos < end) {
      char c = buffer.charAt(pos);
      int next = pos + 1;
      if (c == '\n' || c == '\r') {
        if (c == '\r' && next < end && buffer.charAt(next) == '\n') {
          next++;
        }
        events.characters("\n", buffer.substring(pos, next));
      } else {
        while (next < end && buffer.charAt(next) != '\n' && buffer.charAt(next) != '\r') {
          next++;
        }
        String text = buffer.substring(pos, next);
        events.characters(text, text);
      }
      locate(next);
    }
  }

  private boolean markup() {
    if (pos + 1 == buffer.length()) {
      return false;
    }
    char next = buffer.charAt(pos + 1);
    switch (next) {
      case '?':
        return instruction();
      case '!':
        if (couldBe("<!--", pos)) {
          return buffer.length() - pos >= 4 && comment();
        }
        if (couldBe("<![CDATA[", pos)) {
          if (buffer.length() - pos < 9) {
            return false;
          }
          if (events.has(Handler.START_CDATA)) {
            events.startCdata();
          } else {
            events.other("<![CDATA[");
          }
          inCdata = true;
          locate(pos + 9);
          return true;
        }
        throw failure(XmlFailure.INVALID_TOKEN, pos + 2);
      case '/':
        return endTag();
      default:
        return startTag();
    }
  }

  private boolean cdata() {
    int end = buffer.indexOf("]]>", pos);
    int stop = end < 0 ? buffer.length() : end;
    if (end < 0 && !last) {
      while (stop > pos
          && (buffer.charAt(stop - 1) == ']'
              || buffer.charAt(stop - 1) == '\r'
              || Character.isHighSurrogate(buffer.charAt(stop - 1)))) {
        stop--;
      }
      if (stop == pos) {
        return false;
      }
    }
    checkCharacters(pos, stop);
    emitText(stop);
    if (end >= 0) {
      if (events.has(Handler.END_CDATA)) {
        events.endCdata();
      } else {
        events.other("]]>");
      }
      inCdata = false;
      locate(pos + 3);
    }
    return true;
  }

  /** The end of a tag, outside of attribute values; −1 when it is not there yet. */
  private int tagEnd() {
    char quote = 0;
    for (int i = pos + 1; i < buffer.length(); i++) {
      char c = buffer.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (c == '<') {
          throw failure(XmlFailure.INVALID_TOKEN, i);
        }
      } else if (c == '>') {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        throw failure(XmlFailure.INVALID_TOKEN, i);
      }
    }
    return -1;
  }

  private boolean endTag() {
    int nameEnd = nameEnd(pos + 2);
    int close = spaceEnd(nameEnd);
    if (close == buffer.length()) {
      return false;
    }
    if (nameEnd == pos + 2 || buffer.charAt(close) != '>') {
      throw failure(XmlFailure.INVALID_TOKEN, close);
    }
    String name = buffer.substring(pos + 2, nameEnd);
    if (state.open.size() <= baseDepth) {
      throw failure(nested ? XmlFailure.ASYNC_ENTITY : XmlFailure.TAG_MISMATCH, pos);
    }
    if (!state.open.peek().rawName.equals(name)) {
      throw failure(XmlFailure.TAG_MISMATCH, pos + 2);
    }
    if (events.has(Handler.END_ELEMENT)) {
      events.endElement(state.open.peek().name);
    } else {
      events.other(buffer.substring(pos, close + 1));
    }
    closeElement();
    locate(close + 1);
    return true;
  }

  private void closeElement() {
    Element element = state.open.pop();
    for (int i = element.prefixes.size() - 1; i >= 0; i--) {
      String prefix = element.prefixes.get(i);
      state.unbind(prefix);
      events.endNamespace(prefix.isEmpty() ? null : prefix);
    }
    if (!nested && state.open.isEmpty()) {
      part = Part.EPILOG;
    }
  }

  private boolean startTag() {
    int nameEnd = nameEnd(pos + 1);
    if (nameEnd == pos + 1) {
      throw failure(XmlFailure.INVALID_TOKEN, pos + 1);
    }
    int end = tagEnd();
    if (end < 0) {
      return false;
    }
    boolean empty = buffer.charAt(end - 1) == '/';
    int limit = empty ? end - 1 : end;
    String rawName = buffer.substring(pos + 1, nameEnd);
    List<Attribute> raw = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Declared> declared = state.attributes.get(rawName);
    int i = nameEnd;
    while (true) {
      int at = spaceEnd(i);
      if (at >= limit) {
        break;
      }
      int attributeEnd = nameEnd(at);
      if (at == i || attributeEnd == at) {
        throw failure(XmlFailure.INVALID_TOKEN, at);
      }
      String name = buffer.substring(at, attributeEnd);
      int equals = spaceEnd(attributeEnd);
      if (equals >= limit || buffer.charAt(equals) != '=') {
        throw failure(XmlFailure.INVALID_TOKEN, equals);
      }
      int quote = spaceEnd(equals + 1);
      char q = quote < limit ? buffer.charAt(quote) : 0;
      if (q != '"' && q != '\'') {
        throw failure(XmlFailure.INVALID_TOKEN, quote);
      }
      int close = literalEnd(quote);
      checkCharacters(quote, close);
      Declared known = declared == null ? null : declared.get(name);
      String value = attributeValue(buffer.substring(quote + 1, close - 1), pos, quote + 1);
      if (!seen.add(name)) {
        throw failure(XmlFailure.DUPLICATE_ATTRIBUTE, at);
      }
      raw.add(new Attribute(name, known != null && !known.cdata() ? trimmed(value) : value, true));
      i = close;
    }
    if (declared != null) {
      for (Declared d : declared.values()) {
        if (d.standard() != null && !seen.contains(d.name())) {
          raw.add(new Attribute(d.name(), d.standard(), false));
        }
      }
    }
    open(rawName, raw, buffer.substring(pos, end + 1));
    if (empty) {
      if (events.has(Handler.END_ELEMENT)) {
        events.endElement(state.open.peek().name);
      }
      closeElement();
    }
    locate(end + 1);
    return true;
  }

  static String trimmed(String value) {
    return value.strip().replaceAll(" +", " ");
  }

  private void open(String rawName, List<Attribute> raw, String text) {
    List<Attribute> attributes = raw;
    String name = rawName;
    Element element;
    if (state.separator != null) {
      List<String> declared = new ArrayList<>();
      attributes = new ArrayList<>();
      for (Attribute a : raw) {
        if (a.name().equals("xmlns") || a.name().startsWith("xmlns:")) {
          String prefix = a.name().length() == 5 ? "" : a.name().substring(6);
          declare(prefix, a.value());
          declared.add(prefix);
        }
      }
      name = expanded(rawName, true);
      element = new Element(rawName, name);
      element.prefixes.addAll(declared);
      Set<String> names = new HashSet<>();
      for (Attribute a : raw) {
        if (!a.name().equals("xmlns") && !a.name().startsWith("xmlns:")) {
          String full = expanded(a.name(), false);
          if (!names.add(full)) {
            throw failure(XmlFailure.DUPLICATE_ATTRIBUTE, pos);
          }
          attributes.add(new Attribute(full, a.value(), a.specified()));
        }
      }
    } else {
      element = new Element(rawName, rawName);
    }
    state.open.push(element);
    if (events.has(Handler.START_ELEMENT)) {
      events.startElement(name, attributes);
    } else {
      events.other(text);
    }
  }

  private void declare(String prefix, String uri) {
    if (prefix.equals("xmlns")) {
      throw failure(XmlFailure.RESERVED_XMLNS, pos);
    }
    if (prefix.equals("xml") != uri.equals(XmlState.XML_URI)) {
      throw failure(prefix.equals("xml") ? XmlFailure.RESERVED_XML : XmlFailure.RESERVED_URI, pos);
    }
    if (uri.equals(XmlState.XMLNS_URI)) {
      throw failure(XmlFailure.RESERVED_URI, pos);
    }
    if (uri.isEmpty() && !prefix.isEmpty()) {
      throw failure(XmlFailure.UNDECLARING_PREFIX, pos);
    }
    if (!state.separator.isEmpty() && uri.contains(state.separator)) {
      throw failure(XmlFailure.SYNTAX, pos);
    }
    state.bind(prefix, uri);
    events.startNamespace(prefix.isEmpty() ? null : prefix, uri.isEmpty() ? null : uri);
  }

  /** A name with its namespace before it; attributes without a prefix have none. */
  private String expanded(String name, boolean element) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    if (colon < 0 && !element) {
      return name;
    }
    String uri = state.uri(prefix);
    if (uri == null || uri.isEmpty()) {
      if (colon < 0) {
        return name;
      }
      throw failure(XmlFailure.UNBOUND_PREFIX, pos);
    }
    String local = name.substring(colon + 1);
    return uri
        + state.separator
        + local
        + (state.prefixes && colon >= 0 ? state.separator + prefix : "");
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
            throw failure(XmlFailure.INVALID_TOKEN, offset < 0 ? tokenStart : offset + i + 1);
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
        throw failure(XmlFailure.UNDEFINED_ENTITY, at);
      }
      return "";
    }
    if (entity.notation() != null) {
      throw failure(XmlFailure.BINARY_ENTITY, at);
    }
    if (entity.value() == null) {
      throw failure(XmlFailure.EXTERNAL_ENTITY_IN_ATTRIBUTE, at);
    }
    if (!state.expanding.add(name)) {
      throw failure(XmlFailure.RECURSIVE_ENTITY, at);
    }
    try {
      state.countExpansion(entity.value().length(), at);
      if (entity.value().indexOf('<') >= 0) {
        throw failure(XmlFailure.INVALID_TOKEN, at);
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
          throw failure(XmlFailure.INVALID_TOKEN, at);
        }
        int c = Integer.parseInt(digits, hex ? 16 : 10);
        if (!isCharacter(c) || c > 0x10ffff || c >= 0xd800 && c < 0xe000) {
          throw failure(XmlFailure.BAD_CHARACTER_REFERENCE, at);
        }
        return Character.toString(c);
      } catch (NumberFormatException e) {
        boolean number = name.matches("#[0-9]+|#x[0-9a-fA-F]+");
        throw failure(number ? XmlFailure.BAD_CHARACTER_REFERENCE : XmlFailure.INVALID_TOKEN, at);
      }
    }
    int i = 0;
    while (i < name.length()) {
      int c = name.codePointAt(i);
      if (!(i == 0 ? isNameStart(c) : isNamePart(c))) {
        throw failure(XmlFailure.INVALID_TOKEN, at + 1 + i);
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

  private boolean reference() {
    int end = pos + 1;
    while (end < buffer.length() && buffer.charAt(end) != ';') {
      char c = buffer.charAt(end);
      boolean number = c == '#' && end == pos + 1;
      if (!number && !isNamePart(c) && !Character.isSurrogate(c)) {
        throw failure(XmlFailure.INVALID_TOKEN, end);
      }
      end++;
    }
    if (end == buffer.length()) {
      return false;
    }
    if (end == pos + 1) {
      throw failure(XmlFailure.INVALID_TOKEN, end);
    }
    String name = buffer.substring(pos + 1, end);
    String raw = buffer.substring(pos, end + 1);
    String simple = simpleReference(name, pos);
    if (simple != null) {
      events.characters(simple, raw);
    } else {
      entity(name, raw);
    }
    locate(end + 1);
    return true;
  }

  private void entity(String name, String raw) {
    Entity entity = state.entities.get(name);
    if (entity == null) {
      if (!state.hasExternal || state.standalone) {
        throw failure(XmlFailure.UNDEFINED_ENTITY, pos);
      }
      if (events.has(Handler.SKIPPED_ENTITY)) {
        events.skippedEntity(name, false);
      } else {
        events.other(raw);
      }
      return;
    }
    if (entity.notation() != null) {
      throw failure(XmlFailure.BINARY_ENTITY, pos);
    }
    if (entity.value() == null) {
      if (events.has(Handler.EXTERNAL_ENTITY_REF)) {
        if (!events.externalEntity(name, entity.systemId(), entity.publicId())) {
          throw failure(XmlFailure.EXTERNAL_ENTITY_HANDLING, pos);
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
      throw failure(XmlFailure.RECURSIVE_ENTITY, pos);
    }
    try {
      state.countExpansion(entity.value().length(), pos);
      XmlEngine inner = new XmlEngine(events, state, true);
      inner.buffer.append(entity.value());
      try {
        inner.run(true);
      } catch (XmlFailure e) {
        throw failure(e.code, pos);
      }
    } finally {
      state.expanding.remove(name);
    }
  }
}
