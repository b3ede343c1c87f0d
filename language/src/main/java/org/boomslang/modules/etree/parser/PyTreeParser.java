package org.boomslang.modules.etree.parser;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.modules.etree.EtreeState;
import org.boomslang.modules.etree.builder.PyTreeBuilder;
import org.boomslang.modules.expat.ExpatModule;
import org.boomslang.modules.expat.XmlFailure;
import org.boomslang.modules.expat.XmlReader;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code xml.etree.ElementTree.XMLParser}: a reader of a document, whose events a target hears of.
 *
 * <p>Thread-safety: compatible; only one thread at a time may parse, a second one gets a
 * RuntimeError.
 */
public final class PyTreeParser extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "xml.etree.ElementTree.XMLParser",
          BuiltinTypes.OBJECT,
          Layout.of("XMLParser", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          TreeParserMethodsTable::new);

  /** What {@code __init__} makes. */
  private record Parts(TreeEvents events, XmlReader reader, PyDict entities) {}

  /** Null before {@code __init__}. */
  private volatile Parts parts;

  PyTreeParser(Shape shape) {
    super(shape);
  }

  /** Begins anew, for a target. */
  void init(Object target, String encoding) {
    PyDict entities = new PyDict();
    TreeEvents events = new TreeEvents(this, target, entities);
    XmlReader reader = new XmlReader(events, encoding, "}");
    events.setReader(reader);
    parts = new Parts(events, reader, entities);
  }

  private Parts parts() {
    Parts made = parts;
    if (made == null) {
      throw PyErrors.valueError("XMLParser.__init__() wasn't called");
    }
    return made;
  }

  TreeEvents events() {
    return parts().events;
  }

  /** The values of entities that the document does not declare; null before {@code __init__}. */
  PyDict entitiesOrNull() {
    Parts made = parts;
    return made == null ? null : made.entities;
  }

  /** The target; null before {@code __init__}. */
  Object targetOrNull() {
    Parts made = parts;
    return made == null ? null : made.events.target;
  }

  /** Parses a piece; exceptions of the target come when the piece is read to its end. */
  @TruffleBoundary
  void parse(byte[] data, boolean last) {
    Parts made = parts();
    XmlFailure failure = null;
    try {
      made.reader.feed(data, last);
    } catch (XmlFailure e) {
      failure = e;
    }
    raise(made, failure);
  }

  /** As {@link #parse(byte[], boolean)}, of the UTF-8 of text, with more behind it. */
  @TruffleBoundary
  void parse(String text) {
    Parts made = parts();
    XmlFailure failure = null;
    try {
      made.reader.feed(text);
    } catch (XmlFailure e) {
      failure = e;
    }
    raise(made, failure);
  }

  private static void raise(Parts made, XmlFailure failure) {
    made.events.raisePending();
    if (failure != null) {
      throw error(made.reader, failure.code, ExpatModule.text(failure.code));
    }
  }

  /** Parses what has come in, though tokens may be unfinished. */
  @TruffleBoundary
  void flush() {
    XmlReader reader = parts().reader;
    reader.deferReparsing(false);
    try {
      parse(new byte[0], false);
    } finally {
      reader.deferReparsing(true);
    }
  }

  /** A ParseError at the position of a reader. */
  static PyException error(XmlReader reader, int code, String text) {
    long line = reader.line();
    long column = reader.column();
    PyException error =
        PyErrors.of(
            EtreeState.get().parseError,
            PyStr.of("%s: line %d, column %d".formatted(text, line, column)));
    Attributes.set(error.value(), "code", (long) code);
    Attributes.set(error.value(), "position", PyTuple.of(line, column));
    return error;
  }

  /** The root, where the target is a plain builder; null otherwise. */
  Object tree() {
    PyTreeBuilder builder = parts().events.builder;
    return builder == null ? null : builder.close();
  }
}
