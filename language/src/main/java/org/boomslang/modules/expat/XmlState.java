package org.boomslang.modules.expat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document has declared and opened; shared by the engines that read it and its entities.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlState {
  static final String XML_URI = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS_URI = "http://www.w3.org/2000/xmlns/";

  /** An entity: internal with a value, or external with a system id. */
  record Entity(String value, String systemId, String publicId, String notation) {}

  /** A declared attribute; the default is null when there is none. */
  record Declared(String name, boolean cdata, String standard) {}

  /** An element that is open, with the prefixes that it declares. */
  static final class Element {
    final String rawName;
    final String name;

    /** In the order of declaration. */
    List<String> prefixes = List.of();

    Element(String rawName, String name) {
      this.rawName = rawName;
      this.name = name;
    }
  }

  final Map<String, Entity> entities = new HashMap<>();
  final Map<String, Entity> parameterEntities = new HashMap<>();
  final Map<String, Map<String, Declared>> attributes = new HashMap<>();
  final Deque<Element> open = new ArrayDeque<>();
  final Set<String> expanding = new HashSet<>();
  private final Map<String, Deque<String>> namespaces = new HashMap<>();

  /** All names of the document and its entities. */
  final XmlNames names = new XmlNames();

  private long bindings;

  /** Null without namespace processing. */
  final String separator;

  private boolean prefixes;

  /** Whether an unfinished token waits until as much again has come in. */
  boolean reparseDeferral = true;

  boolean hasExternal;
  boolean standalone;
  int parameterParsing;
  boolean foreignDtd;

  /** Characters read and characters that entities became, against billions of laughs. */
  long direct;

  long indirect;

  XmlState(String separator) {
    this.separator = separator;
    bind("xml", XML_URI);
  }

  /** Whether names have their prefix behind them. */
  boolean prefixes() {
    return prefixes;
  }

  void setPrefixes(boolean prefixes) {
    this.prefixes = prefixes;
    bindings++;
  }

  /** Another number when names may mean something else than before. */
  long bindings() {
    return bindings;
  }

  void bind(String prefix, String uri) {
    bindings++;
    namespaces.computeIfAbsent(prefix, p -> new ArrayDeque<>()).push(uri);
  }

  void unbind(String prefix) {
    bindings++;
    namespaces.get(prefix).pop();
  }

  /** The namespace of a prefix; null when there is none, empty when it was undeclared. */
  String uri(String prefix) {
    Deque<String> bound = namespaces.get(prefix);
    return bound == null ? null : bound.peek();
  }

  Map<String, Declared> declaredFor(String element) {
    return attributes.computeIfAbsent(element, e -> new LinkedHashMap<>());
  }

  /** Counts what an entity becomes; fails when a small document becomes a huge one. */
  void countExpansion(int characters, int at) {
    indirect += characters;
    if (indirect > 8 << 20 && indirect + direct > 100 * Math.max(direct, 1)) {
      throw new XmlFailure(XmlFailure.AMPLIFICATION, at);
    }
  }
}
