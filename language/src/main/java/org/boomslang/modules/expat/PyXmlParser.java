package org.boomslang.modules.expat;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code pyexpat.xmlparser}: an engine and the Python functions that hear of its events.
 *
 * <p>Thread-safety: compatible; only one thread at a time may parse, a second one gets a
 * RuntimeError.
 */
final class PyXmlParser extends PyObject implements XmlEvents {
  static final PyType TYPE =
      PyType.builtin(
          "pyexpat.xmlparser",
          BuiltinTypes.OBJECT,
          Layout.of("xmlparser", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          () -> BuiltinTable.join(new XmlParserMethodsTable(), new XmlHandlerAttributesTable()));

  private final Object[] handlers = new Object[Handler.values().length];
  final XmlReader reader;
  private final StringBuilder text = new StringBuilder();
  private final boolean root;
  Object base = PyNone.NONE;
  Object intern;
  boolean bufferText;
  int bufferSize = 8192;
  int bufferUsed;
  boolean orderedAttributes;
  boolean specifiedAttributes;
  int errorCode;

  PyXmlParser(String encoding, String separator, Object intern) {
    super(TYPE.instanceShape());
    root = true;
    reader = new XmlReader(this, encoding, separator);
    this.intern = intern;
  }

  /** A parser of an external entity, with the handlers of another. */
  private PyXmlParser(PyXmlParser parent, boolean content, String encoding) {
    super(TYPE.instanceShape());
    root = false;
    reader = new XmlReader(this, parent.reader, content, encoding);
    System.arraycopy(parent.handlers, 0, handlers, 0, handlers.length);
    base = parent.base;
    intern = parent.intern;
    bufferText = parent.bufferText;
    bufferSize = parent.bufferSize;
    orderedAttributes = parent.orderedAttributes;
    specifiedAttributes = parent.specifiedAttributes;
  }

  /** Whether this is no parser of an external entity. */
  boolean isRoot() {
    return root;
  }

  PyXmlParser child(String context, String encoding) {
    return new PyXmlParser(this, context != null, encoding);
  }

  Object handler(Handler handler) {
    Object found = handlers[handler.ordinal()];
    return found == null ? PyNone.NONE : found;
  }

  void setHandler(Handler handler, Object value) {
    if (value == null) {
      throw PyErrors.raise(ExceptionTypes.RUNTIME_ERROR, "Cannot delete attribute");
    }
    if (handler == Handler.CHARACTER_DATA) {
      flush();
    }
    handlers[handler.ordinal()] = value == PyNone.NONE ? null : value;
  }

  PyException error(int code) {
    errorCode = code;
    return error(
        code, ExpatModule.text(code) + ": line " + reader.line() + ", column " + reader.column());
  }

  PyException error(int code, String message) {
    PyException error = PyErrors.of(ExpatModule.ERROR, PyStr.of(message));
    PyObject value = error.value();
    org.boomslang.objects.Attributes.set(value, "code", (long) code);
    org.boomslang.objects.Attributes.set(value, "offset", reader.column());
    org.boomslang.objects.Attributes.set(value, "lineno", reader.line());
    return error;
  }

  /** Parses a piece; Python exceptions of handlers pass. */
  @TruffleBoundary
  void parse(byte[] data, boolean last) {
    try {
      reader.feed(data, last);
    } catch (XmlFailure e) {
      throw error(e.code);
    }
  }

  private Object get(Handler handler) {
    return handlers[handler.ordinal()];
  }

  private Object call(Handler handler, Object... arguments) {
    flush();
    Object function = get(handler);
    return function == null ? null : Calls.call(function, arguments);
  }

  private static Object text(String value) {
    return value == null ? PyNone.NONE : PyStr.of(value);
  }

  /** Names come from the dictionary of names where there is one. */
  private Object name(String value) {
    if (value == null) {
      return PyNone.NONE;
    }
    Object result = PyStr.of(value);
    if (intern instanceof PyDict names) {
      Object known = names.get(result);
      if (known != null) {
        return known;
      }
      names.put(result, result);
    }
    return result;
  }

  /** Reports the text that was gathered. */
  @Override
  public void flush() {
    if (text.isEmpty()) {
      return;
    }
    String gathered = text.toString();
    text.setLength(0);
    bufferUsed = 0;
    Object function = get(Handler.CHARACTER_DATA);
    if (function != null) {
      Calls.call(function, PyStr.of(gathered));
    }
  }

  @Override
  public boolean has(Handler handler) {
    return get(handler) != null;
  }

  @Override
  public void startElement(String name, List<Attribute> attributes) {
    flush();
    Object function = get(Handler.START_ELEMENT);
    if (function == null) {
      return;
    }
    Object container;
    if (orderedAttributes) {
      Object[] items =
          attributes.stream()
              .filter(a -> a.specified() || !specifiedAttributes)
              .flatMap(a -> java.util.stream.Stream.of(name(a.name()), text(a.value())))
              .toArray();
      container = PyList.of(items);
    } else {
      PyDict dict = new PyDict();
      for (Attribute a : attributes) {
        if (a.specified() || !specifiedAttributes) {
          dict.put(name(a.name()), text(a.value()));
        }
      }
      container = dict;
    }
    Calls.call(function, name(name), container);
  }

  @Override
  public void endElement(String name) {
    call(Handler.END_ELEMENT, name(name));
  }

  @Override
  public void characters(String value, String raw) {
    Object function = get(Handler.CHARACTER_DATA);
    if (function == null) {
      other(raw);
      return;
    }
    if (!bufferText) {
      Calls.call(function, PyStr.of(value));
      return;
    }
    if (text.length() + value.length() > bufferSize) {
      flush();
      function = get(Handler.CHARACTER_DATA);
      if (value.length() > bufferSize && function != null) {
        Calls.call(function, PyStr.of(value));
        return;
      }
    }
    text.append(value);
    bufferUsed = text.length();
  }

  @Override
  public void processingInstruction(String target, String data) {
    call(Handler.PROCESSING_INSTRUCTION, name(target), text(data));
  }

  @Override
  public void comment(String value) {
    call(Handler.COMMENT, text(value));
  }

  @Override
  public void startCdata() {
    call(Handler.START_CDATA);
  }

  @Override
  public void endCdata() {
    call(Handler.END_CDATA);
  }

  @Override
  public void startNamespace(String prefix, String uri) {
    call(Handler.START_NAMESPACE_DECL, name(prefix), name(uri));
  }

  @Override
  public void endNamespace(String prefix) {
    call(Handler.END_NAMESPACE_DECL, name(prefix));
  }

  @Override
  public void xmlDeclaration(String version, String encoding, int standalone) {
    call(Handler.XML_DECL, text(version), text(encoding), (long) standalone);
  }

  @Override
  public void startDoctype(String name, String systemId, String publicId, boolean subset) {
    call(Handler.START_DOCTYPE, name(name), name(systemId), name(publicId), subset ? 1L : 0L);
  }

  @Override
  public void endDoctype() {
    call(Handler.END_DOCTYPE);
  }

  @Override
  public void entityDeclaration(
      String name,
      boolean parameter,
      String value,
      String systemId,
      String publicId,
      String notation) {
    if (notation != null && has(Handler.UNPARSED_ENTITY_DECL)) {
      call(
          Handler.UNPARSED_ENTITY_DECL,
          name(name),
          name(base()),
          name(systemId),
          name(publicId),
          name(notation));
      return;
    }
    call(
        Handler.ENTITY_DECL,
        name(name),
        parameter ? 1L : 0L,
        text(value),
        name(base()),
        name(systemId),
        name(publicId),
        name(notation));
  }

  private String base() {
    return base == PyNone.NONE ? null : PyStr.toJava(base);
  }

  @Override
  public void notationDeclaration(String name, String systemId, String publicId) {
    call(Handler.NOTATION_DECL, name(name), name(base()), name(systemId), name(publicId));
  }

  @Override
  public void elementDeclaration(String name, ContentModel model) {
    call(Handler.ELEMENT_DECL, name(name), model(model));
  }

  private Object model(ContentModel model) {
    return PyTuple.of(
        (long) model.kind(),
        (long) model.quantifier(),
        name(model.name()),
        PyTuple.of(model.children().stream().map(this::model).toArray()));
  }

  @Override
  public void attributeDeclaration(
      String element, String name, String type, String value, boolean required) {
    call(
        Handler.ATTLIST_DECL,
        name(element),
        name(name),
        text(type),
        text(value),
        required ? 1L : 0L);
  }

  @Override
  public boolean notStandalone() {
    Object result = call(Handler.NOT_STANDALONE);
    return result == null || Conversions.asLong(result) != 0;
  }

  @Override
  public boolean externalEntity(String context, String systemId, String publicId) {
    Object result =
        call(Handler.EXTERNAL_ENTITY_REF, text(context), base, name(systemId), name(publicId));
    return result == null || Conversions.asLong(result) != 0;
  }

  @Override
  public void skippedEntity(String name, boolean parameter) {
    call(Handler.SKIPPED_ENTITY, name(name), parameter ? 1L : 0L);
  }

  @Override
  public boolean takesOther() {
    return has(Handler.DEFAULT) || has(Handler.DEFAULT_EXPAND);
  }

  @Override
  public void other(String raw) {
    Handler handler = has(Handler.DEFAULT_EXPAND) ? Handler.DEFAULT_EXPAND : Handler.DEFAULT;
    if (has(handler)) {
      call(handler, text(raw));
    }
  }

  /** The input from the current token on; null outside of handlers. */
  byte[] context() {
    return reader.isParsing() ? reader.rest().getBytes(StandardCharsets.UTF_8) : null;
  }
}
