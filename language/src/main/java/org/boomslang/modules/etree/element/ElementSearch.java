package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Imports;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * Searches among the children by tag; anything that could be a path goes to the library's {@code
 * xml.etree.ElementPath}. Children that come or go meanwhile are found or not.
 *
 * <p>Thread-safety: shared (stateless).
 */
@PyBuiltins(type = "xml.etree.ElementTree.Element")
final class ElementSearch {
  /** So many children are copied before they are looked at. */
  private static final int FEW = 32;

  private ElementSearch() {}

  private static Object byPath(String function, Object... arguments) {
    return Calls.callMethod(Imports.module("xml.etree.ElementPath"), function, arguments);
  }

  /** Whether the path is a tag and nothing else ({@code checkpath}). */
  private static boolean isTag(Object path, Object namespaces) {
    if (namespaces != PyNone.NONE) {
      return false;
    }
    CodePoints text;
    if (PyStr.isStr(path)) {
      text = CodePoints.of(PyStr.value(path));
    } else if (path instanceof PyBytes bytes) {
      text = CodePoints.ofBytes(bytes.array(), 0, bytes.length());
    } else {
      return false;
    }
    int length = text.length();
    if (length >= 3
        && text.at(0) == '{'
        && (text.at(1) == '}' || text.at(1) == '*' && text.at(2) == '}')) {
      // A wildcard: {}tag or {*}tag.
      return false;
    }
    boolean inNamespace = false;
    for (int i = 0; i < length; i++) {
      switch (text.at(i)) {
        case '{' -> inNamespace = true;
        case '}' -> inNamespace = false;
        case '/', '*', '[', '@', '.' -> {
          if (!inNamespace) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  static boolean hasTag(PyElement element, Object tag) {
    Object own = element.tag();
    return own == tag
        || (own instanceof TruffleString a && tag instanceof TruffleString b
            ? PyStr.equal(a, b)
            : Comparisons.equal(own, tag));
  }

  /**
   * The first child with the tag, or null. Null only if there was none at one moment: while other
   * threads remove children, one may be passed over.
   */
  private static PyElement first(PyElement self, Object tag) {
    PyList children = self.childrenOrNull();
    if (children == null) {
      return null;
    }
    if (children.size() > FEW) {
      PyElement child;
      for (int i = 0; (child = (PyElement) children.getItem(i)) != null; i++) {
        if (hasTag(child, tag)) {
          return child;
        }
      }
    }
    for (Object child : self.childrenNow()) {
      if (hasTag((PyElement) child, tag)) {
        return (PyElement) child;
      }
    }
    return null;
  }

  @PyBuiltin(name = "find", sig = "($self, /, path, namespaces=None)")
  static Object find(PyElement self, Object path, Object namespaces) {
    if (!isTag(path, namespaces)) {
      return byPath("find", self, path, namespaces);
    }
    PyElement found = first(self, path);
    return found == null ? PyNone.NONE : found;
  }

  @PyBuiltin(name = "findtext", sig = "($self, /, path, default=None, namespaces=None)")
  static Object findText(PyElement self, Object path, Object fallback, Object namespaces) {
    if (!isTag(path, namespaces)) {
      return byPath("findtext", self, path, fallback, namespaces);
    }
    PyElement found = first(self, path);
    if (found == null) {
      return fallback;
    }
    Object text = found.text();
    return text == PyNone.NONE ? PyStr.EMPTY : text;
  }

  @PyBuiltin(name = "findall", sig = "($self, /, path, namespaces=None)")
  static Object findAll(PyElement self, Object path, Object namespaces) {
    if (!isTag(path, namespaces)) {
      return byPath("findall", self, path, namespaces);
    }
    PyList found = new PyList();
    for (Object child : self.childrenNow()) {
      if (hasTag((PyElement) child, path)) {
        found.append(child);
      }
    }
    return found;
  }

  @PyBuiltin(name = "iterfind", sig = "($self, /, path, namespaces=None)")
  static Object iterFind(PyElement self, Object path, Object namespaces) {
    return byPath("iterfind", self, path, namespaces);
  }
}
