package org.boomslang.modules.expat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.modules.expat.XmlEvents.Attribute;
import org.boomslang.modules.expat.XmlEvents.Handler;
import org.boomslang.modules.expat.XmlNames.Name;
import org.boomslang.modules.expat.XmlState.Declared;
import org.boomslang.modules.expat.XmlState.Element;

/**
 * Reads the tags of elements, and knows which are open.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlElements {
  private static final int MANY = 16;

  private final XmlText source;
  private final XmlEvents events;
  private final XmlState state;
  private final XmlReferences references;
  private final XmlNamespaces namespaces;

  /** The names of attributes of an element that has many. */
  private final Set<Name> seen = new HashSet<>();

  /** How many elements were open around an entity that is read. */
  private final int baseDepth;

  private final boolean nested;

  XmlElements(
      XmlText source, XmlEvents events, XmlState state, XmlReferences references, boolean nested) {
    this.source = source;
    this.events = events;
    this.state = state;
    this.references = references;
    this.namespaces = new XmlNamespaces(state, events);
    this.baseDepth = state.open.size();
    this.nested = nested;
  }

  /** Whether every element that was opened here is closed. */
  boolean areClosed() {
    return state.open.size() == baseDepth;
  }

  /** The end of a tag, outside of attribute values; −1 when it is not there yet. */
  private int tagEnd() {
    char[] chars = source.buffer.array();
    char quote = 0;
    for (int i = source.pos + 1, length = source.buffer.length(); i < length; i++) {
      char c = chars[i];
      if (c == '<') {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, i);
      }
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        }
      } else if (c == '>') {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return -1;
  }

  /** Reads the end of an element; false when it is not whole yet. */
  boolean endTag() {
    Element open = state.open.peek();
    if (open != null && state.open.size() > baseDepth) {
      int end = source.pos + 2 + open.rawName.length();
      if (end < source.buffer.length()
          && source.buffer.charAt(end) == '>'
          && source.startsWith(open.rawName, source.pos + 2)) {
        end(open, end);
        return true;
      }
    }
    int nameEnd = source.nameEnd(source.pos + 2);
    int close = source.spaceEnd(nameEnd);
    if (close == source.buffer.length()) {
      return false;
    }
    if (nameEnd == source.pos + 2 || source.buffer.charAt(close) != '>') {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, close);
    }
    String name = source.buffer.substring(source.pos + 2, nameEnd);
    if (state.open.size() <= baseDepth) {
      throw XmlText.failure(nested ? XmlFailure.ASYNC_ENTITY : XmlFailure.TAG_MISMATCH, source.pos);
    }
    if (!state.open.peek().rawName.equals(name)) {
      throw XmlText.failure(XmlFailure.TAG_MISMATCH, source.pos + 2);
    }
    end(state.open.peek(), close);
    return true;
  }

  private void end(Element element, int close) {
    if (events.has(Handler.END_ELEMENT)) {
      events.endElement(element.name);
    } else {
      source.other(events, close + 1);
    }
    closeElement();
    source.locate(close + 1);
  }

  private void closeElement() {
    Element element = state.open.pop();
    for (int i = element.prefixes.size() - 1; i >= 0; i--) {
      String prefix = element.prefixes.get(i);
      namespaces.unbind(prefix);
    }
  }

  /** Reads the start of an element; false when it is not whole yet. */
  boolean startTag() {
    int nameEnd = source.nameEnd(source.pos + 1);
    if (nameEnd == source.pos + 1) {
      throw XmlText.failure(XmlFailure.INVALID_TOKEN, source.pos + 1);
    }
    int end = tagEnd();
    if (end < 0) {
      return false;
    }
    boolean empty = source.buffer.charAt(end - 1) == '/';
    int limit = empty ? end - 1 : end;
    Name rawName = state.names.of(source.buffer, source.pos + 1, nameEnd);
    List<Name> names = List.of();
    List<String> values = List.of();
    Map<String, Declared> declared =
        state.attributes.isEmpty() ? null : state.attributes.get(rawName.raw);
    int i = nameEnd;
    while (true) {
      int at = source.spaceEnd(i);
      if (at >= limit) {
        break;
      }
      int attributeEnd = source.nameEnd(at);
      if (at == i || attributeEnd == at) {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, at);
      }
      Name name = state.names.of(source.buffer, at, attributeEnd);
      int equals = source.spaceEnd(attributeEnd);
      if (equals >= limit || source.buffer.charAt(equals) != '=') {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, equals);
      }
      int quote = source.spaceEnd(equals + 1);
      char q = quote < limit ? source.buffer.charAt(quote) : 0;
      if (q != '"' && q != '\'') {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, quote);
      }
      int close = source.literalEnd(quote);
      source.checkCharacters(quote, close);
      Declared known = declared == null ? null : declared.get(name.raw);
      String value =
          references.attributeValue(
              source.buffer.substring(quote + 1, close - 1), source.pos, quote + 1);
      if (names.isEmpty()) {
        names = new ArrayList<>();
        values = new ArrayList<>();
      } else if (!isNew(names, name)) {
        throw XmlText.failure(XmlFailure.DUPLICATE_ATTRIBUTE, at);
      }
      names.add(name);
      values.add(known != null && !known.cdata() ? XmlText.trimmed(value) : value);
      i = close;
    }
    int specified = names.size();
    if (declared != null) {
      names = new ArrayList<>(names);
      values = new ArrayList<>(values);
      for (Declared d : declared.values()) {
        Name name = state.names.of(d.name());
        if (d.standard() != null && !holds(names.subList(0, specified), name)) {
          names.add(name);
          values.add(d.standard());
        }
      }
    }
    open(rawName, names, values, specified, end + 1);
    if (empty) {
      // The end of an empty element stands behind its tag.
      source.locate(end + 1);
      if (events.has(Handler.END_ELEMENT)) {
        events.endElement(state.open.peek().name);
      }
      closeElement();
    }
    source.locate(end + 1);
    return true;
  }

  /** Adds a name to those that were seen; false when it is there. Few elements have many. */
  private boolean isNew(List<Name> names, Name sought) {
    if (names.size() >= MANY) {
      if (names.size() == MANY) {
        seen.clear();
        seen.addAll(names);
      }
      return seen.add(sought);
    }
    return !holds(names, sought);
  }

  private static boolean holds(List<Name> names, Name sought) {
    for (int i = 0, size = names.size(); i < size; i++) {
      if (names.get(i) == sought) {
        return true;
      }
    }
    return false;
  }

  private void open(
      Name rawName, List<Name> names, List<String> values, int specified, int tagEnd) {
    String name = rawName.raw;
    List<String> prefixes = List.of();
    boolean namespaced = state.separator != null;
    if (namespaced) {
      for (int i = 0; i < names.size(); i++) {
        Name attribute = names.get(i);
        if (attribute.declares) {
          String prefix = attribute.colon < 0 ? "" : attribute.raw.substring(6);
          namespaces.declare(prefix, values.get(i), source.pos);
          if (prefixes.isEmpty()) {
            prefixes = new ArrayList<>();
          }
          prefixes.add(prefix);
        }
      }
      name = rawName.asElement(namespaces, state.bindings(), source.pos);
    }
    List<Attribute> attributes = List.of();
    boolean prefixed = false;
    for (int i = 0; i < names.size(); i++) {
      Name attribute = names.get(i);
      if (namespaced && attribute.declares) {
        continue;
      }
      if (attributes.isEmpty()) {
        attributes = new ArrayList<>(names.size() - i);
      }
      String full =
          namespaced
              ? attribute.asAttribute(namespaces, state.bindings(), source.pos)
              : attribute.raw;
      prefixed |= namespaced && attribute.colon >= 0;
      attributes.add(new Attribute(full, values.get(i), i < specified));
    }
    if (prefixed) {
      checkDifferent(attributes);
    }
    Element element = new Element(rawName.raw, name);
    element.prefixes = prefixes;
    state.open.push(element);
    if (events.has(Handler.START_ELEMENT)) {
      events.startElement(name, attributes);
    } else {
      source.other(events, tagEnd);
    }
  }

  /** Different prefixes may stand for one namespace. */
  private void checkDifferent(List<Attribute> attributes) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : attributes) {
      if (!names.add(attribute.name())) {
        throw XmlText.failure(XmlFailure.DUPLICATE_ATTRIBUTE, source.pos);
      }
    }
  }
}
