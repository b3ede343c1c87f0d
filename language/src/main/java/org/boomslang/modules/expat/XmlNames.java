package org.boomslang.modules.expat;

import java.util.Arrays;

/**
 * The names of elements and attributes that a document has used, each made once.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlNames {
  /**
   * A name as it stands in the document, and what it became with the namespaces that were bound
   * when it was last asked for.
   */
  static final class Name {
    final String raw;
    final int hash;

    /** The index of the colon behind the prefix; −1 without one. */
    final int colon;

    /** Whether it declares a namespace: {@code xmlns} or {@code xmlns:prefix}. */
    final boolean declares;

    private String element;
    private long elementBindings = -1;
    private String attribute;
    private long attributeBindings = -1;

    Name(String raw, int hash) {
      this.raw = raw;
      this.hash = hash;
      colon = raw.indexOf(':');
      declares = raw.equals("xmlns") || raw.startsWith("xmlns:");
    }

    /** The name with its namespace, as the name of an element. */
    String asElement(XmlNamespaces namespaces, long bindings, int at) {
      if (elementBindings != bindings) {
        element = namespaces.expanded(raw, true, at);
        elementBindings = bindings;
      }
      return element;
    }

    /** The name with its namespace, as the name of an attribute. */
    String asAttribute(XmlNamespaces namespaces, long bindings, int at) {
      if (colon < 0) {
        return raw;
      }
      if (attributeBindings != bindings) {
        attribute = namespaces.expanded(raw, false, at);
        attributeBindings = bindings;
      }
      return attribute;
    }
  }

  /** Open addressing; the length is a power of two, at most half of it is used. */
  private Name[] table = new Name[64];

  private int count;

  /** The name that stands between two indices. */
  Name of(XmlBuffer buffer, int from, int to) {
    char[] chars = buffer.array();
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    int mask = table.length - 1;
    int place = (hash ^ hash >>> 15) & mask;
    while (table[place] != null) {
      Name known = table[place];
      if (known.hash == hash
          && known.raw.length() == to - from
          && buffer.matches(known.raw, from, to - from)) {
        return known;
      }
      place = place + 1 & mask;
    }
    Name name = new Name(buffer.substring(from, to), hash);
    table[place] = name;
    if (++count > table.length / 2) {
      grow();
    }
    return name;
  }

  /** The name of a declared attribute. */
  Name of(String raw) {
    XmlBuffer buffer = new XmlBuffer();
    buffer.append(raw);
    return of(buffer, 0, raw.length());
  }

  private void grow() {
    Name[] old = table;
    table = new Name[2 * old.length];
    int mask = table.length - 1;
    Arrays.stream(old)
        .filter(name -> name != null)
        .forEach(
            name -> {
              int place = (name.hash ^ name.hash >>> 15) & mask;
              while (table[place] != null) {
                place = place + 1 & mask;
              }
              table[place] = name;
            });
  }
}
