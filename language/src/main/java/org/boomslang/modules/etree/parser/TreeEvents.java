package org.boomslang.modules.etree.parser;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.modules.etree.builder.PyTreeBuilder;
import org.boomslang.modules.expat.ContentModel;
import org.boomslang.modules.expat.XmlEvents;
import org.boomslang.modules.expat.XmlFailure;
import org.boomslang.modules.expat.XmlReader;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Hands what a document holds to the target of a parser: to a plain {@link PyTreeBuilder} directly,
 * to anything else by its methods. An exception is kept until the piece of the document is read to
 * its end, and whatever is reported until then is dropped. Compare CPython's _elementtree.c, {@code
 * expat_start_handler} and its neighbours.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class TreeEvents implements XmlEvents {
  final Object target;

  /** The target, where it is a plain builder; otherwise null. */
  final PyTreeBuilder builder;

  private final PyTreeParser parser;
  private final PyDict entities;
  private final Map<String, TruffleString> names = new HashMap<>();
  private XmlReader reader;

  // The methods of the target; null where it has none.
  private final Object startNamespace;
  private final Object endNamespace;
  private final Object start;
  private final Object data;
  private final Object end;
  private final Object comment;
  private final Object instruction;
  private final Object doctype;
  final Object close;

  /** Whether namespaces are listened to. */
  private boolean namespaces;

  /** Text for the builder that is not handed on yet; null when there is none. */
  private String text;

  /** The text and what followed it; empty while {@link #text} is all. */
  private final StringBuilder longText = new StringBuilder();

  private PyException pending;

  TreeEvents(PyTreeParser parser, Object target, PyDict entities) {
    this.parser = parser;
    this.target = target;
    this.entities = entities;
    builder = PyTreeBuilder.isPlain(target) ? (PyTreeBuilder) target : null;
    startNamespace = Attributes.getOrNull(target, "start_ns");
    endNamespace = Attributes.getOrNull(target, "end_ns");
    start = Attributes.getOrNull(target, "start");
    data = Attributes.getOrNull(target, "data");
    end = Attributes.getOrNull(target, "end");
    comment = Attributes.getOrNull(target, "comment");
    instruction = Attributes.getOrNull(target, "pi");
    close = Attributes.getOrNull(target, "close");
    doctype = Attributes.getOrNull(target, "doctype");
    namespaces = startNamespace != null || endNamespace != null;
  }

  void setReader(XmlReader reader) {
    this.reader = reader;
  }

  /** Namespaces are listened to from now on. */
  void listenToNamespaces() {
    namespaces = true;
  }

  /** Raises what a target has raised. */
  void raisePending() {
    PyException raised = pending;
    if (raised != null) {
      pending = null;
      throw raised;
    }
  }

  /** Runs what a target does, unless one has failed in this piece of the document. */
  private void tell(Runnable action) {
    if (pending == null) {
      try {
        action.run();
      } catch (PyException e) {
        pending = e;
      }
    }
  }

  private void call(Object method, Object... arguments) {
    if (method != null && pending == null) {
      try {
        Calls.call(method, arguments);
      } catch (PyException e) {
        pending = e;
      }
    }
  }

  /**
   * {@code namespace}name of what the reader gives as namespace}name; the same string each time.
   */
  private TruffleString name(String name) {
    TruffleString known = names.get(name);
    if (known == null) {
      known = PyStr.of(name.indexOf('}') >= 0 ? "{" + name : name);
      names.put(name, known);
    }
    return known;
  }

  private Object nameOrNone(String name) {
    return name == null ? PyNone.NONE : name(name);
  }

  // ------------------------------------------------------------------ text

  @Override
  public boolean takesWholeText() {
    return builder != null;
  }

  @Override
  public void characters(String value, String raw) {
    if (pending != null) {
      return;
    }
    if (builder == null) {
      call(data, PyStr.of(value));
    } else if (text == null) {
      text = value;
    } else {
      if (longText.isEmpty()) {
        longText.append(text);
      }
      longText.append(value);
    }
  }

  @Override
  public void flush() {
    if (text == null) {
      return;
    }
    String whole = text;
    if (!longText.isEmpty()) {
      whole = longText.toString();
      longText.setLength(0);
    }
    text = null;
    builder.data(PyStr.of(whole));
  }

  // ------------------------------------------------------------------ elements

  @Override
  public boolean has(Handler handler) {
    return switch (handler) {
      case START_ELEMENT, END_ELEMENT, CHARACTER_DATA, DEFAULT_EXPAND, START_DOCTYPE -> true;
      case COMMENT -> comment != null;
      case PROCESSING_INSTRUCTION -> instruction != null;
      case START_NAMESPACE_DECL, END_NAMESPACE_DECL -> namespaces;
      default -> false;
    };
  }

  @Override
  public void startElement(String name, List<Attribute> attributes) {
    if (pending != null) {
      return;
    }
    flush();
    TruffleString tag = name(name);
    PyDict dict = null;
    if (!attributes.isEmpty()) {
      dict = new PyDict();
      for (Attribute attribute : attributes) {
        dict.putStr(name(attribute.name()), PyStr.of(attribute.value()));
      }
    }
    PyDict given = dict;
    if (builder != null) {
      tell(() -> builder.start(tag, given));
    } else {
      call(start, tag, given == null ? new PyDict() : given);
    }
  }

  @Override
  public void endElement(String name) {
    if (pending != null) {
      return;
    }
    flush();
    if (builder != null) {
      tell(builder::end);
    } else {
      call(end, name(name));
    }
  }

  @Override
  public void processingInstruction(String name, String text) {
    flush();
    if (builder == null) {
      call(instruction, PyStr.of(name), PyStr.of(text));
    } else if (builder.events().instruction != null || builder.insertsInstructions()) {
      tell(() -> builder.instruction(PyStr.of(name), PyStr.of(text)));
    }
  }

  @Override
  public void comment(String value) {
    flush();
    if (builder == null) {
      call(comment, PyStr.of(value));
    } else {
      tell(() -> builder.comment(PyStr.of(value)));
    }
  }

  @Override
  public void startNamespace(String prefix, String uri) {
    if (!namespaces) {
      return;
    }
    TruffleString bound = PyStr.of(prefix == null ? "" : prefix);
    TruffleString name = PyStr.of(uri == null ? "" : uri);
    if (builder == null) {
      call(startNamespace, bound, name);
    } else {
      flush();
      tell(() -> builder.startNamespace(bound, name));
    }
  }

  @Override
  public void endNamespace(String prefix) {
    if (!namespaces) {
      return;
    }
    if (builder == null) {
      call(endNamespace, PyStr.of(prefix == null ? "" : prefix));
    } else {
      flush();
      tell(builder::endNamespace);
    }
  }

  // ------------------------------------------------------------------ the rest

  @Override
  public void startDoctype(String name, String systemId, String publicId, boolean subset) {
    if (doctype != null) {
      call(doctype, name(name), nameOrNone(publicId), nameOrNone(systemId));
    } else {
      tell(
          () -> {
            if (Attributes.getOrNull(parser, "doctype") != null) {
              Warnings.warn(
                  ExceptionTypes.RUNTIME_WARNING,
                  1,
                  "The doctype() method of XMLParser is ignored.  Define doctype() method on the"
                      + " TreeBuilder target.");
            }
          });
    }
  }

  @Override
  public boolean takesOther() {
    return false;
  }

  /** A reference to an entity that the document has not declared may have a value of the user's. */
  @Override
  public void other(String raw) {
    if (raw.length() < 2 || raw.charAt(0) != '&' || pending != null) {
      return;
    }
    tell(
        () -> {
          Object value = entities.get(PyStr.of(raw.substring(1, raw.length() - 1)));
          if (value == null) {
            throw PyTreeParser.error(
                reader,
                XmlFailure.UNDEFINED_ENTITY,
                "undefined entity " + raw.substring(0, Math.min(raw.length(), 100)));
          }
          if (builder != null) {
            flush();
            builder.data(value);
          } else if (data != null) {
            Calls.call(data, value);
          }
        });
  }

  @Override
  public void startCdata() {}

  @Override
  public void endCdata() {}

  @Override
  public void xmlDeclaration(String version, String encoding, int standalone) {}

  @Override
  public void endDoctype() {}

  @Override
  public void entityDeclaration(
      String name,
      boolean parameter,
      String value,
      String systemId,
      String publicId,
      String notation) {}

  @Override
  public void notationDeclaration(String name, String systemId, String publicId) {}

  @Override
  public void elementDeclaration(String name, ContentModel model) {}

  @Override
  public void attributeDeclaration(
      String element, String name, String type, String value, boolean required) {}

  @Override
  public boolean notStandalone() {
    return true;
  }

  @Override
  public boolean externalEntity(String context, String systemId, String publicId) {
    return true;
  }

  @Override
  public void skippedEntity(String name, boolean parameter) {}
}
