package org.boomslang.modules.expat;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** Module {@code pyexpat}, with {@code errors} and {@code model}. */
@PyBuiltins(module = "pyexpat", doc = "Python wrapper for Expat parser.")
public final class ExpatModule {
  static final PyType ERROR =
      PyType.builtin(
          "xml.parsers.expat.ExpatError",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  /** Names and texts of the errors, by number from 1. */
  private static final String[] ERRORS = {
    "XML_ERROR_NO_MEMORY",
    "out of memory",
    "XML_ERROR_SYNTAX",
    "syntax error",
    "XML_ERROR_NO_ELEMENTS",
    "no element found",
    "XML_ERROR_INVALID_TOKEN",
    "not well-formed (invalid token)",
    "XML_ERROR_UNCLOSED_TOKEN",
    "unclosed token",
    "XML_ERROR_PARTIAL_CHAR",
    "partial character",
    "XML_ERROR_TAG_MISMATCH",
    "mismatched tag",
    "XML_ERROR_DUPLICATE_ATTRIBUTE",
    "duplicate attribute",
    "XML_ERROR_JUNK_AFTER_DOC_ELEMENT",
    "junk after document element",
    "XML_ERROR_PARAM_ENTITY_REF",
    "illegal parameter entity reference",
    "XML_ERROR_UNDEFINED_ENTITY",
    "undefined entity",
    "XML_ERROR_RECURSIVE_ENTITY_REF",
    "recursive entity reference",
    "XML_ERROR_ASYNC_ENTITY",
    "asynchronous entity",
    "XML_ERROR_BAD_CHAR_REF",
    "reference to invalid character number",
    "XML_ERROR_BINARY_ENTITY_REF",
    "reference to binary entity",
    "XML_ERROR_ATTRIBUTE_EXTERNAL_ENTITY_REF",
    "reference to external entity in attribute",
    "XML_ERROR_MISPLACED_XML_PI",
    "XML or text declaration not at start of entity",
    "XML_ERROR_UNKNOWN_ENCODING",
    "unknown encoding",
    "XML_ERROR_INCORRECT_ENCODING",
    "encoding specified in XML declaration is incorrect",
    "XML_ERROR_UNCLOSED_CDATA_SECTION",
    "unclosed CDATA section",
    "XML_ERROR_EXTERNAL_ENTITY_HANDLING",
    "error in processing external entity reference",
    "XML_ERROR_NOT_STANDALONE",
    "document is not standalone",
    "XML_ERROR_UNEXPECTED_STATE",
    "unexpected parser state - please send a bug report",
    "XML_ERROR_ENTITY_DECLARED_IN_PE",
    "entity declared in parameter entity",
    "XML_ERROR_FEATURE_REQUIRES_XML_DTD",
    "requested feature requires XML_DTD support in Expat",
    "XML_ERROR_CANT_CHANGE_FEATURE_ONCE_PARSING",
    "cannot change setting once parsing has begun",
    "XML_ERROR_UNBOUND_PREFIX",
    "unbound prefix",
    "XML_ERROR_UNDECLARING_PREFIX",
    "must not undeclare prefix",
    "XML_ERROR_INCOMPLETE_PE",
    "incomplete markup in parameter entity",
    "XML_ERROR_XML_DECL",
    "XML declaration not well-formed",
    "XML_ERROR_TEXT_DECL",
    "text declaration not well-formed",
    "XML_ERROR_PUBLICID",
    "illegal character(s) in public id",
    "XML_ERROR_SUSPENDED",
    "parser suspended",
    "XML_ERROR_NOT_SUSPENDED",
    "parser not suspended",
    "XML_ERROR_ABORTED",
    "parsing aborted",
    "XML_ERROR_FINISHED",
    "parsing finished",
    "XML_ERROR_SUSPEND_PE",
    "cannot suspend in external parameter entity",
    "XML_ERROR_RESERVED_PREFIX_XML",
    "reserved prefix (xml) must not be undeclared or bound to another namespace name",
    "XML_ERROR_RESERVED_PREFIX_XMLNS",
    "reserved prefix (xmlns) must not be declared or undeclared",
    "XML_ERROR_RESERVED_NAMESPACE_URI",
    "prefix must not be bound to one of the reserved namespace names",
    "XML_ERROR_INVALID_ARGUMENT",
    "invalid argument",
    "XML_ERROR_NO_BUFFER",
    "a successful prior call to function XML_GetBuffer is required",
    "XML_ERROR_AMPLIFICATION_LIMIT_BREACH",
    "limit on input amplification factor (from DTD and entities) breached",
    "XML_ERROR_NOT_STARTED",
    "parser not started",
  };

  private static final Object[] MODEL = {
    "XML_CQUANT_NONE", 0L,
    "XML_CQUANT_OPT", 1L,
    "XML_CQUANT_PLUS", 3L,
    "XML_CQUANT_REP", 2L,
    "XML_CTYPE_ANY", 2L,
    "XML_CTYPE_CHOICE", 5L,
    "XML_CTYPE_EMPTY", 1L,
    "XML_CTYPE_MIXED", 3L,
    "XML_CTYPE_NAME", 4L,
    "XML_CTYPE_SEQ", 6L,
  };

  private static final Object[] FEATURES = {
    "sizeof(XML_Char)", 1L, "sizeof(XML_LChar)", 1L, "XML_DTD", 0L, "XML_CONTEXT_BYTES", 1024L,
    "XML_NS", 0L, "XML_BLAP_MAX_AMP", 100L, "XML_BLAP_ACT_THRES", 8388608L, "XML_GE", 0L
  };

  private ExpatModule() {}

  /** The text of an error number. */
  public static String text(int code) {
    return ERRORS[2 * code - 1];
  }

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("ExpatError", ERROR);
    module.setAttribute("error", ERROR);
    module.setAttribute("XMLParserType", PyXmlParser.TYPE);
    module.setAttribute("EXPAT_VERSION", PyStr.of("expat_2.7.3"));
    module.setAttribute("version_info", PyTuple.of(2L, 7L, 3L));
    module.setAttribute("native_encoding", PyStr.of("UTF-8"));
    module.setAttribute("XML_PARAM_ENTITY_PARSING_NEVER", 0L);
    module.setAttribute("XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE", 1L);
    module.setAttribute("XML_PARAM_ENTITY_PARSING_ALWAYS", 2L);
    Object[] features = new Object[FEATURES.length / 2];
    for (int i = 0; i < features.length; i++) {
      features[i] = PyTuple.of(PyStr.of((String) FEATURES[2 * i]), FEATURES[2 * i + 1]);
    }
    module.setAttribute("features", PyList.of(features));
    PyModule errors = new PyModule("pyexpat.errors");
    PyDict codes = new PyDict();
    PyDict messages = new PyDict();
    for (int i = 0; i < ERRORS.length; i += 2) {
      Object text = PyStr.of(ERRORS[i + 1]);
      errors.setAttribute(ERRORS[i], text);
      codes.put(text, (long) (i / 2 + 1));
      messages.put((long) (i / 2 + 1), text);
    }
    errors.setAttribute("codes", codes);
    errors.setAttribute("messages", messages);
    errors.setAttribute("__doc__", PyStr.of("Constants used to describe error conditions."));
    module.setAttribute("errors", errors);
    PyModule model = new PyModule("pyexpat.model");
    for (int i = 0; i < MODEL.length; i += 2) {
      model.setAttribute(MODEL[i], MODEL[i + 1]);
    }
    model.setAttribute(
        "__doc__", PyStr.of("Constants used to interpret content model information."));
    module.setAttribute("model", model);
    PyDict modules = (PyDict) context.sysModules();
    modules.put(PyStr.of("pyexpat.errors"), errors);
    modules.put(PyStr.of("pyexpat.model"), model);
  }

  @PyBuiltin(
      name = "ParserCreate",
      sig = "(encoding=None, namespace_separator=None, intern=<unset>)",
      doc = "A new XML parser.")
  static Object create(Object encoding, Object separator, Object intern) {
    if (separator != PyNone.NONE && !PyStr.isStr(separator)) {
      throw PyErrors.typeError(
          "ParserCreate() argument 'namespace_separator' must be str or None, not %s",
          Types.of(separator).name());
    }
    if (encoding != PyNone.NONE && !PyStr.isStr(encoding)) {
      throw PyErrors.typeError(
          "ParserCreate() argument 'encoding' must be str or None, not %s",
          Types.of(encoding).name());
    }
    String between = separator == PyNone.NONE ? null : PyStr.toJava(separator);
    if (between != null && between.codePointCount(0, between.length()) > 1) {
      throw PyErrors.valueError(
          "namespace_separator must be at most one character, omitted, or None");
    }
    Object names = intern == null ? new PyDict() : intern;
    if (names != PyNone.NONE && !(names instanceof PyDict)) {
      throw PyErrors.typeError("intern must be a dictionary");
    }
    return new PyXmlParser(encoding == PyNone.NONE ? null : PyStr.toJava(encoding), between, names);
  }

  @PyBuiltin(name = "ErrorString", sig = "(code, /)", doc = "The text of an error number.")
  static Object errorString(long code) {
    return code < 1 || code > ERRORS.length / 2 ? PyNone.NONE : PyStr.of(text((int) code));
  }
}
