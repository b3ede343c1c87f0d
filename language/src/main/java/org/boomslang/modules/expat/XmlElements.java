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

/**
 * Reads the tags of elements, and knows which are open.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlElements {
  private final XmlText source;
  private final XmlEvents events;
  private final XmlState state;
  private final XmlReferences references;
  private final XmlNamespaces namespaces;

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
    char quote = 0;
    for (int i = source.pos + 1; i < source.buffer.length(); i++) {
      char c = source.buffer.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (c == '<') {
          throw XmlText.failure(XmlFailure.INVALID_TOKEN, i);
        }
      } else if (c == '>') {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, i);
      }
    }
    return -1;
  }

  /** Reads the end of an element; false when it is not whole yet. */
  boolean endTag() {
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
    if (events.has(Handler.END_ELEMENT)) {
      events.endElement(state.open.peek().name);
    } else {
      events.other(source.buffer.substring(source.pos, close + 1));
    }
    closeElement();
    source.locate(close + 1);
    return true;
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
    String rawName = source.buffer.substring(source.pos + 1, nameEnd);
    List<Attribute> raw = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Declared> declared = state.attributes.get(rawName);
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
      String name = source.buffer.substring(at, attributeEnd);
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
      Declared known = declared == null ? null : declared.get(name);
      String value =
          references.attributeValue(
              source.buffer.substring(quote + 1, close - 1), source.pos, quote + 1);
      if (!seen.add(name)) {
        throw XmlText.failure(XmlFailure.DUPLICATE_ATTRIBUTE, at);
      }
      raw.add(
          new Attribute(
              name, known != null && !known.cdata() ? XmlText.trimmed(value) : value, true));
      i = close;
    }
    if (declared != null) {
      for (Declared d : declared.values()) {
        if (d.standard() != null && !seen.contains(d.name())) {
          raw.add(new Attribute(d.name(), d.standard(), false));
        }
      }
    }
    open(rawName, raw, source.buffer.substring(source.pos, end + 1));
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
          namespaces.declare(prefix, a.value(), source.pos);
          declared.add(prefix);
        }
      }
      name = namespaces.expanded(rawName, true, source.pos);
      element = new Element(rawName, name);
      element.prefixes.addAll(declared);
      Set<String> names = new HashSet<>();
      for (Attribute a : raw) {
        if (!a.name().equals("xmlns") && !a.name().startsWith("xmlns:")) {
          String full = namespaces.expanded(a.name(), false, source.pos);
          if (!names.add(full)) {
            throw XmlText.failure(XmlFailure.DUPLICATE_ATTRIBUTE, source.pos);
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
}
