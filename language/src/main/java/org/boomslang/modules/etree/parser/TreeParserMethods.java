package org.boomslang.modules.etree.parser;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.etree.builder.PyTreeBuilder;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of parsers. Thread-safety: shared (stateless). */
@PyBuiltins(type = "xml.etree.ElementTree.XMLParser")
final class TreeParserMethods {
  private static final long PIECE = 64 * 1024;
  private static final byte[] NOTHING = {};

  private TreeParserMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyTreeParser(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, *, target=None, encoding=None)")
  static void init(PyTreeParser self, Object target, Object encoding) {
    if (encoding != PyNone.NONE && !PyStr.isStr(encoding)) {
      throw PyErrors.typeError(
          "XMLParser() argument 'encoding' must be str or None, not %s", Types.nameOf(encoding));
    }
    self.init(
        target == PyNone.NONE ? new PyTreeBuilder(PyTreeBuilder.TYPE.instanceShape()) : target,
        encoding == PyNone.NONE ? null : PyStr.toJava(encoding));
  }

  @PyBuiltin(name = "feed", sig = "($self, data, /)")
  static void feed(PyTreeParser self, Object data) {
    self.events();
    if (PyStr.isStr(data)) {
      if (!PyStr.value(data).isValidUncached(PyStr.ENCODING)) {
        // The error of a surrogate that stands alone.
        encoded(data, "strict");
      }
      self.parse(PyStr.toJava(data));
    } else {
      self.parse(Buffers.toArray(data), false);
    }
  }

  private static byte[] encoded(Object text, String errors) {
    return ((PyBytes)
            Calls.callMethod(text, "encode", PyStr.constant("utf-8"), PyStr.constant(errors)))
        .array();
  }

  @PyBuiltin(name = "flush", sig = "($self, /)")
  static void flush(PyTreeParser self) {
    self.flush();
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static Object close(PyTreeParser self) {
    self.parse(NOTHING, true);
    Object tree = self.tree();
    if (tree != null) {
      return tree;
    }
    Object close = self.events().close;
    return close == null ? PyNone.NONE : Calls.call(close);
  }

  @PyBuiltin(name = "_parse_whole", sig = "($self, file, /)")
  static Object parseWhole(PyTreeParser self, Object file) {
    self.events();
    Object read = Attributes.get(file, "read");
    while (true) {
      Object piece = Calls.call(read, PIECE);
      byte[] bytes =
          PyStr.isStr(piece)
              ? encoded(piece, "surrogatepass")
              : piece instanceof PyBytes b ? b.array() : NOTHING;
      if (bytes.length == 0) {
        break;
      }
      self.parse(bytes, false);
    }
    self.parse(NOTHING, true);
    Object tree = self.tree();
    return tree == null ? PyNone.NONE : tree;
  }

  @PyBuiltin(name = "_setevents", sig = "($self, events_queue, events_to_report=None, /)")
  static void setEvents(PyTreeParser self, Object queue, Object wanted) {
    PyTreeBuilder builder = self.events().builder;
    if (builder == null) {
      throw PyErrors.typeError("event handling only supported for ElementTree.TreeBuilder targets");
    }
    PyTreeBuilder.Events events = new PyTreeBuilder.Events(Attributes.get(queue, "append"));
    builder.setEvents(events);
    if (wanted == PyNone.NONE) {
      events.end = PyStr.constant("end");
      return;
    }
    for (Object event : Sequences.toArray(wanted, "events must be a sequence")) {
      String name;
      if (PyStr.isStr(event)) {
        name = PyStr.toJava(event);
      } else if (event instanceof PyBytes bytes) {
        name = new String(bytes.array(), java.nio.charset.StandardCharsets.ISO_8859_1);
      } else {
        throw PyErrors.valueError("invalid events sequence");
      }
      switch (name) {
        case "start" -> events.start = event;
        case "end" -> events.end = event;
        case "start-ns" -> {
          events.startNamespace = event;
          self.events().listenToNamespaces();
        }
        case "end-ns" -> {
          events.endNamespace = event;
          self.events().listenToNamespaces();
        }
        case "comment" -> events.comment = event;
        case "pi" -> events.instruction = event;
        default -> throw PyErrors.valueError("unknown event '%s'", name);
      }
    }
  }

  @PyBuiltin(name = "entity", kind = Kind.MEMBER)
  static Object entity(PyTreeParser self) {
    PyDict entities = self.entitiesOrNull();
    return entities == null ? PyNone.NONE : entities;
  }

  @PyBuiltin(name = "target", kind = Kind.MEMBER)
  static Object target(PyTreeParser self) {
    Object target = self.targetOrNull();
    return target == null ? PyNone.NONE : target;
  }

  @PyBuiltin(name = "version", kind = Kind.GETTER)
  static Object version(PyTreeParser self) {
    return PyStr.constant("Expat 2.7.3");
  }
}
