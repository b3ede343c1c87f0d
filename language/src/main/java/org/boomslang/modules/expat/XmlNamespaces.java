package org.boomslang.modules.expat;

/**
 * The names that prefixes give to elements and attributes.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 *
 * <p>Source: Namespaces in XML 1.0.
 */
final class XmlNamespaces {
  private final XmlState state;
  private final XmlEvents events;

  XmlNamespaces(XmlState state, XmlEvents events) {
    this.state = state;
    this.events = events;
  }

  /** Binds a prefix, empty for the default namespace, until it is unbound. */
  void declare(String prefix, String uri, int at) {
    if (prefix.equals("xmlns")) {
      throw XmlText.failure(XmlFailure.RESERVED_XMLNS, at);
    }
    if (prefix.equals("xml") != uri.equals(XmlState.XML_URI)) {
      throw XmlText.failure(
          prefix.equals("xml") ? XmlFailure.RESERVED_XML : XmlFailure.RESERVED_URI, at);
    }
    if (uri.equals(XmlState.XMLNS_URI)) {
      throw XmlText.failure(XmlFailure.RESERVED_URI, at);
    }
    if (uri.isEmpty() && !prefix.isEmpty()) {
      throw XmlText.failure(XmlFailure.UNDECLARING_PREFIX, at);
    }
    if (!state.separator.isEmpty() && uri.contains(state.separator)) {
      throw XmlText.failure(XmlFailure.SYNTAX, at);
    }
    state.bind(prefix, uri);
    events.startNamespace(prefix.isEmpty() ? null : prefix, uri.isEmpty() ? null : uri);
  }

  /** A name with its namespace before it; attributes without a prefix have none. */
  String expanded(String name, boolean element, int at) {
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
      throw XmlText.failure(XmlFailure.UNBOUND_PREFIX, at);
    }
    String local = name.substring(colon + 1);
    return uri
        + state.separator
        + local
        + (state.prefixes() && colon >= 0 ? state.separator + prefix : "");
  }

  /** Ends the binding of a prefix. */
  void unbind(String prefix) {
    state.unbind(prefix);
    events.endNamespace(prefix.isEmpty() ? null : prefix);
  }
}
